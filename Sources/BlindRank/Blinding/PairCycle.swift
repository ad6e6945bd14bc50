/// Every pair of `count` things once, in an order that names the things evenly.
///
/// The pairs come in rounds. In an even number of things a round is a perfect matching (the
/// circle method of tournaments): it names each once. In an odd number it is a cycle through
/// all of them (Walecki's decomposition; É. Lucas, "Récréations mathématiques" II, 1883) walked
/// twice in steps of two: it names each twice, and none a second time before each was named
/// once. So in every beginning of the list no thing is named more than once oftener than another.
/// In every other stretch of it, also one that runs over the end to the beginning, no thing is
/// named more than twice oftener: what it has of the first round and of the last round adds at
/// most one each.
enum PairCycle {
  /// The pairs in rounds; numbers run from 0.
  static func rounds(of count: Int) -> [[(Int, Int)]] {
    guard count > 1 else { return [] }
    return count.isMultiple(of: 2) ? matchings(count) : cycles(count)
  }

  /// The last of the things stays in its place while the others turn around it.
  private static func matchings(_ count: Int) -> [[(Int, Int)]] {
    let others = count - 1
    return (0..<others).map { turn in
      [(others, turn)]
        + (1..<count / 2).map { ((turn + $0) % others, (turn + others - $0) % others) }
    }
  }

  /// Zigzags 0, 1, −1, 2, −2 … through all but the last, turned, and closed by the last.
  private static func cycles(_ count: Int) -> [[(Int, Int)]] {
    let others = count - 1
    return (0..<others / 2).map { turn in
      let zigzag = (0..<others).map { step in
        (turn + (step.isMultiple(of: 2) ? others - step / 2 : step / 2 + 1)) % others
      }
      let cycle = [others] + zigzag
      return (0..<count).map { (cycle[2 * $0 % count], cycle[(2 * $0 + 1) % count]) }
    }
  }
}
