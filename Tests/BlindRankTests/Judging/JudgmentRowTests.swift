import Testing

@testable import BlindRank

@Suite struct JudgmentRowTests {
  private let row = JudgmentRow(
    id: 1, annotator: 1, item: 2, criterion: nil, action: "submit", slots: "2,1",
    verdict: "ranking", ranks: "1,2", reason: nil, note: "n", started: 1, submitted: 2, active: 3,
    idle: 4, restores: nil, programVersion: "0.1.0")

  private let origin = JudgmentSeal.origin(
    of: Study(title: "T", seed: 1), [System(id: SystemID(1), name: "a")])

  @Test func comesBackAsItWas() throws {
    let judgment = try #require(row.judgment(scale: 5))
    #expect(JudgmentRow(judgment, id: 1) == row)
  }

  @Test func whatIsUnknownIsNeverGuessed() {
    let changes: [(inout JudgmentRow) -> Void] = [
      { $0.action = "vote" }, { $0.verdict = "tie" }, { $0.verdict = "both_bad" },
      { $0.ranks = nil }, { $0.ranks = "1" }, { $0.ranks = "1,x" }, { $0.ranks = "1,6" },
      { $0.ranks = "0,1" }, { $0.slots = "" }, { $0.slots = "2,,1" }, { $0.verdict = "skipped" },
    ]
    for change in changes {
      var changed = row
      change(&changed)
      #expect(changed.judgment(scale: 5) == nil, "\(changed)")
    }
  }

  @Test func everyFieldIsSealed() {
    let changes: [(inout JudgmentRow) -> Void] = [
      { $0.id += 1 }, { $0.annotator += 1 }, { $0.item += 1 }, { $0.criterion = 1 },
      { $0.action = "revise" }, { $0.slots = "1,2" }, { $0.verdict = "withdrawn" },
      { $0.ranks = "2,1" }, { $0.reason = "" }, { $0.note = nil }, { $0.note = "" },
      { $0.started += 1 }, { $0.submitted += 1 }, { $0.active += 1 }, { $0.idle += 1 },
      { $0.restores = 1 }, { $0.programVersion = "0.1.1" },
    ]
    let seal = JudgmentSeal.seal(row, after: origin)
    for change in changes {
      var changed = row
      change(&changed)
      #expect(JudgmentSeal.seal(changed, after: origin) != seal, "\(changed)")
    }
    #expect(JudgmentSeal.seal(row, after: seal) != seal)
  }
}
