#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Fits resamples of one set of battles.
///
/// Newton's method with the slope of the whole data throughout (the chord method), started at its
/// answer: an iteration costs a matrix times a vector and no factoring.
struct ResampleSolver: Sendable {
  /// Who met whom in the whole data; a resample has no other pairs.
  let pairs: MetPairs
  /// The answer for the whole data.
  let whole: BradleyTerryFit
  private let graph: MeetingGraph

  /// Makes ready.
  init(pairs: MetPairs, whole: BradleyTerryFit) {
    self.pairs = pairs
    self.whole = whole
    graph = MeetingGraph(pairs)
  }

  /// The strengths of a resample; nil if it does not identify them.
  func strengths(of cells: [Double]) -> [Double]? {
    if whole.ridge == 0, !graph.isIdentifying(cells) { return nil }
    return chord(cells) ?? newton(cells)
  }

  private func newton(_ cells: [Double]) -> [Double]? {
    try? BradleyTerryFit(of: pairs, cells: cells, ridge: whole.ridge).strengths
  }

  /// nil if it has not settled after thirty steps: small or lopsided resamples.
  private func chord(_ cells: [Double]) -> [Double]? {
    let n = pairs.systemCount
    var strengths = whole.strengths
    var powers = Array(repeating: 0.0, count: n)
    var scores = Array(repeating: 0.0, count: n)
    var push = scores
    for pair in 0..<pairs.count {
      scores[Int(pairs.first[pair])] += cells[pair * 3] + cells[pair * 3 + 1] / 2
    }
    for pair in 0..<pairs.count {
      scores[Int(pairs.second[pair])] += cells[pair * 3 + 2] + cells[pair * 3 + 1] / 2
    }
    let meetings = (0..<pairs.count).map { pair -> Double in
      cells[pair * 3] + cells[pair * 3 + 1] + cells[pair * 3 + 2]
    }
    for _ in 0..<30 {
      for system in 0..<n {
        powers[system] = exp(strengths[system])
        push[system] = scores[system] - whole.ridge * strengths[system]
      }
      expect(meetings, powers, from: &push)
      let largest = advance(&strengths, push)
      if largest < 1e-7 { return strengths }
      if !largest.isFinite || largest > 5 { return nil }
    }
    return nil
  }

  /// Subtracts the scores expected from those seen.
  private func expect(_ meetings: [Double], _ powers: [Double], from push: inout [Double]) {
    pairs.first.withUnsafeBufferPointer { first in
      pairs.second.withUnsafeBufferPointer { second in
        push.withUnsafeMutableBufferPointer { push in
          powers.withUnsafeBufferPointer { powers in
            meetings.withUnsafeBufferPointer { meetings in
              for pair in meetings.indices {
                let (one, other) = (Int(first[pair]), Int(second[pair]))
                let expected = meetings[pair] * powers[one] / (powers[one] + powers[other])
                push[one] -= expected
                push[other] -= meetings[pair] - expected
              }
            }
          }
        }
      }
    }
  }

  /// Goes a step and gives its largest component.
  private func advance(_ strengths: inout [Double], _ push: [Double]) -> Double {
    let n = strengths.count
    return whole.model.covariance.withUnsafeBufferPointer { covariance in
      push.withUnsafeBufferPointer { push in
        var largest = 0.0
        guard let covariance = covariance.baseAddress, let push = push.baseAddress else { return 0 }
        for system in 0..<n {
          let step = dot(covariance + system * n, push, count: n)
          strengths[system] += step
          // Not `max`: a NaN must come out.
          if !(abs(step) <= largest) { largest = abs(step) }
        }
        return largest
      }
    }
  }
}
