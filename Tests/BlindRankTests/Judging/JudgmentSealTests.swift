import Testing

@testable import BlindRank

/// The expected values were computed by a separate implementation in Python (hashlib's SHA-256). If
/// they change, no study made so far verifies any more: change the code back, not the test.
@Suite struct JudgmentSealTests {
  private let plain = JudgmentSeal.origin(
    of: Study(title: "T", seed: 1), [System(id: SystemID(1), name: "a")])

  private let row = JudgmentRow(
    id: 1, annotator: 1, comparison: 1, item: 2, aspect: "overall", action: "submit",
    slots: "2,1", verdict: "ranking", ranks: "1,2", note: "n", started: 1, submitted: 2, active: 3,
    idle: 4, programVersion: "0.1.0")

  @Test func originsAreFixedForEver() {
    #expect(
      plain.hexadecimal == "c414701370a97969492008b5975ed44f61652f57ca1d52826ea23926f363d662")
    let rules = JudgingRules(
      .pairwise, verdicts: .both, target: SystemID(2), asksForSource: true)
    let study = Study(
      title: "T", seed: 20_230_424, rules: rules,
      criteria: [Criterion(name: "Helpful"), Criterion(name: "Honest")])
    let systems = [
      System(id: SystemID(1), name: "Alpaca"), System(id: SystemID(2), name: "日本"),
    ]
    #expect(
      JudgmentSeal.origin(of: study, systems).hexadecimal
        == "bfcc3eb2dccac1ea2e33485e2633effecd32615cb1098ed35adfd622e6c4c4e2")
  }

  @Test func whatFollowsAFormerSealIsFixedForEver() {
    let origin = JudgmentSeal.origin(
      of: Study(title: "T", seed: 1), [System(id: SystemID(1), name: "a")], former: plain)
    #expect(
      origin.hexadecimal == "bbb10a852da5851a27d4e0616baa3a04d3bad4c7fcd175fba5eb6d73dcf16b8b")
  }

  @Test func sealsOfTheFirstVersionAreFixedForEver() throws {
    let origin = FirstSeal.origin(
      of: Study(title: "T", seed: 1), [System(id: SystemID(1), name: "a")])
    #expect(
      origin.hexadecimal == "5f1bcccd370254b43b2f03b5551b7bc2c7ef6ba8256a039520d9b4b62c283b19")
    var first = row
    (first.comparison, first.item) = (2, 2)
    let seal = try #require(FirstSeal.seal(first, after: origin))
    #expect(seal.hexadecimal == "a629b768153d67e9ea146bfbc190573b80e4d1c615ccb6ebaa716bcb03940d15")
    var second = first
    (second.id, second.action, second.verdict, second.ranks) = (2, "skip", "skipped", nil)
    (second.reason, second.note, second.restores) = ("", nil, 1)
    (second.started, second.submitted, second.active, second.idle) = (5, 5, 0, 0)
    #expect(
      FirstSeal.seal(second, after: seal)?.hexadecimal
        == "f436f94b1aa43570e6f68a0630905e1ea1c0a3613734276001ca6a02f8dacd6b")
  }

  /// What the first version could not say its seal does not cover, so it must not match.
  @Test func theFirstVersionsSealTakesNothingItDoesNotCover() {
    var first = row
    (first.comparison, first.item) = (2, 2)
    let changes: [(inout JudgmentRow) -> Void] = [
      { $0.comparison = 1 }, { $0.aspect = "criterion 1" }, { $0.slot = 1 }, { $0.asked = 1 },
      { $0.responseNotes = "{}" }, { $0.verdict = "tie" },
    ]
    for change in changes {
      var changed = first
      change(&changed)
      #expect(FirstSeal.seal(changed, after: plain) == nil, "\(changed)")
    }
  }

  @Test func sealsAreFixedForEver() {
    var (second, third, fourth) = (row, row, row)
    (second.id, second.comparison, second.aspect, second.action) = (2, 3, "criterion 2", "revise")
    (second.verdict, second.ranks, second.slot, second.note) = ("better", nil, 2, nil)
    second.responseNotes = #"{"1":"ü"}"#
    third.id = 3
    (third.comparison, third.aspect, third.action) = (3, "guess", "undo")
    (third.verdict, third.ranks, third.slot, third.asked, third.note) = ("guess", nil, 1, 2, "")
    (third.started, third.submitted, third.active, third.idle, third.restores) = (5, 5, 0, 0, 1)
    fourth = third
    (fourth.id, fourth.aspect, fourth.action, fourth.verdict) = (4, "overall", "skip", "skipped")
    (fourth.slot, fourth.asked, fourth.reason, fourth.note, fourth.restores) = (
      nil, nil, "", nil, nil
    )
    var seal = plain
    let seals = [row, second, third, fourth].map { row in
      seal = JudgmentSeal.seal(row, after: seal)
      return seal.hexadecimal
    }
    #expect(
      seals == [
        "f3913b898c01fe08e1be97b514107dcd87d48bf033a1ea79a1a89f01acea5520",
        "aabea84110a67c18df2e0fd841c7ca7fd08234e804f9a471fe49e6ca6aa0846f",
        "e3fd660e854ac00bcc308bb40fdc3cabf9d20bee3468f49c97e531cf13fc80e3",
        "75a21c4f178e04051135b74696033178001515996d06704019f2ed09dd9a348a",
      ])
  }

  @Test func everyFieldIsSealed() {
    let changes: [(inout JudgmentRow) -> Void] = [
      { $0.id += 1 }, { $0.annotator += 1 }, { $0.comparison += 1 }, { $0.item += 1 },
      { $0.aspect = "criterion 1" }, { $0.action = "revise" }, { $0.slots = "1,2" },
      { $0.verdict = "withdrawn" }, { $0.ranks = "2,1" }, { $0.ranks = nil }, { $0.slot = 1 },
      { $0.asked = 1 }, { $0.reason = "" }, { $0.note = nil }, { $0.note = "" },
      { $0.responseNotes = "" }, { $0.responseNotes = "{}" }, { $0.started += 1 },
      { $0.submitted += 1 }, { $0.active += 1 }, { $0.idle += 1 }, { $0.restores = 1 },
      { $0.programVersion = "0.1.1" },
    ]
    var seals = Set([JudgmentSeal.seal(row, after: plain)])
    for change in changes {
      var changed = row
      change(&changed)
      // No two of them are sealed alike either.
      #expect(seals.insert(JudgmentSeal.seal(changed, after: plain)).inserted, "\(changed)")
    }
    #expect(JudgmentSeal.seal(row, after: JudgmentSeal.seal(row, after: plain)) != seals.first)
    #expect(row.fields.count == 20)
  }

  @Test func whatGivesRowsTheirMeaningIsSealed() {
    func origin(
      _ rules: JudgingRules = JudgingRules(), seed: UInt64 = 1, order: ItemOrder = .shuffled,
      criteria: [String] = ["c"], systems: [String] = ["a", "b"]
    ) -> Digest {
      let study = Study(
        title: "T", seed: seed, rules: rules, order: order,
        criteria: criteria.map { Criterion(name: $0) })
      return JudgmentSeal.origin(
        of: study, systems.enumerated().map { System(id: SystemID($0 + 1), name: $1) })
    }
    let origins = [
      origin(), origin(seed: 2), origin(order: .file), origin(criteria: []),
      origin(criteria: ["d"]), origin(systems: ["b", "a"]), origin(JudgingRules(.pairwise)),
      origin(JudgingRules(.guess)), origin(JudgingRules(.guess, target: SystemID(1))),
      origin(JudgingRules(scale: 7)), origin(JudgingRules(verdicts: .overall)),
      origin(JudgingRules(verdicts: .criteria)), origin(JudgingRules(asksForSource: true)),
    ]
    #expect(Set(origins).count == origins.count)
  }
}
