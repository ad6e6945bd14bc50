import Foundation
import Testing

@testable import BlindRank

/// One of the `battles_*` fixtures, as far as models of strength need it.
struct RatingOracle: Decodable {
  let systems: [String]
  let battles: [[Int]]
  let expected: Expected

  struct Expected: Decodable {
    let bt: BradleyTerry
    let bt_ridge1: Strengths
    let davidson: Davidson?
    let davidson_order: Davidson?
    let rao_kupper: RaoKupper?
  }

  struct Strengths: Decodable {
    let theta: [Double]
  }

  struct BradleyTerry: Decodable {
    let theta: [Double]
    let elo: [Double]
    let se_model: [Double]
    let se_sandwich: [Double]
    let loglik: Double
    let elo_ci95_model: [[Double]]
    let elo_ci95_sandwich: [[Double]]
  }

  struct Davidson: Decodable {
    let theta: [Double]
    let log_nu: Double
    let nu: Double
    let first_advantage: Double?
    let loglik: Double
    let se_theta: [Double]
    let se_log_nu: Double
    let se_first_advantage: Double?
  }

  struct RaoKupper: Decodable {
    let theta: [Double]
    let tie_theta: Double
    let loglik: Double
  }

  static let names = [
    "battles_tiny_4x40", "battles_small_6x300", "battles_noties_5x200", "battles_medium_12x2000",
  ]

  /// The first of each battle was shown first; each battle is an item of its own.
  var table: BattleTable {
    battleTable(systemCount: systems.count, battles)
  }
}

/// A table of `[first, second, outcome]`, perhaps with the annotator behind.
func battleTable(systemCount: Int, _ rows: [[Int]]) -> BattleTable {
  var table = BattleTable(systemCount: systemCount)
  for (number, row) in rows.enumerated() {
    guard let outcome = Battle.Outcome(rawValue: UInt8(row[2])) else { continue }
    table.append(
      first: row[0], second: row[1], outcome: outcome, item: number,
      annotator: row.count > 3 ? row[3] : 0, shownFirst: row[0])
  }
  return table
}

/// The largest difference of two lists; infinite if their lengths differ.
func largestDifference(_ one: [Double], _ other: [Double]) -> Double {
  guard one.count == other.count else { return .infinity }
  return zip(one, other).map { abs($0 - $1) }.max() ?? 0
}
