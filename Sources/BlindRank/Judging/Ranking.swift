/// A finished ranking: a rank for every slot, 1 best, ties allowed.
public struct Ranking: Hashable, Sendable {
  /// By slot: the rank of A, of B …
  public let ranks: [Int]

  /// Takes ranks as they were given; they are never renumbered.
  ///
  /// - Throws: `BlindRankError.invalidRanking` if a slot has no rank or a rank is not on the scale.
  public init(ranks: [Int], slots: Int, scale: Int) throws(BlindRankError) {
    guard ranks.count == slots, !ranks.isEmpty, ranks.allSatisfy((1...scale).contains) else {
      throw .invalidRanking(slots: slots, ranks: ranks, scale: scale)
    }
    self.ranks = ranks
  }
}
