import Foundation
import Testing

@testable import BlindRank

/// QLoRA's published ratings: who was shown first, both orders, majorities and relative scores.
@Suite(.enabled(if: oracles != nil, "BLINDRANK_ORACLES is not set"))
struct QLoRABiasOracleTests {
  private struct Judge: Decodable {
    let systems: [String]
    let files: [File]
    let expected: Expected

    struct File: Decodable {
      let first: Int
      let second: Int
      let verdicts: String

      init(from decoder: any Decoder) throws {
        var fields = try decoder.unkeyedContainer()
        first = try fields.decode(Int.self)
        second = try fields.decode(Int.self)
        verdicts = try fields.decode(String.self)
      }
    }

    struct Expected: Decodable {
      let position: BattleOracleTests.Position
      let swap_consistency: Flips
    }

    struct Flips: Decodable {
      let one_tie: Int
      let consistent_winner: Int
      let both_first: Int
      let both_second: Int
      let both_tie: Int
      let some_invalid: Int
    }
  }

  private struct People: Decodable {
    let systems: [String]
    let hits: [Hit]
    let expected: Expected

    struct Hit: Decodable {
      let question: Int
      let first: Int
      let second: Int
      let votes: String

      init(from decoder: any Decoder) throws {
        var fields = try decoder.unkeyedContainer()
        question = try fields.decode(Int.self)
        first = try fields.decode(Int.self)
        second = try fields.decode(Int.self)
        votes = try fields.decode(String.self)
      }
    }

    struct Expected: Decodable {
      let position: BattleOracleTests.Position
    }
  }

  private struct Relative: Decodable {
    let scores: [String: [String: [[Double?]?]]]
    let expected: [String: Expected]

    struct Expected: Decodable {
      let chatgpt_first: Double
      let system_first: Double
      let pooled: Double
      let prompt_bootstrap95: [Double]
    }
  }

  private func read<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let file = URL(fileURLWithPath: try #require(oracles)).appendingPathComponent(name + ".json")
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }

  private func outcome(_ code: Character) -> Battle.Outcome? {
    ["1": .win, "2": .loss, "3": .tie][code]
  }

  @Test func theModelJudgePrefersTheFirst() throws {
    let oracle = try read("qlora_vicuna_gpt4", as: Judge.self)
    var table = BattleTable(systemCount: oracle.systems.count)
    for file in oracle.files {
      for (question, code) in file.verdicts.enumerated() {
        guard let outcome = outcome(code) else { continue }
        table.append(
          first: file.first, second: file.second, outcome: outcome, item: question, annotator: 0,
          shownFirst: file.first)
      }
    }
    let tally = FirstShownTally(of: table)
    try BattleOracleTests.expect(tally, oracle.expected.position)
    #expect(try #require(tally.share).formatted(decimals: 4) == "0.6496")

    let (flips, expected) = (OrderFlips(of: table), oracle.expected.swap_consistency)
    #expect(flips.sameWinner == expected.consistent_winner)
    #expect(flips.flippedToFirst == expected.both_first)
    #expect(flips.flippedToSecond == expected.both_second)
    #expect(flips.oneTie == expected.one_tie && flips.bothTies == expected.both_tie)
    #expect(flips.count + expected.some_invalid == 28 * 80)
  }

  @Test func peopleDoNot() throws {
    let oracle = try read("qlora_vicuna_human", as: People.self)
    let battles = try oracle.hits.flatMap { hit in
      try hit.votes.enumerated().map { voter, code in
        Battle(
          first: SystemID(hit.first + 1), second: SystemID(hit.second + 1),
          outcome: try #require(outcome(code)), item: ItemID(hit.question),
          annotator: AnnotatorID(voter + 1),
          shownFirst: SystemID(hit.first + 1))
      }
    }
    let votes = BattleTable(of: battles, systemCount: oracle.systems.count)
    #expect(try #require(FirstShownTally(of: votes).share).formatted(decimals: 4) == "0.5055")
    let majorities = Votes.majority.count(votes)
    #expect(majorities.count == 2240)
    try BattleOracleTests.expect(FirstShownTally(of: majorities), oracle.expected.position)
  }

  @Test func relativeScores() throws {
    let oracle = try read("qlora_relative_scores", as: Relative.self)
    #expect(oracle.expected.count == 9)
    for (name, expected) in oracle.expected {
      func percent(_ orders: [String]) throws -> Double {
        try percentage(orders).percent
      }
      func percentage(_ orders: [String]) throws -> PercentOfReference {
        var rows: [ScoreTable.Row] = []
        for order in orders {
          for (item, pair) in (oracle.scores[name]?[order] ?? []).enumerated() {
            guard let pair, let reference = pair[0], let system = pair[1] else { continue }
            rows.append(ScoreTable.Row(item: item, system: system, reference: reference))
          }
        }
        return try #require(PercentOfReference(of: rows))
      }
      #expect(abs(try percent(["chatgpt_first"]) - expected.chatgpt_first) < 1e-9, "\(name)")
      #expect(abs(try percent(["system_first"]) - expected.system_first) < 1e-9, "\(name)")
      let pooled = try percentage(["chatgpt_first", "system_first"])
      #expect(abs(pooled.percent - expected.pooled) < 1e-9)
      // Two bootstraps differ by chance: a tenth of the interval is some four such errors.
      let (low, high) = (expected.prompt_bootstrap95[0], expected.prompt_bootstrap95[1])
      let interval = try #require(pooled.interval)
      #expect(abs(interval.low - low) < (high - low) / 10, "\(name)")
      #expect(abs(interval.high - high) < (high - low) / 10, "\(name)")
    }
  }
}
