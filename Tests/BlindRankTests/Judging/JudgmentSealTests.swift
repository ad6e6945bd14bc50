import Testing

@testable import BlindRank

/// The expected values were computed by a separate implementation in Python (hashlib's SHA-256). If
/// they change, no study made so far verifies any more: change the code back, not the test.
@Suite struct JudgmentSealTests {
  private let plain = JudgmentSeal.origin(
    of: Study(title: "T", seed: 1), [System(id: SystemID(1), name: "a")])

  private let kim = Annotator(id: AnnotatorID(1), name: "kim", kind: .human)

  private let row = JudgmentRow(
    id: 1, annotator: 1, comparison: 1, item: 2, aspect: "overall", action: "submit",
    slots: "2,1", verdict: "ranking", ranks: "1,2", note: "n", started: 1, submitted: 2, active: 3,
    idle: 4, programVersion: "0.1.0")

  @Test func originsAreFixedForEver() {
    #expect(
      plain.hexadecimal == "994f252902585e21a105fc2ddcecb1a9c4fc4502dd930664f14302390e459b90")
    let rules = JudgingRules(
      .pairwise, scale: 7, verdicts: .both, pairs: .reference(SystemID(1)), target: SystemID(2),
      asksForSource: true, requiresReading: true, advances: true, idleAfter: 60)
    let study = Study(
      title: "T", seed: 20_230_424, rules: rules, order: .file, about: "About", instructions: "",
      criteria: [
        Criterion(name: "Helpful", question: "Which helps?"),
        Criterion(name: "Honest", definition: "True."),
      ])
    let systems = [
      System(id: SystemID(1), name: "Alpaca"), System(id: SystemID(2), name: "日本"),
    ]
    #expect(
      JudgmentSeal.origin(of: study, systems).hexadecimal
        == "dc0b88e70a7e17c818c243a614a090c750c8321c342f3720a28b4d8a6b58126b")
  }

  @Test func whatFollowsAFormerSealIsFixedForEver() {
    let origin = JudgmentSeal.origin(
      of: Study(title: "T", seed: 1), [System(id: SystemID(1), name: "a")], former: plain)
    #expect(
      origin.hexadecimal == "15f2abd906f2f290ce0821e47e182e27791cdf417ecae0db001f08490791ebaa")
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
      seal = JudgmentSeal.seal(row, by: kim, after: seal)
      return seal.hexadecimal
    }
    #expect(
      seals == [
        "8e9256330d10fcd8fa5f4eda436bd74a2ba39dca21ab1e718a56810cfa68ac67",
        "1685ec78c95d52f1e5f16a23c000f2a88dc54fc58a5f5c0d39d64c13fcf8c686",
        "f90505c744c178a9b22a3e23f0d94a187da7ec0939334dddfa3920cd68bad743",
        "1a48136cdc3e9aa86b7f5ae2554f7ac2b8452cb61bb80848ebe93d6a6d07a074",
      ])
  }

  /// A simulation's judgment must not become a person's.
  @Test func whoJudgedIsSealed() {
    let others = [
      Annotator(id: AnnotatorID(1), name: "日本 1", kind: .simulated),
      Annotator(id: AnnotatorID(1), name: "kim", kind: .simulated),
      Annotator(id: AnnotatorID(1), name: "Kim", kind: .human),
    ]
    let seals = ([kim] + others).map { JudgmentSeal.seal(row, by: $0, after: plain) }
    #expect(Set(seals).count == 4)
    #expect(
      seals[1].hexadecimal == "05b7a590765ae547da6e0dfa676a05ae2573e6deaded65197517c362175d8317")
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
    var seals = Set([JudgmentSeal.seal(row, by: kim, after: plain)])
    for change in changes {
      var changed = row
      change(&changed)
      // No two of them are sealed alike either.
      #expect(
        seals.insert(JudgmentSeal.seal(changed, by: kim, after: plain)).inserted, "\(changed)")
    }
    #expect(
      JudgmentSeal.seal(row, by: kim, after: JudgmentSeal.seal(row, by: kim, after: plain))
        != seals.first)
    #expect(row.fields.count == 20)
  }

  @Test func whatGivesRowsTheirMeaningIsSealed() {
    func origin(
      _ rules: JudgingRules = JudgingRules(), title: String = "T", seed: UInt64 = 1,
      order: ItemOrder = .shuffled, about: String? = nil, instructions: String? = nil,
      criteria: [Criterion] = [Criterion(name: "c")], systems: [String] = ["a", "b"]
    ) -> Digest {
      let study = Study(
        title: title, seed: seed, rules: rules, order: order, about: about,
        instructions: instructions, criteria: criteria)
      return JudgmentSeal.origin(
        of: study, systems.enumerated().map { System(id: SystemID($0 + 1), name: $1) })
    }
    let origins = [
      origin(), origin(title: ""), origin(seed: 2), origin(order: .file), origin(about: ""),
      origin(instructions: ""), origin(about: "x"), origin(instructions: "x"),
      origin(criteria: []), origin(criteria: [Criterion(name: "d")]),
      origin(criteria: [Criterion(name: "c", question: "")]),
      origin(criteria: [Criterion(name: "c", question: "q")]),
      origin(criteria: [Criterion(name: "c", definition: "q")]),
      origin(systems: ["b", "a"]), origin(criteria: [], systems: ["a", "b", "c"]),
      origin(JudgingRules(.pairwise)), origin(JudgingRules(.guess)),
      origin(JudgingRules(.guess, target: SystemID(1))), origin(JudgingRules(scale: 7)),
      origin(JudgingRules(verdicts: .overall)), origin(JudgingRules(verdicts: .criteria)),
      origin(JudgingRules(verdicts: .both)), origin(JudgingRules(asksForSource: true)),
      origin(JudgingRules(.pairwise, pairs: .reference(SystemID(1)))),
      origin(JudgingRules(.pairwise, pairs: .roundRobin(perItem: 1))),
      origin(JudgingRules(requiresReading: true)), origin(JudgingRules(advances: true)),
      origin(JudgingRules(idleAfter: 60)),
    ]
    #expect(Set(origins).count == origins.count)
  }
}
