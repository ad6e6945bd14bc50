/// Who met whom, to tell of one resample after another whether its counts identify strengths.
struct MeetingGraph: Sendable {
  /// An opponent, and the cells of battles won, tied and lost against it.
  private typealias Edge = (other: Int, won: Int, tied: Int, lost: Int)

  private let edges: [[Edge]]

  /// Makes ready.
  init(_ pairs: MetPairs) {
    var edges: [[Edge]] = Array(repeating: [], count: pairs.systemCount)
    for pair in 0..<pairs.count {
      let (one, other) = (Int(pairs.first[pair]), Int(pairs.second[pair]))
      let (win, tie, loss) = (pair * 3, pair * 3 + 1, pair * 3 + 2)
      edges[one].append((other, win, tie, loss))
      edges[other].append((one, loss, tie, win))
    }
    self.edges = edges
  }

  /// Whether from one system all others are reached over wins and ties, and over losses and ties.
  func isIdentifying(_ cells: [Double]) -> Bool {
    reachesAll { cells[$0.won] > 0 || cells[$0.tied] > 0 }
      && reachesAll { cells[$0.lost] > 0 || cells[$0.tied] > 0 }
  }

  private func reachesAll(along isEdge: (Edge) -> Bool) -> Bool {
    var isReached = Array(repeating: false, count: edges.count)
    isReached[0] = true
    var open = [0]
    var missing = edges.count - 1
    while missing > 0, let system = open.popLast() {
      for edge in edges[system] where !isReached[edge.other] && isEdge(edge) {
        isReached[edge.other] = true
        missing -= 1
        open.append(edge.other)
      }
    }
    return missing == 0
  }
}
