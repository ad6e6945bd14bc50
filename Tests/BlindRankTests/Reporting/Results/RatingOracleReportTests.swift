import Foundation
import Testing

@testable import BlindRank

/// What `ratings --format json` says against an independent implementation.
@Suite struct RatingOracleReportTests {
  private struct Elo: Decodable {
    let expected: Expected

    struct Expected: Decodable {
      let elo_sequential: [String: [Double]]
    }
  }

  /// The ratings that an object of ours holds, in the order of the systems.
  private func systems(
    _ oracle: RatingOracle, _ request: RatingRequest
  ) throws -> (systems: [[String: Any]], object: [String: Any]) {
    let report = RatingReport(
      of: oracle.table, systems: ratedSystems(oracle.systems), request)
    let object = try ratingsObject(report)
    let rows = try #require(object["systems"] as? [[String: Any]])
    let sorted = try oracle.systems.map { name in
      try #require(rows.first { $0["system"] as? String == name })
    }
    return (sorted, object)
  }

  private func numbers(_ rows: [[String: Any]], _ key: String) -> [Double] {
    rows.map { $0[key] as? Double ?? .nan }
  }

  private func points(_ strengths: [Double]) -> [Double] {
    strengths.map { 1000 + StrengthEstimates.pointsPerUnit * $0 }
  }

  @Test(arguments: RatingOracle.names) func bradleyTerry(_ name: String) throws {
    let oracle = try fixture(name, as: RatingOracle.self)
    let expected = oracle.expected.bt
    for (interval, errors, intervals) in [
      (RatingInterval.information, expected.se_model, expected.elo_ci95_model),
      (.sandwich, expected.se_sandwich, expected.elo_ci95_sandwich),
    ] {
      let (rows, _) = try systems(oracle, RatingRequest(interval: interval))
      #expect(largestDifference(numbers(rows, "rating"), expected.elo) < 1e-6)
      #expect(
        largestDifference(
          numbers(rows, "standard_error"), errors.map { StrengthEstimates.pointsPerUnit * $0 })
          < 1e-3)
      #expect(largestDifference(numbers(rows, "low"), intervals.map { $0[0] }) < 1e-6)
      #expect(largestDifference(numbers(rows, "high"), intervals.map { $0[1] }) < 1e-6)
    }
    let (ridged, _) = try systems(oracle, RatingRequest(interval: .none, ridge: 1))
    let ridge = points(oracle.expected.bt_ridge1.theta)
    #expect(largestDifference(numbers(ridged, "rating"), ridge) < 1e-3)
    #expect(ridged.allSatisfy { $0["standard_error"] is NSNull && $0["low"] is NSNull })
  }

  @Test(arguments: RatingOracle.names) func tieModels(_ name: String) throws {
    let oracle = try fixture(name, as: RatingOracle.self)
    var request = RatingRequest(method: .davidson, interval: .information)
    let (rows, object) = try systems(oracle, request)
    guard let davidson = oracle.expected.davidson, let order = oracle.expected.davidson_order,
      let raoKupper = oracle.expected.rao_kupper
    else {
      let obstacle = try #require(object["obstacle"] as? [String: Any])
      #expect(obstacle["code"] as? String == "no_ties")
      #expect(rows.allSatisfy { $0["rating"] is NSNull && $0["undefined"] as? String == "no_ties" })
      return
    }
    func term(_ key: String, _ object: [String: Any]) throws -> [String: Any] {
      let terms = try #require(object["terms"] as? [[String: Any]])
      return try #require(terms.first { $0["term"] as? String == key })
    }
    #expect(largestDifference(numbers(rows, "rating"), points(davidson.theta)) < 1e-3)
    let nu = try term("nu", object)
    #expect(abs(try #require(nu["value"] as? Double) - davidson.nu) < 1e-6)
    #expect(abs(try #require(nu["standard_error"] as? Double) - davidson.se_log_nu) < 1e-6)
    request.hasFirstPosition = true
    let (ordered, withFirst) = try systems(oracle, request)
    #expect(largestDifference(numbers(ordered, "rating"), points(order.theta)) < 1e-3)
    let first = try term("first_position", withFirst)
    let advantage = try #require(order.first_advantage)
    #expect(abs(try #require(first["coefficient"] as? Double) - advantage) < 1e-6)
    let error = try #require(first["standard_error"] as? Double)
    #expect(abs(error - (try #require(order.se_first_advantage))) < 1e-6)
    request = RatingRequest(method: .raoKupper, interval: .none)
    let (kupper, withTies) = try systems(oracle, request)
    #expect(largestDifference(numbers(kupper, "rating"), points(raoKupper.theta)) < 1e-2)
    let q = try #require(try term("q", withTies)["value"] as? Double)
    #expect(abs(q - raoKupper.tie_theta) < 1e-5)
  }

  @Test(arguments: RatingOracle.names) func eloInTheOrderJudged(_ name: String) throws {
    let oracle = try fixture(name, as: RatingOracle.self)
    let expected = try fixture(name, as: Elo.self).expected.elo_sequential
    for (key, factor) in [("K4", 4.0), ("K16", 16), ("K32", 32)] {
      let (rows, object) = try systems(
        oracle, RatingRequest(method: .elo, interval: .none, factor: factor, orderings: 0))
      #expect(largestDifference(numbers(rows, "rating"), try #require(expected[key])) < 1e-6)
      let parameters = try #require(object["parameters"] as? [String: Any])
      #expect(parameters["k"] as? Double == factor && parameters["orderings"] as? Int == 0)
    }
  }
}

/// Systems of these names, numbered from 1.
func ratedSystems(_ names: [String]) -> [System] {
  names.enumerated().map { System(id: SystemID($0 + 1), name: $1) }
}

/// A report alone, written as JSON and read again.
func ratingsObject(_ report: RatingReport) throws -> [String: Any] {
  let reports = RatingReports(
    reports: [report], votes: .each, judged: JudgmentBasis(of: []))
  let text = try RatingReportJSON.render(reports, title: "Example")
  return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}
