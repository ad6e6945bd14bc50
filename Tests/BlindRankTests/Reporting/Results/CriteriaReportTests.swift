import Foundation
import Testing

@testable import BlindRank

/// A pairwise study with two criteria, judged from known choices; all tallies counted by hand.
@Suite struct CriteriaReportTests {
  private static let helpful: [String: [KnownVerdict]] = [
    "PQ": [.wins("P"), .wins("P"), .wins("Q"), .wins("P")],
    "PR": [.wins("P"), .bothBad, .cannotJudge, .wins("P")],
    "QR": [.tie, .wins("Q"), .wins("Q"), .wins("R")],
  ]
  private static let bosHelpful: [String: KnownVerdict] = [
    "PQ": .wins("Q"), "PR": .wins("R"), "QR": .cannotJudge,
  ]
  /// The same of every item, by both annotators.
  private static let honest: [String: KnownVerdict] = [
    "PQ": .tie, "PR": .wins("R"), "QR": .bothBad,
  ]

  /// Ann judges three pairs of four items, bo those of the first.
  private func source(_ verdicts: VerdictScope = .criteria) throws -> ReportSource {
    let test = try TestStudy(
      items: 4, systems: ["P", "Q", "R"], rules: JudgingRules(.pairwise, verdicts: verdicts),
      criteria: ["helpful", "Honest"])
    let store = try test.open()
    let desk = try Desk(store: store, annotator: "ann")
    #expect(desk.progress.total == 12)
    let overall: [KnownVerdict] = verdicts == .both ? [.wins("Q")] : []
    func whole(_ first: String, _ second: String) -> [KnownVerdict] {
      overall.isEmpty ? [] : [.wins(first == "P" ? second : first)]
    }
    for number in 1...12 {
      try desk.judgeKnowing(number, at: Int64(number * 10)) { item, first, second in
        [Self.helpful[first + second]?[item - 1] ?? .tie, Self.honest[first + second] ?? .tie]
          + whole(first, second)
      }
    }
    let bo = try Desk(store: store, annotator: "bo")
    for number in 1...3 {
      try bo.judgeKnowing(number, at: Int64(number * 10)) { item, first, second in
        #expect(item == 1)
        return [
          Self.bosHelpful[first + second] ?? .tie, Self.honest[first + second] ?? .tie,
        ] + whole(first, second)
      }
    }
    let study = try store.study()
    return try ReportSource(of: store, on: study.reportedAspects)
  }

  private func report(
    _ source: ReportSource, on aspects: [Aspect]? = nil, isDivided: Bool = false
  ) -> CriteriaReport {
    CriteriaReport(
      source.report(on: aspects ?? source.study.reportedAspects, rule: .half),
      isDivided: isDivided)
  }

  @Test func talliesAreThoseCountedByHand() throws {
    let reports = report(try source()).reports
    #expect(reports.map(\.criterion) == ["helpful", "Honest"])
    #expect(reports.map(\.verdicts.count) == [15, 15])
    #expect(
      reports[0].pairs == [
        WinTieLossRow(system: "P", opponent: "Q", Tally(wins: 3, losses: 2)),
        WinTieLossRow(
          system: "P", opponent: "R", Tally(wins: 2, ties: 1, losses: 1, bothBad: 1),
          cannotJudge: 1),
        WinTieLossRow(
          system: "Q", opponent: "R", Tally(wins: 2, ties: 1, losses: 1), cannotJudge: 1),
      ])
    #expect(
      reports[1].pairs == [
        WinTieLossRow(system: "P", opponent: "Q", Tally(ties: 5)),
        WinTieLossRow(system: "P", opponent: "R", Tally(losses: 5)),
        WinTieLossRow(system: "Q", opponent: "R", Tally(ties: 5, bothBad: 5)),
      ])
    #expect(
      reports[0].totals == [
        WinTieLossRow(
          system: "P", opponent: nil, Tally(wins: 5, ties: 1, losses: 3, bothBad: 1),
          cannotJudge: 1, averageWinRate: (3.0 / 5 + 2.5 / 4) / 2),
        WinTieLossRow(
          system: "Q", opponent: nil, Tally(wins: 4, ties: 1, losses: 4), cannotJudge: 1,
          averageWinRate: (2.0 / 5 + 2.5 / 4) / 2),
        WinTieLossRow(
          system: "R", opponent: nil, Tally(wins: 2, ties: 2, losses: 4, bothBad: 1),
          cannotJudge: 2, averageWinRate: (1.5 / 4 + 1.5 / 4) / 2),
      ])
  }

  @Test func whoJudgedWhatIsSaidOnce() throws {
    let source = try source()
    #expect(
      report(source).basis
        == "15 judgments of pairs from 4 items by 2 human annotators: helpful and Honest")
    #expect(
      report(source, on: [.criterion(CriterionID(1))]).basis
        == "15 judgments of pairs from 4 items by 2 human annotators: helpful")
  }

  @Test func groupsTellTheirOwnBadAndUnjudged() throws {
    let source = try source()
    let pair = WinTieLossReport.Selection.pair(source.systems[2], source.systems[0])
    let rows = source.report(
      on: [.criterion(CriterionID(1))], rule: .half, selection: pair, grouping: .annotator)[0].pairs
    #expect(
      rows == [
        WinTieLossRow(
          system: "R", opponent: "P", group: "ann", Tally(ties: 1, losses: 2, bothBad: 1),
          cannotJudge: 1),
        WinTieLossRow(system: "R", opponent: "P", group: "bo", Tally(wins: 1)),
        WinTieLossRow(
          system: "R", opponent: "P", Tally(wins: 1, ties: 1, losses: 2, bothBad: 1),
          cannotJudge: 1),
      ])
  }

  @Test func textOfACriterion() throws {
    let tables = report(try source()).tables
    #expect(
      tables.map(\.title) == [
        "Helpful: each system against all others", "Helpful: pairs",
        "Honest: each system against all others", "Honest: pairs",
      ])
    let drawer = TextTable(lineWidth: 80) { $0.count }
    let lines = drawer.render(tables[1]).split(separator: "\n")
    #expect(lines[1].hasPrefix(" pair   n  wins  ties  bad  losses  can't  "))
    #expect(lines[4].hasPrefix(" P – R  4     2     1    1       1      1  "))
    #expect(lines[5].hasPrefix(" Q – R  4     2     1    0       1      1  "))
    #expect(
      lines.suffix(2) == [
        " Bad: both are; so in 1 of 2 ties.",
        " Can't: “can't judge”, said 2×; no tie, and not in n.",
      ])
    // Where they do not fit, the columns go and the notes stay; without cause there are neither.
    let narrow = TextTable(lineWidth: 40) { $0.count }.render(tables[1])
    #expect(!narrow.contains(" bad  ") && narrow.contains("Can't: “can't judge”"))
    let honest = drawer.render(tables[3])
    #expect(honest.contains("  bad  ") && !honest.contains("can't"))
  }

  @Test func rowsByCriterion() throws {
    let divided = report(try source(), isDivided: true)
    #expect(
      divided.tables.map(\.title) == ["P against Q", "P against R", "Q against R"])
    // No row adds the criteria up.
    #expect(
      divided.rows.map(\.group) == ["helpful", "Honest", "helpful", "Honest", "helpful", "Honest"])
    #expect(divided.rows.map(\.tally.count) == [5, 5, 4, 5, 4, 5])
    let lines = CSVTable.render(divided.tables).split(separator: "\r\n")
    #expect(
      lines[0].hasPrefix(
        "system_a,system_b,criterion,n,wins,ties,both_bad,losses,cannot_judge,win_rate_half,"))
    #expect(lines[3].hasPrefix("P,R,helpful,4,2,1,1,1,1,0.625,"))
    #expect(lines.count == 7)
  }

  @Test func csvNamesTheCriterion() throws {
    let lines = CSVTable.render(report(try source()).tables).split(separator: "\r\n")
    #expect(
      lines[0].hasPrefix(
        "criterion,system_a,system_b,n,wins,ties,both_bad,losses,cannot_judge,win_rate_half,"))
    #expect(lines.count == 13)
    #expect(lines.filter { $0.hasPrefix("helpful,") }.count == 6)
    #expect(lines[6].hasPrefix("helpful,Q,R,4,2,1,0,1,1,0.625,"))
    #expect(lines[12].hasPrefix("Honest,Q,R,5,0,5,5,0,0,0.5,"))
  }

  /// With an overall verdict it alone is told unless something else is asked for.
  @Test func theOverallVerdictIsNoSumOfTheCriteria() throws {
    let source = try source(.both)
    let whole = report(source)
    #expect(whole.reports.map(\.criterion) == ["overall"])
    #expect(whole.tables.map(\.title).last == "Overall: pairs")
    #expect(whole.reports[0].pairs.map(\.tally.count) == [5, 5, 5])
    #expect(whole.reports[0].pairs.map(\.tally.wins) == [0, 0, 5])
    let divided = report(source, on: source.study.judgedAspects, isDivided: true)
    #expect(divided.rows.prefix(3).map(\.group) == ["helpful", "Honest", "overall"])
    #expect(divided.rows.prefix(3).map(\.tally.wins) == [3, 0, 0])
  }

  @Test func json() throws {
    func object(_ report: CriteriaReport) throws -> [String: Any] {
      let text = try WinTieLossJSON.render(report, title: "T")
      return try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let source = try source()
    let apart = try object(report(source))
    #expect(apart.keys.sorted() == ["criteria", "parameters", "schema", "unblinding"])
    let criteria = try #require(apart["criteria"] as? [[String: Any]])
    #expect(criteria.map { $0["criterion"] as? String } == ["helpful", "Honest"])
    let pair = try #require((criteria[0]["pairs"] as? [[String: Any]])?[1])
    #expect(pair["both_bad"] as? Int == 1 && pair["cannot_judge"] as? Int == 1)
    #expect((criteria[1]["systems"] as? [[String: Any]])?.count == 3)
    let parameters = try #require(apart["parameters"] as? [String: Any])
    #expect(parameters["criterion"] is NSNull && parameters["by"] is NSNull)
    #expect(parameters["criteria"] as? [String] == ["helpful", "Honest"])
    #expect(parameters["judgments"] as? Int == 15)

    let divided = try object(report(source, isDivided: true))
    #expect(divided.keys.sorted() == ["pairs", "parameters", "schema", "unblinding"])
    #expect((divided["parameters"] as? [String: Any])?["by"] as? String == "criterion")
    #expect((divided["pairs"] as? [[String: Any]])?[1]["group"] as? String == "Honest")

    let one = try object(report(source, on: [.criterion(CriterionID(2))]))
    #expect(one.keys.sorted() == ["pairs", "parameters", "schema", "systems", "unblinding"])
    #expect((one["parameters"] as? [String: Any])?["criterion"] as? String == "Honest")
  }

  @Test func pairsThatTheStudyDoesNotCompareAreNoRows() throws {
    let test = try TestStudy(
      items: 2, systems: ["P", "Q", "R"],
      rules: JudgingRules(.pairwise, pairs: .reference(SystemID(3))))
    let store = try test.open()
    let desk = try Desk(store: store, annotator: "ann")
    for number in 1...4 {
      try desk.judgeKnowing(number, at: Int64(number * 10)) { _, _, _ in [.cannotJudge] }
    }
    let report = report(try ReportSource(of: store, on: [.overall]))
    #expect(report.reports[0].pairs.map { $0.system + ($0.opponent ?? "") } == ["PR", "QR"])
    #expect(report.reports[0].pairs.map(\.cannotJudge) == [2, 2])
    // Nothing but “can't judge” is something judged.
    #expect(!report.isEmpty && report.basis.hasPrefix("4 judgments of pairs from 2 items"))
  }

  @Test func criteriaAreFoundByName() throws {
    let study = try source(.both).study
    #expect(try study.aspect(named: "HELPFUL") == .criterion(CriterionID(1)))
    #expect(try study.aspect(named: "Overall") == .overall)
    #expect(
      throws: BlindRankError.unknownCriterion(
        name: "Honset", known: ["helpful", "Honest", "overall"])
    ) { try study.aspect(named: "Honset") }
    #expect(
      BlindRankError.unknownCriterion(name: "Honset", known: ["helpful", "Honest"]).description
        == "the study has no verdict on “Honset”; it has helpful, Honest; did you mean “Honest”?")
    // What is not asked for cannot be told of.
    #expect(throws: BlindRankError.self) { try source().study.aspect(named: "overall") }
  }
}
