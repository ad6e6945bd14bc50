import Testing

@testable import BlindRank

@Suite struct HabitsAndTimesTests {
  private func choice(
    _ choice: PairwiseChoice, by annotator: Int, active: Int64 = 0,
    action: Judgment.Action = .submit
  ) -> Judgment {
    Judgment(
      annotator: AnnotatorID(annotator), action: action,
      presentation: Presentation(
        comparison: ComparisonID(1), item: ItemID(1), slots: [SystemID(1), SystemID(2)]),
      verdict: .choice(choice), started: moment(0), submitted: moment(1), active: active)
  }

  @Test func pairs() throws {
    let habits = AnnotatorHabits.all(of: [
      choice(.tie, by: 2), choice(.bothBad, by: 2), choice(.prefers(Slot(0)), by: 2),
      choice(.prefers(Slot(1)), by: 2), choice(.cannotJudge(reason: ""), by: 2),
      choice(.prefers(Slot(1)), by: 1),
    ])
    #expect(habits.map(\.annotator.rawValue) == [1, 2])
    #expect(habits[0].tieRate == 0 && habits[1].tieRate == 0.5 && habits[1].bothBadRate == 0.25)
    #expect(habits[1].tieInterval == wilsonInterval(successes: 2, trials: 4))
    #expect(habits[1].bothBadInterval == wilsonInterval(successes: 1, trials: 4))
    #expect(habits[1].meanRank == nil && habits[1].severity == nil && habits[1].rankings == 0)
  }

  /// The example: items 1, 2 and 3 were ranked by both, item 4 by ann alone. Ann's means are 2, 2,
  /// 5/3 and 3/2, bo's 4/3, 7/3 and 7/3.
  @Test func rankings() throws {
    let habits = AnnotatorHabits.all(of: try ReportExample.judgments)
    let (ann, bo) = (habits[0], habits[1])
    #expect(ann.rankings == 4 && bo.rankings == 3 && ann.shared == 3 && bo.shared == 3)
    let mean = (2.0 + 2.0 + 5.0 / 3.0 + 1.5) / 4.0
    #expect(abs(try #require(ann.meanRank) - mean) < 1e-12)
    // 2/3, −1/3 and −2/3: mean −1/9, s² = 13/27, s²/3 = 13/81.
    #expect(abs(try #require(ann.severity) + 1.0 / 9) < 1e-12)
    #expect(abs(try #require(bo.severity) - 1.0 / 9) < 1e-12)
    let interval = try #require(ann.severityInterval)
    let spread = 1.959963984540054 * (13.0 / 81).squareRoot()
    #expect(abs(interval.low + 1.0 / 9 + spread) < 1e-12)
    #expect(abs(interval.high + 1.0 / 9 - spread) < 1e-12)
    #expect(ann.tally.count == 10 && ann.tally.ties == 1)
  }

  @Test func oneAnnotatorHasNobodyToBeSevererThan() throws {
    let one = try ReportExample.judgments.filter { $0.annotator.rawValue == 1 }
    let habits = AnnotatorHabits.all(of: one)
    #expect(habits.count == 1 && habits[0].severity == nil && habits[0].severityInterval == nil)
    #expect(AnnotatorHabits.all(of: []).isEmpty)
  }

  /// Of the six pairs, a tie took longer in 4 and shorter in 1.
  @Test func times() throws {
    let times = VerdictTimes(decided: [30, 10, 20], tied: [40, 20])
    #expect(times.decided.median == 20 && times.tied.median == 30 && times.tied.count == 2)
    #expect(try #require(times.correlation) == 3.0 / 6)
    #expect(VerdictTimes(decided: [1, 2], tied: [3, 4]).correlation == 1)
    #expect(VerdictTimes(decided: [5], tied: [5]).correlation == 0)
    let none = VerdictTimes(decided: [], tied: [5])
    #expect(none.correlation == nil && none.decided.median == nil && none.decided.count == 0)
  }

  @Test func onlyTimedVerdictsCount() {
    let times = VerdictTimes(of: [
      choice(.tie, by: 1, active: 4000), choice(.prefers(Slot(0)), by: 1, active: 2000),
      choice(.prefers(Slot(0)), by: 1, action: .imported),
      choice(.cannotJudge(reason: ""), by: 1, active: 9000),
    ])
    #expect(times.tied.median == 4000 && times.decided.median == 2000)
    #expect(times.decided.count == 1)
  }
}
