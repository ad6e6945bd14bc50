/// Elo ratings after one pass over battles, in an order that matters: the last battles count most.
///
/// Each battle moves K · (score − expected score) points from one system to the other, computed of
/// the ratings before it; a tie and both bad are a score of a half (Elo, "The Rating of
/// Chessplayers, Past and Present", 1978).
public struct EloRatings: Hashable, Sendable {
  /// What made them, besides the battles.
  public let parameters: EloParameters
  /// How many battles were gone through.
  public let battleCount: Int
  /// By system; nil for one without battles.
  public let ratings: [Double?]

  /// Ratings after all rows of a table in its order.
  public init(of table: BattleTable, parameters: EloParameters) {
    if table.all.areAll {
      self.init(0..<table.count, of: table, parameters)
    } else {
      self.init(table.all, of: table, parameters)
    }
  }

  /// Ratings after rows of a table in the order given.
  public init(of table: BattleTable, rows: [Int], parameters: EloParameters) {
    self.init(rows, of: table, parameters)
  }

  // Generic only inside of the module, where the compiler makes a quick version of each.
  private init(
    _ rows: some Collection<Int>, of table: BattleTable, _ parameters: EloParameters
  ) {
    precondition(table.isFlat, "Elo goes from battle to battle")
    let ratings = EloPass(rows, of: table, parameters).ratings
    self.parameters = parameters
    battleCount = rows.count
    self.ratings = zip(ratings, table.systemsMeeting(in: rows)).map { $1 ? $0 : nil }
  }
}

extension BattleTable {
  /// By system: whether it is in any of the rows.
  func systemsMeeting(in rows: some Collection<Int>) -> [Bool] {
    var meets = Array(repeating: false, count: systemCount)
    var missing = systemCount
    func meet(_ system: Int32) {
      guard !meets[Int(system)] else { return }
      meets[Int(system)] = true
      missing -= 1
    }
    for row in rows {
      // Soon all have been met, and the other rows needn't be looked at.
      if missing == 0 { break }
      meet(first[row])
      meet(second[row])
    }
    return meets
  }
}
