import Testing

@testable import BlindRank

/// Sequential Elo against results made with independent packages.
@Suite struct EloOracleTests {
  private struct Ratings: Decodable {
    let elo_sequential: [String: [Double]]
  }

  private struct Battles: Decodable {
    let systems: [String]
    let battles: [[Int]]
    let expected: Ratings
    let expected_per_category: [String: Ratings]
  }

  private struct EdgeCases: Decodable {
    let cases: [Case]

    struct Case: Decodable {
      let name: String
      let n_systems: Int
      let battles: [[Int]]
      let expected: Ratings
    }
  }

  private struct Generated: Decodable {
    let n_systems: Int
    let n_battles: Int
    let first_5: [[Int]]
    let expected: Expected

    struct Expected: Decodable {
      let elo_K32: [Double]
      let elo_K4: [Double]
    }
  }

  private let tolerance = 1e-6

  private func factor(_ name: String) throws -> Double {
    try #require(Double(name.dropFirst()))
  }

  @Test(arguments: [
    "battles_tiny_4x40", "battles_small_6x300", "battles_noties_5x200", "battles_medium_12x2000",
  ])
  func battlesInTheOrderJudged(_ name: String) throws {
    let oracle = try fixture(name, as: Battles.self)
    let battles = eloTable(oracle.battles, systemCount: oracle.systems.count)
    #expect(oracle.expected.elo_sequential.count == 3)
    for (key, expected) in oracle.expected.elo_sequential {
      let elo = EloRatings(of: battles, parameters: EloParameters(factor: try factor(key)))
      #expect(elo.battleCount == oracle.battles.count)
      #expect(largestDifference(elo.ratings, expected) < tolerance, "\(name) \(key)")
    }
  }

  @Test(arguments: ["battles_tiny_4x40", "battles_small_6x300", "battles_medium_12x2000"])
  func battlesOfACategory(_ name: String) throws {
    let oracle = try fixture(name, as: Battles.self)
    let battles = eloTable(oracle.battles, systemCount: oracle.systems.count)
    #expect(oracle.expected_per_category.count > 1)
    for (category, expected) in oracle.expected_per_category {
      let rows = battles.all.filter { oracle.battles[$0][4] == Int(category) }
      let elo = EloRatings(of: battles, rows: rows, parameters: EloParameters(factor: 32))
      let ratings = try #require(expected.elo_sequential["K32"])
      #expect(largestDifference(elo.ratings, ratings) < tolerance, "\(name) \(category)")
    }
  }

  @Test func edgeCases() throws {
    let cases = try fixture("edge_cases", as: EdgeCases.self).cases
    #expect(cases.count > 5)
    for edge in cases {
      let battles = eloTable(edge.battles, systemCount: edge.n_systems)
      for (key, expected) in edge.expected.elo_sequential {
        let elo = EloRatings(of: battles, parameters: EloParameters(factor: try factor(key)))
        #expect(largestDifference(elo.ratings, expected) < tolerance, "\(edge.name)")
        let met = Set(edge.battles.flatMap { $0[0...1] })
        #expect(elo.ratings.indices.allSatisfy { (elo.ratings[$0] != nil) == met.contains($0) })
      }
    }
  }

  @Test func twoHundredThousandBattles() throws {
    let oracle = try fixture("generated_100x200000", as: Generated.self)
    var number: UInt64 = 0
    func draw(_ bound: Int) -> Int {
      defer { number += 1 }
      return Int(OrderingGenerator.splitMix(2024, number) % UInt64(bound))
    }
    let battles = (0..<oracle.n_battles).map { _ in
      let (one, other, chance) = (draw(oracle.n_systems), draw(oracle.n_systems - 1), draw(1000))
      let second = other >= one ? other + 1 : other
      let least = 300 + Int((Double((second - one) * 200) / 100).rounded(.down))
      return [one, second, chance < least ? 2 : chance < least + 200 ? 1 : 0]
    }
    #expect(Array(battles.prefix(5)) == oracle.first_5)
    let all = eloTable(battles, systemCount: oracle.n_systems)
    for (factor, expected) in [(32, oracle.expected.elo_K32), (4, oracle.expected.elo_K4)] {
      let elo = EloRatings(of: all, parameters: EloParameters(factor: Double(factor)))
      #expect(largestDifference(elo.ratings, expected) < tolerance, "K \(factor)")
    }
  }
}
