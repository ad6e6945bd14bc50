import Foundation
import Testing

@testable import BlindRank

/// Agreement in a file of battles: how its rows are told is not what they tell.
@Suite struct AgreementOfFilesTests {
  private struct Row {
    var item: Int
    var annotator: Int
    var systems: [String]
    /// 0: the first won, 1: the second.
    var winner: Int?
    var isBad: Bool
    var shownFirst: String?

    var swapped: Row {
      var row = self
      row.systems.reverse()
      row.winner = winner.map { 1 - $0 }
      return row
    }

    var text: String {
      let verdict = winner.map { ["system_a", "system_b"][$0] } ?? (isBad ? "both_bad" : "tie")
      return "\(item),ann \(annotator),\(systems[0]),\(systems[1]),\(verdict),\(shownFirst ?? "")\n"
    }
  }

  /// Three annotators who favour the systems alphabetically last; a row in four comes again.
  private func rows(_ numbers: inout TestNumbers) -> [Row] {
    let systems = ["Zeta", "alpha", "Mu", "Beta"]
    var rows: [Row] = []
    for item in 1...8 {
      for annotator in 1...3 {
        for first in systems.indices {
          for second in systems.indices where second > first {
            repeat {
              let says = numbers.next(8)
              rows.append(
                Row(
                  item: item, annotator: annotator, systems: [systems[first], systems[second]],
                  winner: says == 0 ? nil : says == 1 ? nil : says < 6 ? 0 : 1, isBad: says == 1,
                  shownFirst: [systems[first], systems[second], nil][numbers.next(3)]))
            } while numbers.next(4) == 0
          }
        }
      }
    }
    return rows
  }

  private func report(_ text: String, resamples: Int = 0) throws -> AgreementReport {
    let folder = try TemporaryFolder()
    let file = try #require(try folder.battles(text).file)
    let reports = try AgreementReports(
      of: ReportSource(of: file, on: file.aspects), ItemResampling(resamples: resamples))
    return try #require(reports.reports.first)
  }

  private func report(_ rows: [Row]) throws -> AgreementReport {
    try report(
      "item,annotator,system_a,system_b,winner,first_shown\n" + rows.map(\.text).joined())
  }

  /// Every coefficient by what it is of.
  private func coefficients(_ report: AgreementReport) -> [String: Coefficient] {
    var found: [String: Coefficient] = [:]
    for figure in report.figures { found[figure.label + " " + figure.things] = figure.coefficient }
    for pair in report.pairs {
      let names = pair.annotators.map { report.annotators[$0].name }.sorted().joined()
      found[names + " raw"] = pair.raw.coefficient
      found[names + " no ties"] = pair.withoutTies.coefficient
      found[names + " κ"] = pair.kappa.coefficient
      found[names + " κ²"] = pair.weighted?.coefficient
    }
    for standing in report.standings {
      let name = report.annotators[standing.annotator].name
      found[name + " same"] = standing.agreement.coefficient
      found[name + " κ"] = standing.kappa
    }
    for row in report.repeated.rows {
      let name = (report.name(of: row) ?? "all") + " \(row.order) again"
      found[name] = row.consistency.agreement
      found[name + " no ties"] = row.consistency.agreementWithoutTies
      found[name + " κ"] = row.consistency.kappa
    }
    return found
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func theOrderOfRowsAndSidesChangeNothing(_ seed: UInt64) throws {
    var numbers = TestNumbers(seed)
    var rows = rows(&numbers)
    let expected = coefficients(try report(rows))
    #expect(expected.count > 40)
    for _ in 0..<3 {
      for place in rows.indices.reversed() { rows.swapAt(place, numbers.next(place + 1)) }
      rows = rows.map { numbers.next(2) == 0 ? $0 : $0.swapped }
      let found = coefficients(try report(rows))
      #expect(Set(found.keys) == Set(expected.keys))
      for (name, coefficient) in expected {
        #expect(found[name]?.cause == coefficient.cause, "\(name)")
        let (here, there) = (found[name]?.value ?? 0, coefficient.value ?? 0)
        #expect(abs(here - there) < 1e-12, "\(name)")
      }
    }
  }

  /// P beats Q and R beats Q, as both annotators mostly say: seen from P and from Q.
  @Test func pairsAreSeenFromTheFirstByName() throws {
    let header = "item,annotator,system_a,system_b,winner\n"
    let rows = [
      "1,ann,Q,P,P\n", "1,bo,Q,P,P\n", "2,ann,P,Q,P\n", "2,bo,Q,P,Q\n", "1,ann,R,Q,R\n",
      "1,bo,R,Q,R\n",
    ]
    for rows in [rows, rows.reversed()] {
      let report = try report(header + rows.joined())
      // P: win, win, win, loss; Q against R: loss, loss.
      let alpha = try #require(report.figures.first { $0.variant == "nominal" })
      let expected: Double = 1 - 10.0 / 18
      let found = try #require(alpha.coefficient.value)
      #expect(abs(found - expected) < 1e-12)
    }
  }

  /// Two who say the same of six items, and not always the same thing.
  @Test func whereAllResamplesAreTheSameThereIsNoInterval() throws {
    let rows = (1...6).flatMap { item in
      ["ann", "bo"].map { "\(item),\($0),P,Q,\(item % 3 == 0 ? "Q" : "P")\n" }
    }
    let report = try report(
      "item,annotator,system_a,system_b,winner\n" + rows.joined(), resamples: 200)
    let raw = try #require(report.figures.first { $0.variant == "with ties" })
    #expect(raw.coefficient == .value(1) && raw.interval == nil && raw.items == 6)
    #expect(raw.drawn?.obstacle == .noScatter)
    #expect(report.pairs.map(\.kappaInterval) == [.failure(.undefined)])
    let tables = report.tables.map { TextTable(lineWidth: 90, width: \.count).render($0) }
    let note = "No interval where all resamples are the same"
    #expect(tables[0].contains(note) && tables[2].contains(note))
    #expect(!tables[0].contains("1.00 to 1.00"))
    #expect(tables[1].contains("No interval where more than 5 % of the resamples have no figure."))
    #expect(CSVTable.render(report.tables).contains("pairs of verdicts,,all resamples the same,"))
    let json = try AgreementReportJSON.render(AgreementReports([report]), title: "T")
    #expect(json.contains(#""no_interval" : "all resamples the same""#))
  }

  /// Ten items are few, thirty are not; five of them judged by two are.
  @Test(arguments: [(10, 10, true), (30, 30, false), (30, 5, true)])
  func intervalsOverFewItemsAreTooNarrow(_ items: Int, _ shared: Int, _ isFew: Bool) throws {
    let rows = (1...items).flatMap { item in
      ["ann", "bo"].prefix(item > shared ? 1 : 2).map {
        "\(item),\($0),P,Q,\(item % ($0 == "bo" ? 3 : 2) == 0 ? "Q" : "P")\n"
      }
    }
    let report = try report(
      "item,annotator,system_a,system_b,winner\n" + rows.joined(), resamples: 200)
    let raw = try #require(report.figures.first { $0.variant == "with ties" })
    #expect(raw.items == shared && raw.interval != nil)
    #expect(
      report.notes.contains(
        "Over fewer than 30 items intervals are wider; those of α and κ may still be too narrow.")
        == isFew)
  }

  @Test func tiesOnlyAreNoLackOfOverlap() throws {
    let rows = (1...6).flatMap { item in ["ann", "bo"].map { "\(item),\($0),P,Q,tie\n" } }
    let report = try report("item,annotator,system_a,system_b,winner\n" + rows.joined())
    let figures = report.figures.filter { $0.name == .raw }
    #expect(figures.map(\.coefficient) == [.value(1), .undefined(.onlyTies)])
    #expect(CSVTable.render(report.tables).contains(",no pair without a tie,"))
  }

  /// Twice in the same order, once in each, and of an order that is not told.
  @Test func verdictsOnOnePairAgain() throws {
    let report = try report(
      """
      item,annotator,system_a,system_b,winner,first_shown
      1,ann,P,Q,P,P
      1,ann,P,Q,P,P
      2,ann,P,Q,P,Q
      2,ann,Q,P,Q,Q
      3,ann,P,Q,P,P
      3,ann,P,Q,tie,Q
      4,ann,P,Q,P,
      4,ann,P,Q,P,Q
      5,ann,P,Q,P,Q
      1,bo,P,Q,Q,P
      1,bo,P,Q,Q,P
      1,bo,P,Q,P,P
      """)
    let rows = report.repeated.rows
    #expect(
      rows.map { "\(report.name(of: $0) ?? "all") \($0.order)" } == [
        "ann same", "ann swapped", "ann unknown", "bo same", "all same", "all swapped",
        "all unknown",
      ])
    #expect(rows.map(\.consistency.count) == [2, 1, 1, 1, 3, 1, 1])
    // Of bo's three verdicts one pair of three is the same; they are one comparison.
    let shares = rows.compactMap(\.consistency.agreement.value)
    for (share, expected) in zip(shares, [0.5, 0, 1, 1.0 / 3, 4.0 / 9, 0, 1]) {
      #expect(abs(share - expected) < 1e-12)
    }
    #expect(rows.map(\.consistency.decided) == [2, 0, 1, 1, 3, 0, 1])
    #expect(rows[2].consistency.kappa == .undefined(.noVariation))
    let table = try #require(report.repeatTable)
    #expect(
      CSVTable.render([table]).split(separator: "\r\n").prefix(2) == [
        "annotator,order,n,repeat_consistency,repeat_consistency_95_low,"
          + "repeat_consistency_95_high,repeat_consistency_without_ties,n_without_ties,"
          + "repeat_kappa,few_data",
        "ann,same,2,0.5,0.09453120573423071,0.9054687942657693,0.5,2,-0.3333333333333333,true",
      ])
    #expect(TextTable(lineWidth: 80, width: \.count).render(table).contains("few data"))
    #expect(MarkdownTable.render([table], title: "x").contains("| ann | swapped | 1 |"))
  }
}
