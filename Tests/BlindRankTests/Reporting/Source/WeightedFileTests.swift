import Foundation
import Testing

@testable import BlindRank

/// A row of the weight w is w equal rows, whatever is computed, and rows may stand in any order.
@Suite struct WeightedFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Battles of a few systems with any of the columns that there may be, the last one `weight`.
  private func battles(_ numbers: inout TestNumbers, namesItems: Bool) -> BattleText {
    let optional = ["annotator", "skill", "first_shown", "criterion", "kind"]
    let chosen = optional.filter { _ in numbers.next(3) > 0 }.filter { column in
      column != "kind" || numbers.next(2) == 0
    }
    let columns =
      ["system_a", "system_b", "winner"] + (namesItems ? ["item"] : []) + chosen + ["weight"]
    let systems = ["P", "q", "R", "a b"].prefix(2 + numbers.next(3))
    let rows = (0..<(8 + numbers.next(20))).map { _ -> [String?] in
      let one = numbers.next(systems.count)
      let other = (one + 1 + numbers.next(systems.count - 1)) % systems.count
      let (item, annotator) = (numbers.next(6), numbers.next(3))
      return columns.map { column in
        switch column {
        case "system_a": systems[one]
        case "system_b": systems[other]
        case "winner": ["system_a", "system_b", "tie", "both_bad", systems[one]][numbers.next(5)]
        case "item": "item \(item)"
        case "annotator": "ann \(annotator)"
        case "kind": chosen.contains("annotator") && annotator == 2 ? "judge" : nil
        case "criterion": numbers.next(4) == 0 ? "Help" : nil
        case "skill": item % 2 == 0 ? "even" : nil
        case "first_shown": [nil, systems[one], systems[other]][numbers.next(3)]
        default: String([1, 1, 2, 3, 7][numbers.next(5)])
        }
      }
    }
    return BattleText(columns: columns, rows: rows)
  }

  private func expanded(_ text: BattleText) -> BattleText {
    BattleText(
      columns: text.columns.dropLast(),
      rows: text.rows.flatMap { row in
        repeatElement(row.dropLast(), count: row.last.flatMap { $0.flatMap(Int.init) } ?? 1)
      })
  }

  private func read(_ text: BattleText, _ container: Container = .csv) throws -> BattleFile {
    let (file, findings) = try folder.battles(text.text(container))
    return try #require(file, "\(findings)")
  }

  /// As files of other projects are read.
  private func readAsOthers(_ text: BattleText) throws -> BattleFile {
    let path = try folder.write(text.text(.csv), to: "others.csv")
    let aliases = SystemAliases([(name: "nobody", system: "none")])
    return try BattleFile(contentsOf: [path], aliases: aliases)
  }

  private static let requests: [RatingRequest] = RatingMethod.allCases.flatMap { method in
    [false, true].flatMap { hasFirst in
      [10, 0].flatMap { orderings in
        RatingInterval.allCases.compactMap { interval in
          let request = RatingRequest(
            method: method, interval: interval, resamples: 16, hasFirstPosition: hasFirst,
            orderings: method == .elo ? orderings : 10)
          guard request.intervals.contains(interval), orderings == 10 || method == .elo else {
            return nil
          }
          return request
        }
      }
    }
  }

  /// All that the commands print of a file, as JSON.
  private func all(_ file: BattleFile, seed: UInt64) throws -> [String] {
    let filters = [VerdictFilter(), VerdictFilter(skills: ["even"])]
    return try filters.flatMap { filter -> [String] in
      let source = ReportSource(of: file, on: file.aspects, filter: filter)
      let tallies = try Votes.allCases.flatMap { votes in
        try [nil, WinTieLossReport.Grouping.skill, .annotator].map { grouping in
          try WinTieLossJSON.render(
            CriteriaReport(
              source.report(on: file.aspects, rule: .half, grouping: grouping, votes: votes)),
            title: "")
        }
      }
      let ratings = try Self.requests.map { request in
        var request = request
        request.seed = seed
        return try RatingReportJSON.render(source.ratingReports(request), title: "")
      }
      return try tallies + ratings + [
        BiasReportJSON.render(source.biasReports(traits: nil), title: ""),
        AgreementReportJSON.render(
          AgreementReports(of: source, ItemResampling(resamples: 20, seed: seed)), title: ""),
        CriteriaReport(source.report(on: file.aspects, rule: .half)).basis, "\(source.others)",
      ]
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func weightsAreRows(_ seed: UInt64) throws {
    var numbers = TestNumbers(seed)
    let text = battles(&numbers, namesItems: seed % 2 == 0)
    let container = BattleText.containers[Int(seed) % 4]
    let (weighted, rows) = (try read(text, container), try read(expanded(text), container))
    let (one, other) = (try all(weighted, seed: seed), try all(rows, seed: seed))
    #expect(one.count == other.count && one.count > 60)
    for (one, other) in zip(one, other) { #expect(one == other) }
    let aliased = try readAsOthers(text)
    #expect(aliased.parts.map(\.battles.battleCount) == rows.parts.map(\.battles.battleCount))
  }

  /// Elo goes by the order of the rows, and what is told of the file itself may.
  @Test(arguments: 1...4 as ClosedRange<UInt64>, [true, false])
  func theOrderOfRowsChangesNoInterval(_ seed: UInt64, isPlain: Bool) throws {
    var numbers = TestNumbers(seed)
    let systems = ["gamma", "alpha", "beta", "delta"]
    let rows = (0..<150).map { _ -> [String?] in
      let one = numbers.next(4)
      let other = (one + 1 + numbers.next(3)) % 4
      return [
        systems[one], systems[other], ["system_a", "system_b", "tie", "system_a"][numbers.next(4)],
        "item \(numbers.next(24))", "ann \(numbers.next(8))", String(1 + numbers.next(2)),
        systems[one],
      ]
    }
    let columns = ["system_a", "system_b", "winner", "item", "annotator", "weight", "first_shown"]
    let orders = [rows, rows.reversed(), rows.sorted { ($0[3] ?? "") > ($1[3] ?? "") }]
    let texts = orders.map { BattleText(columns: columns, rows: $0) }
    let files = try texts.map { isPlain ? try read($0) : try readAsOthers($0) }
    #expect(Set(files.map { $0.systems.map(\.name) }).count > 1)
    for request in Self.requests where request.method != .elo && !request.isRegression {
      let ratings = try files.map { file -> [String: [Double?]] in
        let report = try #require(
          ReportSource(of: file, on: [.overall]).ratingReports(request).reports.first)
        let analysis = try #require(report.analysis)
        return Dictionary(
          uniqueKeysWithValues: zip(file.systems.map(\.name), analysis.ratings).map {
            ($0, [$1?.rating, $1?.standardError, $1?.interval?.low, $1?.interval?.high])
          })
      }
      #expect(ratings[0] == ratings[1] && ratings[0] == ratings[2], "\(request)")
    }
    let figures = try files.map { file in
      try AgreementReports(
        of: ReportSource(of: file, on: [.overall]), ItemResampling(resamples: 50, seed: seed)
      ).reports.flatMap(\.figures).flatMap { [$0.coefficient.value, $0.interval?.low] }
    }
    for other in figures.dropFirst() {
      #expect(figures[0].count == other.count)
      for (one, other) in zip(figures[0], other) {
        #expect((one == nil) == (other == nil) && abs((one ?? 0) - (other ?? 0)) < 1e-12)
      }
    }
  }
}
