import Foundation
import Testing

@testable import BlindRank

@Suite struct WinTieLossJSONTests {
  private func object(_ report: WinTieLossReport) throws -> [String: Any] {
    let text = try WinTieLossJSON.render(report, title: "T")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func everyFigureInFullAndWhatMadeIt() throws {
    let object = try object(ReportExample.report())
    #expect(object.keys.sorted() == ["pairs", "parameters", "schema", "systems", "unblinding"])
    #expect(object["schema"] as? Int == 1)
    let parameters = try #require(object["parameters"] as? [String: Any])
    #expect(
      parameters.keys.sorted() == [
        "against", "annotators", "bands", "by", "confidence", "criterion", "filters", "interval",
        "judgments", "kind", "program", "reference", "study", "system", "test", "ties", "votes",
      ])
    #expect(parameters["annotators"] as? [String] == ["ann", "bo"])
    #expect(parameters["kind"] as? String == "human" && parameters["by"] is NSNull)
    let pairs = try #require(object["pairs"] as? [[String: Any]])
    #expect(pairs.count == 3)
    let first = try #require(pairs.first)
    #expect(
      first.keys.sorted() == [
        "few_data", "group", "high", "losses", "low", "n", "sign_test_p", "sign_test_p_holm",
        "system_a", "system_b", "ties", "win_rate", "win_rates", "wins",
      ])
    #expect(first["group"] is NSNull && first["few_data"] as? Bool == false)
    #expect(first["win_rate"] as? Double == 4.5 / 7)
    #expect(abs(try #require(first["low"] as? Double) - 0.302560) < 1e-6)
    let systems = try #require(object["systems"] as? [[String: Any]])
    #expect(
      systems.first?.keys.sorted() == [
        "average_win_rate", "few_data", "high", "losses", "low", "n", "sign_test_p", "system",
        "ties", "win_rate", "win_rates", "wins",
      ])
    #expect(systems.allSatisfy { $0["sign_test_p"] is Double })
    #expect(abs(try #require(systems.first?["average_win_rate"] as? Double) - 0.738095) < 1e-6)
    // p is 0.6875, 0.21875 and 0.625: three times the smallest, then never less.
    #expect(pairs.map { $0["sign_test_p_holm"] as? Double } == [1, 0.65625, 1])
    let rates = try #require(first["win_rates"] as? [String: [String: Any]])
    #expect(rates["half"]?["win_rate"] as? Double == 4.5 / 7)
    #expect(
      rates["dropped"]?["win_rate"] as? Double == 4.0 / 6 && rates["dropped"]?["n"] as? Int == 6)
    #expect(rates["losses"]?["win_rate"] as? Double == 4.0 / 7)
  }

  @Test func whatThereIsNothingToComputeFromIsNull() throws {
    let systems = ReportExample.systems
    let object = try object(
      ReportExample.report(
        .dropped, .pair(systems[1], systems[2]), by: .bands(try NumberBands("1-4,8+"))))
    let pairs = try #require(object["pairs"] as? [[String: Any]])
    #expect(pairs.map { $0["group"] as? String } == ["1-4", "8+", "(other)", "(none)", nil])
    // Of the two battles in the other bands one is a tie; item 4 has no response of R.
    #expect(pairs.map { $0["n"] as? Int } == [2, 1, 1, 0, 4])
    #expect(pairs[2]["ties"] as? Int == 1 && pairs[2]["few_data"] as? Bool == true)
    #expect(pairs[3]["win_rate"] is NSNull && pairs[3]["low"] is NSNull)
    #expect(pairs.map { $0["sign_test_p"] is NSNull } == [false, false, false, true, false])
    #expect(
      pairs.map { $0["sign_test_p_holm"] is NSNull } == [false, false, false, true, true])
    let parameters = try #require(object["parameters"] as? [String: Any])
    #expect(parameters["by"] as? String == "difficulty")
    #expect(parameters["bands"] as? [String] == ["1-4", "8+"])
    #expect(parameters["system"] as? String == "Q" && parameters["against"] as? String == "R")
    #expect(object["systems"] == nil)
  }
}
