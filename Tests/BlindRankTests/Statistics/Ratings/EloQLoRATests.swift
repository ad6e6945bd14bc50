import Foundation
import Testing

@testable import BlindRank

/// The Elo tables of the QLoRA paper, from its published judgments.
@Suite(.enabled(if: oracles != nil, "BLINDRANK_ORACLES is not set"))
struct EloQLoRATests {
  private struct Oracle: Decodable {
    let systems: [String]
    let files: [Verdicts]?
    let hits: [Verdicts]?
    let published_elo: [Double]
    let expected: Expected

    /// `[first, second, verdicts]`, people's with the question before.
    struct Verdicts: Decodable {
      let first: Int
      let second: Int
      let verdicts: String

      init(from decoder: any Decoder) throws {
        var fields = try decoder.unkeyedContainer()
        if fields.count == 4 { _ = try fields.decode(Int.self) }
        first = try fields.decode(Int.self)
        second = try fields.decode(Int.self)
        verdicts = try fields.decode(String.self)
      }
    }

    struct Expected: Decodable {
      let elo_sequential: [String: [Double]]
      let elo_mean_over_random_orderings: [String: Means]
    }

    struct Means: Decodable {
      let mean: [Double]
      let sd: [Double]
    }

    /// Model judges: a battle a verdict that could be read. People: a battle of three votes, what
    /// two of them agree on, else a tie.
    var battles: [[Int]] {
      let outcomes: [Character: Int] = ["1": 2, "2": 0, "3": 1]
      let single = (files ?? []).flatMap { file in
        file.verdicts.compactMap { outcomes[$0] }.map { [file.first, file.second, $0] }
      }
      let voted = (hits ?? []).map { hit in
        let most = outcomes.first { code, _ in hit.verdicts.filter { $0 == code }.count >= 2 }
        return [hit.first, hit.second, most?.value ?? 1]
      }
      return single + voted
    }
  }

  private struct Shuffles: Decodable {
    let K4: Orderings
    let K32: Orderings
    let first_ordering_first_10_indices: [Int]

    struct Orderings: Decodable {
      let first_3_orderings: [[Double]]
    }
  }

  /// Vectors are slow before the compiler has optimised them.
  #if DEBUG
    private let orderings = 200
  #else
    private let orderings = 10_000
  #endif

  private func read<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let file = URL(fileURLWithPath: try #require(oracles)).appendingPathComponent(name)
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }

  @Test(arguments: [
    "qlora_vicuna_gpt4.json": 4467, "qlora_vicuna_human.json": 2240,
  ]) func inTheOrderOfTheFiles(_ name: String, _ count: Int) throws {
    let oracle = try read(name, as: Oracle.self)
    let battles = eloTable(oracle.battles, systemCount: oracle.systems.count)
    #expect(battles.count == count)
    for (factor, key) in [(4.0, "K4"), (16, "K16"), (32, "K32")] {
      let elo = EloRatings(of: battles, parameters: EloParameters(factor: factor))
      let expected = try #require(oracle.expected.elo_sequential[key])
      #expect(largestDifference(elo.ratings, expected) < 1e-6, "\(key)")
    }
  }

  @Test(arguments: ["qlora_vicuna_gpt4.json", "qlora_vicuna_human.json"])
  func theMeanOverOrderings(_ name: String) throws {
    let oracle = try read(name, as: Oracle.self)
    let battles = eloTable(oracle.battles, systemCount: oracle.systems.count)
    for (factor, key) in [(4.0, "K4"), (32, "K32")] {
      let expected = try #require(oracle.expected.elo_mean_over_random_orderings[key])
      let elo = EloMeanRatings(
        of: battles, parameters: EloParameters(factor: factor), orderings: orderings, seed: 1)
      let root = Double(orderings).squareRoot()
      for (index, system) in elo.systems.enumerated() {
        let (system, sd) = (try #require(system), expected.sd[index])
        #expect(abs(system.mean - expected.mean[index]) < 5 * sd / root, "\(key) \(index)")
        // A standard deviation of n values is sure to about 1 / √2n.
        let ratio = try #require(system.spread) / sd
        #expect(abs(ratio - 1) < 5 / (1.414 * root))
        #expect(system.standardError == system.spread.map { $0 / root })
      }
    }
  }

  /// K = 4. As the paper rounds, and where it prints 916 and 913 for each other's place.
  @Test(arguments: [
    "qlora_vicuna_gpt4.json": [1348, 1022, 992, 974, 966, 916, 902, 879],
    "qlora_vicuna_human.json": [1176, 1023, 1009, 984, 913, 975, 909, 1010],
  ]) func thePublishedTables(_ name: String, _ published: [Double]) throws {
    let oracle = try read(name, as: Oracle.self)
    #expect(zip(oracle.published_elo, published).filter { $0 != $1 }.count <= 1)
    let elo = EloMeanRatings(
      of: eloTable(oracle.battles, systemCount: oracle.systems.count),
      parameters: EloParameters(factor: 4), orderings: orderings, seed: 1)
    for (system, rating) in zip(elo.systems, published) {
      let (system, error) = (try #require(system), try #require(system?.standardError))
      #expect(abs(system.mean - rating) < 0.5 + 5 * error)
    }
  }

  /// Three orderings of another program, battle by battle.
  @Test func exactShuffles() throws {
    let oracle = try read("qlora_vicuna_gpt4.json", as: Oracle.self)
    let shuffles = try read("qlora_vicuna_exact_shuffles.json", as: Shuffles.self)
    let battles = eloTable(oracle.battles, systemCount: oracle.systems.count)
    var order = Array(battles.all)
    var number: UInt64 = 0
    for ordering in 0..<3 {
      for index in (1..<order.count).reversed() {
        let random = OrderingGenerator.splitMix(1, number)
        order.swapAt(index, Int(random.multipliedFullWidth(by: UInt64(index + 1)).high))
        number += 1
      }
      if ordering == 0 {
        #expect(Array(order.prefix(10)) == shuffles.first_ordering_first_10_indices)
      }
      for (factor, expected) in [(4.0, shuffles.K4), (32, shuffles.K32)] {
        let elo = EloRatings(of: battles, rows: order, parameters: EloParameters(factor: factor))
        #expect(largestDifference(elo.ratings, expected.first_3_orderings[ordering]) < 1e-9)
      }
    }
  }

  /// GPT-4 prefers what it sees first, people hardly; near to what a Bradley-Terry model with a
  /// term for the position says, 118.5 and 10.2 points.
  @Test(arguments: [
    "qlora_vicuna_gpt4.json": 118.5, "qlora_vicuna_human.json": 10.2,
  ]) func firstPosition(_ name: String, _ expected: Double) throws {
    let oracle = try read(name, as: Oracle.self)
    let found = EloFirstAdvantage(
      of: eloTable(oracle.battles, systemCount: oracle.systems.count),
      parameters: EloParameters(factor: 16), orderings: 1, seed: 1)
    #expect(abs(try #require(found.points) - expected) < 5)
  }
}
