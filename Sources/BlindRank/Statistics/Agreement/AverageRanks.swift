/// The rank of each number among all, 1 the lowest; equal ones share the mean of their ranks.
func averageRanks(_ numbers: [Double]) -> [Double] {
  let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
  var ranks = [Double](repeating: 0, count: numbers.count)
  for run in tieRuns(order.map { numbers[$0] }) {
    let shared = Double(run.lowerBound + run.upperBound + 1) / 2
    for place in run { ranks[order[place]] = shared }
  }
  return ranks
}

/// Where in a sorted list equal numbers stand.
func tieRuns(_ sorted: [Double]) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  for place in sorted.indices {
    if let last = runs.last, sorted[last.lowerBound] == sorted[place] {
      runs[runs.count - 1] = last.lowerBound..<place + 1
    } else {
      runs.append(place..<place + 1)
    }
  }
  return runs
}
