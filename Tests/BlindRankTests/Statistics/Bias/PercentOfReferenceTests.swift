import Foundation
import Testing

@testable import BlindRank

@Suite struct PercentOfReferenceTests {
  private func row(_ item: Int, _ system: Double, _ reference: Double) -> ScoreTable.Row {
    ScoreTable.Row(item: item, system: system, reference: reference)
  }

  /// (8 + 6) / (10 + 5), not the mean of 80 and 120 %.
  @Test func sumsAreDivided() throws {
    let percent = try #require(PercentOfReference(of: [row(0, 8, 10), row(1, 6, 5)]))
    #expect(abs(percent.percent - 1400.0 / 15) < 1e-12)
    #expect(percent.count == 2 && percent.itemCount == 2)
    // Drawn anew there are but three: one item twice, the other twice, or both: 80, 120 and 93 in the
    // middle. Of two items the ends are moved out by 9.168 (`UnitTTests`), but not below nothing.
    let interval = try #require(percent.interval)
    #expect(interval.low == 0)
    #expect(abs(interval.high - (1400.0 / 15 + 9.168172071 * (120 - 1400.0 / 15))) < 1e-6)
  }

  @Test func nothingToDivideByIsNil() {
    #expect(PercentOfReference(of: []) == nil)
    #expect(PercentOfReference(of: [row(0, 1, 0)]) == nil)
  }

  @Test func oneItemHasNoInterval() throws {
    let percent = try #require(PercentOfReference(of: [row(3, 1, 2), row(3, 2, 2)]))
    #expect(percent.percent == 75 && percent.interval == nil)
    #expect(percent.count == 2 && percent.itemCount == 1)
  }

  /// Whatever is drawn gives 80 %: that does not show that 80 % is certain.
  @Test func scoresAlikeHaveNoInterval() throws {
    var table = ScoreTable()
    for item in 0..<6 {
      table.append(first: 0, second: 1, firstScore: 10, secondScore: 8, item: item)
    }
    let report = PercentReport(of: table, systems: systems, reference: systems[0])
    let percent = try #require(report.rows.first?.percent)
    #expect(percent.percent == 80 && percent.drawn == .failure(.noScatter))
    let text = TextTable(lineWidth: 200, width: \.count).render(report.tables[0])
    #expect(text.contains("No interval where all resamples are the same"))
    let json = try PercentReportJSON.render(report, title: "T")
    #expect(json.contains(#""no_interval" : "all resamples the same""#))
  }

  private func table() -> ScoreTable {
    var table = ScoreTable()
    table.append(first: 0, second: 1, firstScore: 8, secondScore: 4, item: 0)
    table.append(first: 1, second: 0, firstScore: 8, secondScore: 8, item: 1)
    table.append(first: 2, second: 0, firstScore: 9, secondScore: 3, item: 1)
    table.append(first: 1, second: 2, firstScore: 1, secondScore: 1, item: 1)
    table.unreadable = 1
    return table
  }

  private let systems = ["ChatGPT", "Alpaca", "Vicuna", "Nobody"].enumerated().map {
    System(id: SystemID($0 + 1), name: $1)
  }

  @Test func bothOrdersArePooledAndTheBestComesFirst() {
    let report = PercentReport(of: table(), systems: systems, reference: systems[0])
    #expect(report.rows.map(\.system) == ["Vicuna", "Alpaca"])
    #expect(report.rows.compactMap { $0.percent?.percent } == [300.0, 75])
    #expect(report.count == 3 && report.unreadable == 1)
    #expect(
      CSVTable.render(report.tables)
        == "system,percent_of_reference,percent_of_reference_95_low,percent_of_reference_95_high,"
        + "n,items,undefined,few_data\r\nVicuna,300.0,,,1,1,,true\r\n"
        + "Alpaca,75.0,0.0,304.2043017872087,2,2,,true\r\n")
    #expect(!TextTable(width: \.count).render(report.tables[0]).contains("why not"))
  }

  /// Of a reference that never scored there are no percents, and the table says why.
  @Test func aReferenceOfNoughtIsNamed() throws {
    var scores = ScoreTable()
    for item in 0..<6 {
      scores.append(first: 0, second: 1, firstScore: 0, secondScore: 4, item: item)
    }
    let report = PercentReport(of: scores, systems: systems, reference: systems[0])
    let text = TextTable(lineWidth: 80, width: \.count).render(report.tables[0])
    #expect(text.contains("why not") && text.contains("reference not above 0"))
    let json = try PercentReportJSON.render(report, title: "x")
    #expect(
      json.contains("\"undefined\" : \"reference not above 0\"") && json.contains("\"n\" : 6"))
  }

  @Test func bySkill() {
    let labels = ["Math", "Art"].enumerated().map {
      ItemLabels(item: ItemID($0 + 1), skill: $1, difficulty: nil, head: "")
    }
    let report = PercentReport(
      of: table(), systems: systems, reference: systems[0], labels: labels, grouping: .skill)
    #expect(report.rows.map(\.group) == ["Art", nil, "Art", "Math", nil])
    #expect(report.rows.compactMap { $0.percent?.percent } == [300.0, 300, 100, 50, 75])
  }

  @Test func asJSON() throws {
    let report = PercentReport(of: table(), systems: systems, reference: systems[0])
    let text = try PercentReportJSON.render(report, title: "x")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let parameters = object?["parameters"] as? [String: Any]
    #expect(parameters?["reference"] as? String == "ChatGPT")
    #expect(parameters?["unreadable"] as? Int == 1)
    let rows = try #require(object?["systems"] as? [[String: Any]])
    #expect(rows[0]["percent"] as? Double == 300 && rows[0]["low"] is NSNull)
  }
}
