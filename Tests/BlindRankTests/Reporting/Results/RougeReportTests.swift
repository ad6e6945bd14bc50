import Foundation
import Testing

@testable import BlindRank

/// The worked example of docs/statistics/overlap.md, and what a report says of it.
@Suite struct RougeReportTests {
  private func report(bands: String = RougeReport.usualBands) throws -> RougeReport {
    let references = [
      1: "It leaves at nine.", 2: "Yes", 3: "Take the 9 bus to the old town.", 4: "数字", 6: "Yes",
    ]
    let study = try TestStudy(
      systems: ["P", "Q"], missing: [6], references: references,
      respond: { system, item in
        item == 1 ? system == "P" ? "At nine it leaves." : "Nine." : "Take the bus"
      })
    return try RougeReport(
      of: try study.open(), bands: try NumberBands(bands), ItemResampling(resamples: 200))
  }

  @Test func theWorkedExample() throws {
    let report = try report()
    #expect(report.itemCount == 4 && report.withoutReference == 1 && report.withoutWords == 1)
    #expect(report.basis == "4 items with a reference, 1 without")
    #expect(
      report.rows.map { "\($0.system) \($0.band ?? "all") \($0.fMeasure.count)" } == [
        "P 0-2 1", "P 3-5 1", "P 6-10 1", "P all 3", "Q 0-2 2", "Q 3-5 1", "Q 6-10 1", "Q all 4",
      ])
    // “at nine” of four words and four; “nine” of one and four; “take the bus” of three and eight.
    let means = report.rows.compactMap(\.fMeasure.coefficient.value)
    let expected = [0, 0.5, 6.0 / 11, (0.5 + 6.0 / 11) / 3, 0, 0.4, 6.0 / 11, (0.4 + 6.0 / 11) / 4]
    for (mean, expected) in zip(means, expected) { #expect(abs(mean - expected) < 1e-12) }
    let all = try #require(report.rows.first { $0.system == "Q" && $0.band == nil })
    #expect(abs(all.precision - 2.0 / 4) < 1e-12 && abs(all.recall - (0.25 + 3.0 / 8) / 4) < 1e-12)
    let interval = try #require(all.interval)
    #expect(interval.low < 0.2 && 0.3 < interval.high)
    #expect(report.rows[1].interval == nil, "of one item")
  }

  @Test func bandsAreChosen() throws {
    let report = try report(bands: "1,8+")
    #expect(
      report.rows.prefix(4).map { $0.band } == ["1", "8+", "(other)", nil])
  }

  /// A figure for each band with all systems, and one for all items, on one axis.
  @Test func chartsAreByBandAndSystem() throws {
    let figures = try report().charts.compactMap { chart -> IntervalChart? in
      if case .estimates(let figure) = chart { figure } else { nil }
    }
    let title = "ROUGE-L against the items' references"
    #expect(
      figures.map(\.title) == [
        "\(title): 0-2 words", "\(title): 3-5 words", "\(title): 6-10 words", title,
      ])
    #expect(figures.allSatisfy { $0.rows.map(\.label) == ["P", "Q"] && $0.beginsAtZero })
    #expect(Set(figures.map(\.axis)).count == 1)
    #expect(figures.last?.rows.map(\.estimate.n) == [3, 4])
    #expect(try report(bands: "0+").charts.count == 1)
  }

  @Test func tablesAndJSONSayWhatTheyAre() throws {
    let report = try report()
    let text = TextTable(lineWidth: 200, width: \.count).render(report.tables[0])
    #expect(text.contains("no stemmer") && text.contains("few data"))
    #expect(text.contains("Left out: 1 item whose reference has no word of a-z or 0-9."))
    #expect(
      CSVTable.render(report.tables).hasPrefix(
        "system,reference_words,rouge_l,rouge_l_95_low,rouge_l_95_high,n,precision,recall,few_data\r\n"
      ))
    let json = try RougeReportJSON.render(report, title: "Test")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let systems = try #require(object["systems"] as? [[String: Any]])
    #expect(
      systems.count == 8 && systems[0]["low"] is NSNull && systems[0]["few_data"] as? Bool == true)
    let parameters = try #require(object["parameters"] as? [String: Any])
    #expect(parameters["items"] as? Int == 4 && parameters["without_reference"] as? Int == 1)
    #expect(object["unblinding"] is [String: Any])
  }
}
