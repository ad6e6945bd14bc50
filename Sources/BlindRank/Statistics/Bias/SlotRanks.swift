/// How often the response in each slot got each rank: whether the place on the screen pays in
/// rankings.
public struct SlotRanks: Hashable, Sendable {
  /// Friedman's test of no difference between slots.
  public struct Test: Hashable, Sendable {
    /// Friedman's statistic, corrected for ties.
    public let chiSquare: Double
    /// Degrees of freedom.
    public let degrees: Int
    /// How likely so large a statistic or a larger one is.
    public let p: Double
  }

  /// Of fewer rankings than this, the chi-square distribution is a rough approximation.
  public static let fewestForTest = 15

  /// By slot, then by rank from 1: how often.
  public let counts: [[Int]]
  /// How many rankings.
  public let rankings: Int
  /// Nil where there is nothing to test: no ranking, or ties only.
  public let test: Test?

  /// Counts rankings; those of fewer responses fill fewer slots.
  ///
  /// The test is Friedman's with each ranking as a block, not a chi-square of the table, since
  /// ranks of one ranking hang together. Within a ranking equal ranks share their mean place.
  /// With places R of k slots in n rankings, chi² = (k−1) Σ over slots (ΣR − n(k+1)/2)² /
  /// Σ over all places (R − (k+1)/2)². Rankings of different k are tested apart and chi² and
  /// degrees added up. Source: M. Friedman, JASA 32 (1937); the form for ties in W. J. Conover,
  /// "Practical Nonparametric Statistics", 3rd ed. (1999), 5.8.
  ///
  /// - Parameter rankings: ranks by slot, from 1.
  public init(of rankings: some Sequence<[Int]>) {
    var counts: [[Int]] = []
    var (count, worst) = (0, 0)
    var blocks: [Int: (sums: [Double], spread: Double, rankings: Int)] = [:]
    for ranks in rankings where !ranks.isEmpty {
      count += 1
      worst = max(worst, ranks.max() ?? 0)
      while counts.count < ranks.count { counts.append([]) }
      for (slot, rank) in ranks.enumerated() {
        while counts[slot].count < rank { counts[slot].append(0) }
        counts[slot][rank - 1] += 1
      }
      var block = blocks[ranks.count] ?? (Array(repeating: 0, count: ranks.count), 0, 0)
      for (slot, place) in Self.places(ranks).enumerated() {
        let distance = place - Double(ranks.count + 1) / 2
        block.sums[slot] += distance
        block.spread += distance * distance
      }
      block.rankings += 1
      blocks[ranks.count] = block
    }
    self.counts = counts.map { $0 + Array(repeating: 0, count: worst - $0.count) }
    self.rankings = count
    var (chiSquare, degrees) = (0.0, 0)
    for (slots, block) in blocks.sorted(by: { $0.key < $1.key }) where block.spread > 0 {
      chiSquare +=
        Double(slots - 1) * block.sums.reduce(0) { $0 + $1 * $1 } / block.spread
      degrees += slots - 1
    }
    test =
      degrees == 0
      ? nil
      : Test(
        chiSquare: chiSquare, degrees: degrees,
        p: chiSquareUpperTail(chiSquare, degrees: degrees))
  }

  /// The mean rank in a slot, 1 best.
  public func meanRank(of slot: Int) -> Double {
    let total = counts[slot].enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    return Double(total) / Double(count(of: slot))
  }

  /// How many responses stood in a slot; never 0.
  public func count(of slot: Int) -> Int { counts[slot].reduce(0, +) }

  /// The place of each among all, 1 first; equal ranks share the mean of theirs.
  private static func places(_ ranks: [Int]) -> [Double] {
    ranks.map { rank in
      Double(ranks.count { $0 < rank }) + Double(ranks.count { $0 == rank } + 1) / 2
    }
  }
}
