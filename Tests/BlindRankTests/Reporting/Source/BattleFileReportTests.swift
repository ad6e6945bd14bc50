import Foundation
import Testing

@testable import BlindRank

/// Reports of files: the figures of independent packages, and those of the same study.
@Suite struct BattleFileReportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Oracle: Decodable {
    let systems: [String]
    let battles: [[Int]]
    let expected: Expected

    struct Expected: Decodable {
      let pairs: [[Double]]
      let position: BattleOracleTests.Position
    }
  }

  private static let names = [
    "battles_tiny_4x40", "battles_noties_5x200", "battles_small_6x300", "battles_medium_12x2000",
  ]

  private func read(_ text: BattleText, _ container: Container) throws -> BattleFile {
    let (file, findings) = try folder.battles(text.text(container))
    return try #require(file, "\(findings)")
  }

  @Test(arguments: names, BattleText.containers)
  func talliesAreTheOracles(_ name: String, _ container: Container) throws {
    let oracle = try fixture(name, as: Oracle.self)
    let words = ["system_b", "tie", "system_a"]
    let file = try read(
      BattleText(
        columns: ["system_a", "system_b", "winner", "annotator", "item", "first_shown"],
        rows: oracle.battles.enumerated().map { index, row in
          let names = row[0...1].map { oracle.systems[$0] }
          // Every other winner by name.
          let winner = row[2] == 1 || index % 2 == 0 ? words[row[2]] : names[row[2] == 2 ? 0 : 1]
          return names + [winner, "voter \(row[3])", "item \(index)", names[0]]
        }), container)
    let source = ReportSource(of: file, on: [.overall])
    let tallies = PairTallies(of: source.battles(on: .overall))
    for pair in oracle.expected.pairs {
      let systems = try pair[0...1].map { try file.systems.named(oracle.systems[Int($0)]).id }
      #expect(
        tallies[systems[0], systems[1]]
          == Tally(wins: Int(pair[2]), ties: Int(pair[4]), losses: Int(pair[3])))
    }
    let bias = try #require(try source.biasReports(traits: nil).reports.first)
    try BattleOracleTests.expect(bias.firstShown, oracle.expected.position)
    #expect(bias.imported == 0 && bias.times.decided.count == 0)
  }

  /// A study's source and that of its judgments as a file; ids and names are the same.
  private func study(
    _ rules: JudgingRules, criteria: [String] = []
  ) throws -> (source: ReportSource, study: Study) {
    let test = try TestStudy(
      items: 12, systems: ["P", "Q", "R"], rules: rules, criteria: criteria)
    let store = try test.open()
    for (offset, name) in ["ann", "bo"].enumerated() {
      let desk = try Desk(store: store, annotator: name)
      for number in 1...desk.progress.total {
        if rules.judgingProtocol == .ranking {
          let ranks = (0..<3).map { ($0 * number + offset + number / 3) % 5 + 1 }
          try desk.judge(number, .ranks(ranks), at: Int64(number * 10))
        } else {
          try desk.judgeKnowing(number, at: Int64(number * 10)) { item, first, second in
            let all: [KnownVerdict] = [.wins(first), .wins(second), .tie, .bothBad, .wins(first)]
            return [all[(item * 3 + offset) % 5], all[(item + offset * 2) % 5]]
          }
        }
      }
    }
    let study = try store.study()
    return (try ReportSource(of: store, on: study.reportedAspects), study)
  }

  private func label(_ source: ReportSource, _ item: ItemID) -> [String?] {
    let label = source.labels[item.rawValue - 1]
    return ["q\(item.rawValue)", label.skill, label.difficulty.map(String.init)]
  }

  private let groupings: [WinTieLossReport.Grouping?] = [nil, .skill, .difficulty, .annotator]

  @Test(arguments: BattleText.containers) func pairsAsInTheStudy(_ container: Container) throws {
    let (source, study) = try study(
      JudgingRules(.pairwise), criteria: ["Helpful", "Honest"])
    let names = source.systems.map(\.name)
    let words: [Battle.Outcome: String] = [
      .win: "system_a", .loss: "system_b", .tie: "tie", .bothBad: "both_bad",
    ]
    var rows: [[String?]] = []
    for judgment in try source.judgments.sorted(by: { $0.item < $1.item }) {
      for battle in judgment.battles {
        var row = label(source, battle.item)
        row.append(source.annotators[battle.annotator.rawValue - 1].name)
        row.append(study.name(of: judgment.aspect))
        row.append(names[battle.first.rawValue - 1])
        row.append(names[battle.second.rawValue - 1])
        row.append(words[battle.outcome])
        row.append(battle.shownFirst.map { names[$0.rawValue - 1] })
        rows.append(row)
      }
    }
    // The first row decides in which order systems come.
    let first = try #require(rows.firstIndex { $0[5] == "P" && $0[6] == "Q" })
    let file = try read(
      BattleText(
        columns: [
          "item", "skill", "difficulty", "annotator", "criterion", "system_a", "system_b",
          "winner", "first_shown",
        ], rows: [rows[first]] + rows[..<first] + rows[(first + 1)...]), container)
    #expect(file.systems == source.systems)
    let other = ReportSource(of: file, on: Study(of: file).reportedAspects)
    #expect(Study(of: file).judgedAspects.map(Study(of: file).name) == file.criteria)
    for grouping in groupings {
      for votes in Votes.allCases where votes == .each || grouping != .annotator {
        let tables = [source, other].map { source in
          Dictionary(
            uniqueKeysWithValues: source.report(
              on: source.aspects, rule: .half, grouping: grouping, votes: votes
            ).map { ($0.criterion, CSVTable.render($0.tables)) })
        }
        #expect(tables[0] == tables[1], "\(String(describing: grouping)) \(votes)")
        #expect(tables[0].count == 2)
      }
    }
    let reports = [source, other].map { CriteriaReport($0.report(on: $0.aspects, rule: .half)) }
    #expect(reports[0].basis.hasPrefix("72 judgments of pairs from 12 items by 2 human annotators"))
    #expect(reports[0].basis.split(separator: ":")[0] == reports[1].basis.split(separator: ":")[0])
    let bias = try [source, other].map { try $0.biasReports(traits: nil).reports.map(\.firstShown) }
    #expect(Set(bias[0]) == Set(bias[1]) && bias[0].allSatisfy { $0.unknown == 0 })
    let resampling = ItemResampling(resamples: 20, seed: 1)
    let agreement = try [source, other].map { source in
      Dictionary(
        uniqueKeysWithValues: try AgreementReports(of: source, resampling).reports.map {
          ($0.criterion, $0.figures.map(\.coefficient))
        })
    }
    #expect(agreement[0] == agreement[1])
  }

  @Test(arguments: BattleText.containers) func rankingsAsInTheStudy(_ container: Container) throws {
    let (source, _) = try study(JudgingRules(.ranking))
    let file = try read(
      BattleText(
        columns: ["item", "skill", "difficulty", "annotator", "P", "Q", "R"],
        rows: try source.judgments.sorted { $0.item < $1.item }.map { judgment in
          label(source, judgment.item)
            + [source.annotators[judgment.annotator.rawValue - 1].name]
            + judgment.ranksBySystem.map { String($0.rank) }
        }), container)
    let other = ReportSource(of: file, on: [.overall])
    for grouping in groupings {
      let tables = [source, other].map {
        $0.report(on: [.overall], rule: .losses, grouping: grouping).flatMap(\.tables)
      }
      #expect(tables[0] == tables[1] && !tables[0].isEmpty)
    }
    let json = try [source, other].map { source in
      try WinTieLossJSON.render(
        CriteriaReport(source.report(on: [.overall], rule: .half)), title: "same")
    }
    #expect(json[0] == json[1])
    let resampling = ItemResampling(resamples: 20, seed: 1)
    let agreement = try [source, other].map {
      try AgreementReports(of: $0, resampling).tables
    }
    #expect(agreement[0] == agreement[1] && !agreement[0].isEmpty)
    // What the file cannot tell: which slot each stood in, and how long it took.
    let bias = try #require(try other.biasReports(traits: nil).reports.first)
    #expect(bias.imported == 24 && bias.slots.rankings == 0)
    #expect(bias.tables.map(\.title) == ["Annotators"])
  }

  @Test func kindsAreNotPooled() throws {
    let file = try read(
      BattleText(
        columns: ["item", "annotator", "kind", "system_a", "system_b", "winner"],
        rows: [
          ["1", "gpt", "judge", "A", "B", "A"], ["1", "kim", "human", "A", "B", "B"],
          ["2", "kim", "human", "A", "B", "B"],
        ]), .csv)
    let people = ReportSource(of: file, on: [.overall])
    #expect(people.kind == .human && people.others == 1)
    #expect(people.battles(on: .overall).flat.outcome == [0, 0])
    let judges = ReportSource(of: file, on: [.overall], kind: .judge)
    #expect(try judges.others == 2 && judges.judgments.map(\.annotator) == [AnnotatorID(1)])
    #expect(judges.battles(on: .overall).flat.outcome == [2])
    let both = try AgreementReports(of: people, ItemResampling(resamples: 0, seed: 1))
    #expect(both.reports.first?.humanJudge.isEmpty == false)
  }

  @Test func whoIsNotNamedIsNotCounted() throws {
    let file = try read(
      BattleText(
        columns: ["system_a", "system_b", "winner"], rows: [["A", "B", "A"], ["A", "B", "tie"]]),
      .jsonLines)
    let report = CriteriaReport(
      ReportSource(of: file, on: [.overall]).report(on: [.overall], rule: .half))
    #expect(report.basis == "2 judgments of pairs by unnamed human annotators")
    let json = try WinTieLossJSON.render(report, title: file.title)
    #expect(json.contains("\"annotators\" : [\n\n    ]") && json.contains("\"judgments\" : 2"))
  }
}
