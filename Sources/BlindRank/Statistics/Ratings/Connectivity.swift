/// Who is connected with whom by battles: whether strengths can be told at all, looked at before
/// anything is fitted.
///
/// The maximum-likelihood strengths exist and are unique if and only if, however the systems are
/// split into two groups, each group won or tied a battle against the other: the graph with an
/// edge from a system to each that it beat or tied is strongly connected. Source: L. R. Ford Jr.,
/// American Mathematical Monthly 64 (1957).
public struct Connectivity: Hashable, Sendable {
  /// The systems are 0..<systemCount.
  public let systemCount: Int
  /// How many battles there are.
  public let battleCount: Double
  /// Groups between which there is no battle; each ascending, ordered by its lowest system.
  public let comparedGroups: [[Int]]
  /// Groups within which everyone is reached from everyone over wins and ties.
  public let strongGroups: [[Int]]
  /// Strong groups that met others, and that nobody outside ever beat or tied.
  public let unbeaten: [[Int]]
  /// Strong groups that met others, and never beat or tied anybody outside.
  public let winless: [[Int]]

  /// Looks at all battles counted.
  public init(of counts: PairCounts) {
    let n = counts.systemCount
    systemCount = n
    let (wins, ties) = (counts.wins, counts.ties)
    var battles = 0.0
    for one in 0..<n {
      for other in 0..<one { battles += counts.meetings(one, other) }
    }
    battleCount = battles
    var beats = Array(repeating: false, count: n * n)
    var isBeaten = beats
    for one in 0..<n {
      for other in 0..<n where wins[one * n + other] > 0 || ties[one * n + other] > 0 {
        beats[one * n + other] = true
        isBeaten[other * n + one] = true
      }
    }
    strongGroups = Self.groups(n) { system in
      zip(
        Self.reached(from: system, n, along: beats),
        Self.reached(from: system, n, along: isBeaten)
      ).map { $0 && $1 }
    }
    // Of a group of all there is nothing more to find out.
    guard strongGroups.count > 1 else {
      (comparedGroups, unbeaten, winless) = (strongGroups, [], [])
      return
    }
    let met = zip(beats, isBeaten).map { $0 || $1 }
    comparedGroups = Self.groups(n) { Self.reached(from: $0, n, along: met) }
    func leaves(_ group: [Int], along edges: [Bool]) -> Bool {
      let inside = Set(group)
      return group.contains { one in
        (0..<n).contains { edges[one * n + $0] && !inside.contains($0) }
      }
    }
    unbeaten = strongGroups.filter { leaves($0, along: beats) && !leaves($0, along: isBeaten) }
    winless = strongGroups.filter { leaves($0, along: isBeaten) && !leaves($0, along: beats) }
  }

  /// Whether each system has one finite strength.
  public var isIdentifiable: Bool { obstacle == nil }

  /// What is wrong, the plainest reason first; nil if strengths can be told.
  public var obstacle: RatingObstacle? {
    if systemCount < 2 { return .tooFewSystems }
    if battleCount == 0 { return .noBattles }
    if comparedGroups.count > 1 { return .neverCompared(groups: comparedGroups) }
    if strongGroups.count > 1 { return .separated(unbeaten: unbeaten, winless: winless) }
    return nil
  }

  private static func groups(_ n: Int, of group: (Int) -> [Bool]) -> [[Int]] {
    var isPlaced = Array(repeating: false, count: n)
    var groups: [[Int]] = []
    for system in 0..<n where !isPlaced[system] {
      let members = group(system)
      let numbers = (0..<n).filter { members[$0] }
      for number in numbers { isPlaced[number] = true }
      groups.append(numbers)
    }
    return groups
  }

  private static func reached(from start: Int, _ n: Int, along edges: [Bool]) -> [Bool] {
    var isReached = Array(repeating: false, count: n)
    var open = [start]
    isReached[start] = true
    while let system = open.popLast() {
      for other in 0..<n where edges[system * n + other] && !isReached[other] {
        isReached[other] = true
        open.append(other)
      }
    }
    return isReached
  }
}
