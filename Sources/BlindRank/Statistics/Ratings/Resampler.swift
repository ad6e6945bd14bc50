/// Draws battles, items or annotators anew and gives the counts of pairs that result.
///
/// Only counts are drawn, never rows: single battles as a multinomial over the cells of the pairs,
/// clusters as a multinomial over clusters.
enum Resampler: Sendable {
  case battles(BattleResampler)
  case clusters(ClusterResampler)

  /// Counts of a resample, three numbers a pair.
  func draw(_ generator: inout SeededGenerator, into cells: inout [Double]) {
    switch self {
    case .battles(let resampler): resampler.draw(&generator, into: &cells)
    case .clusters(let resampler): resampler.draw(&generator, into: &cells)
    }
  }
}

/// As many battles as there are, drawn with replacement.
struct BattleResampler: Sendable {
  /// The cell of each battle.
  private var cellOfBattle: [Int32] = []
  private var poissons: [PoissonCell] = []
  private let logFactorials: LogFactorials

  /// Makes ready for whole numbers of battles.
  init(cells: [Double]) {
    for (cell, count) in cells.enumerated() {
      cellOfBattle += repeatElement(Int32(cell), count: Int(count))
    }
    let count = Double(cellOfBattle.count)
    // Few battles a cell are quicker drawn one by one.
    if count > 4 * Double(cells.count) {
      let share = 1 - 5 / count.squareRoot()
      if share > 0.5 { poissons = cells.map { PoissonCell(mean: $0 * share) } }
    }
    logFactorials = LogFactorials(upTo: poissons.isEmpty ? 0 : 4096)
  }

  /// Draws a multinomial.
  ///
  /// Independent Poisson numbers are, given their sum, a multinomial of that sum. Their means are
  /// taken five standard deviations too small; what is missing is drawn battle by battle.
  func draw(_ generator: inout SeededGenerator, into cells: inout [Double]) {
    let count = cellOfBattle.count
    cells.withUnsafeMutableBufferPointer { cells in
      cellOfBattle.withUnsafeBufferPointer { cellOfBattle in
        var drawn = 0
        repeat {
          cells.update(repeating: 0)
          drawn = 0
          for cell in poissons.indices {
            cells[cell] = poissons[cell].draw(&generator, logFactorials)
            drawn += Int(cells[cell])
          }
        } while drawn > count
        for _ in drawn..<count {
          cells[Int(cellOfBattle[generator.index(below: count)])] += 1
        }
      }
    }
  }
}

/// As many clusters as there are, drawn with replacement, each with all of its battles.
struct ClusterResampler: Sendable {
  /// How many clusters there are of each kind: one or two numbers.
  let clusterCounts: [Int]
  /// Battles alike in cluster and cell, by cluster: where each cluster starts, and the end.
  private var starts: [Int] = []
  private var cells: [Int32] = []
  private var counts: [Double] = []
  /// The cluster of the other kind, where two are crossed.
  private var crossed: [Int32] = []

  /// Makes ready.
  ///
  /// - Parameters:
  ///   - clusters: of each battle, numbered in any way.
  ///   - crossed: of each battle the cluster of another kind, or empty.
  ///   - cellOfBattle: of each battle.
  ///   - weights: how many equal battles each stands for; empty: one.
  init(
    clusters: [Int32], crossed others: [Int32], cellOfBattle: [Int32], weights: [Int32] = []
  ) {
    let (inner, innerCount) = Self.numbered(clusters)
    let (outer, outerCount) = Self.numbered(others)
    clusterCounts = others.isEmpty ? [innerCount] : [innerCount, outerCount]
    let order = clusters.indices.sorted { one, other in
      (inner[one], others.isEmpty ? 0 : outer[one], cellOfBattle[one])
        < (inner[other], others.isEmpty ? 0 : outer[other], cellOfBattle[other])
    }
    var last: Int?
    for battle in order {
      let isAlike =
        last.map {
          inner[$0] == inner[battle] && cellOfBattle[$0] == cellOfBattle[battle]
            && (others.isEmpty || outer[$0] == outer[battle])
        } ?? false
      let times = weights.isEmpty ? 1 : Double(weights[battle])
      if isAlike {
        counts[counts.count - 1] += times
      } else {
        if last.map({ inner[$0] != inner[battle] }) ?? true { starts.append(cells.count) }
        cells.append(cellOfBattle[battle])
        counts.append(times)
        if !others.isEmpty { crossed.append(outer[battle]) }
      }
      last = battle
    }
    starts.append(cells.count)
  }

  /// Draws clusters and adds up their battles.
  func draw(_ generator: inout SeededGenerator, into sums: inout [Double]) {
    let weights = clusterCounts.map { count in
      var weights = Array(repeating: 0.0, count: count)
      for _ in 0..<count { weights[generator.index(below: count)] += 1 }
      return weights
    }
    sums.withUnsafeMutableBufferPointer { sums in
      sums.update(repeating: 0)
      for cluster in 0..<clusterCounts[0] where weights[0][cluster] > 0 {
        let weight = weights[0][cluster]
        let entries = starts[cluster]..<starts[cluster + 1]
        if crossed.isEmpty {
          for entry in entries { sums[Int(cells[entry])] += weight * counts[entry] }
        } else {
          for entry in entries {
            sums[Int(cells[entry])] += weight * counts[entry] * weights[1][Int(crossed[entry])]
          }
        }
      }
    }
  }

  /// The same clusters, numbered without gaps, and how many there are.
  static func numbered(_ clusters: [Int32]) -> ([Int32], Int) {
    var numbers: [Int32: Int32] = [:]
    let result = clusters.map { cluster in
      let number = numbers[cluster] ?? Int32(numbers.count)
      numbers[cluster] = number
      return number
    }
    return (result, numbers.count)
  }
}
