/// Who stands on the left, so that no system does more than once oftener than on the right.
///
/// Pairs that occur often are balanced pair by pair; this is for what is left over, the pairs
/// that occur an odd number of times. The pairs are the edges of a graph whose trails (no edge
/// twice) are walked: first one from each system with an odd number of pairs as long as there
/// is one, which ends at another such system, then closed ones. A trail leaves every system it
/// comes to, so it puts a system left as often as right, but for its ends; and a system is an
/// end once, if its number of pairs is odd. Source: L. Euler, "Solutio problematis ad geometriam
/// situs pertinentis" (1741).
public enum BalancedSides {
  /// The pairs in the order given, each with its sides; |left − right| ≤ 1 for each system.
  ///
  /// Every pair is as likely to stand one way as the other. Takes time in proportion to the
  /// number of pairs.
  ///
  /// - Precondition: no pair is of a system with itself.
  public static func sides(
    of pairs: [(SystemID, SystemID)], with generator: inout SeededGenerator
  ) -> [(left: SystemID, right: SystemID)] {
    let systems = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: systems.enumerated().map { ($1, $0) })
    var open = Array(repeating: [Int](), count: systems.count)
    for index in generator.permutation(of: pairs.count) {
      let pair = pairs[Int(index)]
      precondition(pair.0 != pair.1, "a system is not compared with itself")
      for system in [pair.0, pair.1] {
        if let place = places[system] { open[place].append(Int(index)) }
      }
    }
    var sides: [(left: SystemID, right: SystemID)?] = Array(repeating: nil, count: pairs.count)
    func walk(from start: Int) {
      let isForward = generator.next(below: 2) == 0
      var here = start
      while let edge = open[here].popLast() {
        guard sides[edge] == nil else { continue }
        let (system, pair) = (systems[here], pairs[edge])
        let other = pair.0 == system ? pair.1 : pair.0
        sides[edge] = isForward ? (system, other) : (other, system)
        here = places[other] ?? here
      }
    }
    let order = generator.permutation(of: systems.count).map { Int($0) }
    // A trail ends only where no pair is left, so the system at its end starts none any more.
    let isOdd = open.map { !$0.count.isMultiple(of: 2) }
    for start in order where isOdd[start] { walk(from: start) }
    for start in order { walk(from: start) }
    return zip(sides, pairs).map { $0 ?? ($1.0, $1.1) }
  }
}
