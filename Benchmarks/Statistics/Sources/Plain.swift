import BlindRank
import PlainC

/// The C beside the library, called with the library's tables.
enum Plain {
  /// It gave up: no memory, or no maximum.
  struct Failure: Error {}

  /// Ratings after one pass, which start from 1000.
  static func eloPass(_ table: BattleTable, factor: Double) -> [Double] {
    var ratings = Array(repeating: 1000.0, count: table.systemCount)
    plain_elo_pass(table.first, table.second, table.outcome, table.count, factor, &ratings)
    return ratings
  }

  /// Mean ratings over random orderings.
  static func eloOrderings(
    _ table: BattleTable, factor: Double, orderings: Int, seed: UInt64
  ) throws -> [Double] {
    try results(table.systemCount) {
      plain_elo_orderings(
        table.first, table.second, table.outcome, table.count, factor, table.systemCount,
        orderings, seed, $0)
    }
  }

  /// Strengths, then their standard errors.
  static func bradleyTerry(_ table: BattleTable) throws -> [Double] {
    let n = table.systemCount
    return try results(2 * n) {
      plain_bradley_terry(table.first, table.second, table.outcome, table.count, n, $0, $0 + n)
    }
  }

  /// Ordinal alpha of five values.
  static func ordinalAlpha(_ table: AgreementTable) -> Double {
    plain_ordinal_alpha(table.values, table.unitCount, table.annotatorCount)
  }

  private static func results(
    _ count: Int, of work: (UnsafeMutablePointer<Double>) -> Int32
  ) throws -> [Double] {
    try Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let start = buffer.baseAddress, work(start) == 0 else { throw Failure() }
      initialized = count
    }
  }
}
