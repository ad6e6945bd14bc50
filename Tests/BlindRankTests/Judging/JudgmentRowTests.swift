import Testing

@testable import BlindRank

@Suite struct JudgmentRowTests {
  /// Rows as the study file has them, one for every verdict.
  private static let rows: [JudgmentRow] = {
    func row(
      _ aspect: String, _ verdict: String, ranks: String? = nil, slot: Int? = nil,
      asked: Int? = nil, reason: String? = nil
    ) -> JudgmentRow {
      JudgmentRow(
        id: 1, annotator: 1, comparison: 3, item: 2, aspect: aspect, action: "submit",
        slots: "2,1", verdict: verdict, ranks: ranks, slot: slot, asked: asked, reason: reason,
        note: "n", responseNotes: #"{"1":"ü","2":"b"}"#, started: 1, submitted: 2, active: 3,
        idle: 4, restores: nil, programVersion: "0.1.0")
    }
    return [
      row("overall", "ranking", ranks: "1,2"), row("criterion 2", "ranking", ranks: "5,5"),
      row("criterion 12", "better", slot: 1), row("overall", "better", slot: 2),
      row("overall", "tie"), row("overall", "both bad"),
      row("overall", "cannot judge", reason: "no Thai"),
      row("overall", "cannot judge", reason: ""),
      row("guess", "guess", slot: 1, asked: 1), row("guess", "guess", slot: 2, asked: 1),
      row("guess", "cannot tell", asked: 2), row("guess", "skipped", reason: ""),
      row("overall", "skipped", reason: "later"), row("criterion 1", "withdrawn"),
    ]
  }()

  @Test(arguments: rows) func comesBackAsItWas(_ row: JudgmentRow) throws {
    let judgment = try #require(row.judgment(scale: 5))
    #expect(JudgmentRow(judgment, id: 1) == row)
  }

  @Test func meansWhatItSays() throws {
    let verdicts = Self.rows.map { $0.judgment(scale: 5)?.verdict }
    #expect(
      verdicts == [
        .ranking(try Ranking(ranks: [1, 2], slots: 2, scale: 5)),
        .ranking(try Ranking(ranks: [5, 5], slots: 2, scale: 5)),
        .choice(.left), .choice(.right), .choice(.tie), .choice(.bothBad),
        .choice(.cannotJudge(reason: "no Thai")), .choice(.cannotJudge(reason: "")),
        .guess(.left, asked: SystemID(1)), .guess(.right, asked: SystemID(1)),
        .guess(.cannotTell, asked: SystemID(2)), .skipped(reason: ""), .skipped(reason: "later"),
        .withdrawn,
      ])
    let first = try #require(Self.rows.first?.judgment(scale: 5))
    #expect(first.notes == Notes(item: "n", responses: [Slot(0): "ü", Slot(1): "b"]))
    #expect(first.comparison == ComparisonID(3) && first.item == ItemID(2))
    // Slot A held system 2, so it is not the one asked for.
    let guess = try #require(Self.rows[8].judgment(scale: 5)?.guessed)
    #expect(guess.asked == SystemID(1) && guess.pointedAt == SystemID(2))
  }

  /// Nothing that a file may hold is read as a tie, a skip or anything else it does not say.
  @Test func whatIsUnknownIsNeverGuessed() {
    let always: [(inout JudgmentRow) -> Void] = [
      { $0.action = "vote" }, { $0.aspect = "" }, { $0.aspect = "helpfulness" },
      { $0.aspect = "criterion 0" }, { $0.aspect = "criterion 02" }, { $0.aspect = "criterion +2" },
      { $0.aspect = "criterion  2" }, { $0.aspect = "Overall" }, { $0.verdict = "both_bad" },
      { $0.verdict = "Tie" }, { $0.verdict = "" }, { $0.verdict = "a" }, { $0.slots = "" },
      { $0.slots = "2,,1" }, { $0.slots = "2,2" }, { $0.slots = "2,x" }, { $0.slot = 0 },
      { $0.slot = 3 }, { $0.slot = -1 }, { $0.asked = 3 }, { $0.asked = 0 },
      { $0.responseNotes = "x" }, { $0.responseNotes = #"{"3":"c"}"# },
      { $0.responseNotes = #"{"0":"c"}"# }, { $0.responseNotes = #"{"01":"c"}"# },
      { $0.responseNotes = #"["c"]"# },
    ]
    for row in Self.rows {
      for (index, change) in always.enumerated() {
        var changed = row
        change(&changed)
        #expect(changed.judgment(scale: 5) == nil, "\(index): \(changed)")
      }
    }
  }

  @Test func everyVerdictHasItsOwnFacts() {
    func expectNothing(_ place: Int, _ change: (inout JudgmentRow) -> Void) {
      var changed = Self.rows[place]
      change(&changed)
      #expect(changed.judgment(scale: 5) == nil, "\(changed)")
    }
    for ranks in [nil, "", "1", "1,x", "1,6", "0,1", "1,2,3"] as [String?] {
      expectNothing(0) { $0.ranks = ranks }
    }
    expectNothing(0) { $0.slot = 1 }
    expectNothing(0) { $0.asked = 1 }
    expectNothing(0) { $0.reason = "" }
    expectNothing(2) { $0.slot = nil }
    expectNothing(2) { $0.ranks = "1,2" }
    expectNothing(2) { $0.slots = "2,1,3" }
    for place in 4...7 {
      expectNothing(place) { $0.slot = 1 }
      expectNothing(place) { $0.asked = 1 }
      expectNothing(place) { $0.slots = "2,1,3" }
      expectNothing(place) { $0.slots = "2" }
    }
    expectNothing(4) { $0.reason = "" }
    expectNothing(8) { $0.slot = nil }
    expectNothing(8) { $0.asked = nil }
    expectNothing(10) { $0.asked = nil }
    expectNothing(10) { $0.slot = 1 }
    expectNothing(12) { $0.ranks = "1,2" }
    expectNothing(13) { $0.reason = "" }
    // A guess is no judgment of quality, nor the other way round.
    for place in [0, 2, 4, 5, 6] { expectNothing(place) { $0.aspect = "guess" } }
    for place in [8, 10] { expectNothing(place) { $0.aspect = "overall" } }
  }
}
