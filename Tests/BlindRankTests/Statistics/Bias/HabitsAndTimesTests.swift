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

  /// In a file nothing says which rankings are of one comparison.
  @Test func rankingsOfAFileAreAsSevereAsThoseOfAStudy() throws {
    let folder = try TemporaryFolder()
    let (file, findings) = try folder.battles(
      """
      item,annotator,P,Q,R
      1,ann,1,2,3
      1,bo,1,1,2
      2,ann,2,1,3
      2,bo,1,3,3
      3,ann,1,2,2
      3,bo,2,4,1
      4,ann,2,1,

      """)
    let source = ReportSource(of: try #require(file, "\(findings)"), on: [.overall])
    let report = try #require(try source.biasReports(traits: nil).reports.first)
    #expect(report.habits == AnnotatorHabits.all(of: try ReportExample.judgments))
    #expect(report.habits.map(\.shared) == [3, 3])
  }

  /// Item 1 twice by one who is named, with the means 1.5 and 2, and once by another, with 1: other
  /// systems of the same item are not compared with.
  @Test func whatIsRankedAgainCountsOnceAndOtherSystemsNot() throws {
    func ranking(_ annotator: Int, _ systems: [Int], _ ranks: [Int], _ number: Int) throws
      -> Judgment
    {
      Judgment(
        annotator: AnnotatorID(annotator), action: .imported,
        presentation: Presentation(
          comparison: ComparisonID(number), item: ItemID(1), slots: systems.map { SystemID($0) }),
        verdict: .ranking(try Ranking(ranks: ranks, slots: ranks.count, scale: 5)),
        started: moment(0), submitted: moment(1))
    }
    let habits = AnnotatorHabits.all(of: [
      try ranking(1, [1, 2], [1, 2], 1), try ranking(1, [2, 1], [2, 2], 2),
      try ranking(2, [2, 1], [1, 1], 3), try ranking(2, [1, 3], [5, 5], 4),
    ])
    #expect(habits.map(\.rankings) == [2, 2] && habits.map(\.shared) == [1, 1])
    #expect(habits.map(\.severity) == [0.75, -0.75])
    #expect(habits.map(\.meanRank) == [1.75, 3])
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
