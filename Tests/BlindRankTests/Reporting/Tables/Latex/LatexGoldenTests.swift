import Testing

@testable import BlindRank

/// The example of docs/statistics.md for a paper, by each command that prints results.
@Suite struct LatexGoldenTests {
  private func check(_ command: String, _ tables: [Table]) throws {
    let writer = LatexTable(
      title: "The example: 7 rankings of 4 items by 2 human annotators",
      remark: "Nobody peeked; closed at 2026-11-21 14:02 UTC", command: command)
    try GoldenFile(name: command + ".tex").check(writer.render(tables))
  }

  @Test func stats() throws {
    try check(
      "stats", try ReportExample.report().tables + ReportExample.report(by: .skill).tables)
  }

  @Test func ratings() throws {
    let example = try ReportExample.report()
    let request = RatingRequest(interval: .items, resamples: 100, ridge: 1)
    try check(
      "ratings",
      RatingReport(of: example.battles, systems: example.systems, request).tables)
  }

  @Test func agreement() throws {
    let example = try ReportExample.report()
    try check(
      "agreement",
      AgreementReport(
        judgments: try ReportExample.judgments, annotators: example.annotators, systemCount: 3,
        form: .rankings, resampling: ItemResampling(resamples: 60)
      ).tables)
  }

  @Test func bias() throws {
    let example = try ReportExample.report()
    try check(
      "bias",
      BiasReport(
        systemCount: 3, annotators: example.annotators, judgments: try ReportExample.judgments,
        comparesPairs: false, traits: [:]
      ).tables)
  }
}
