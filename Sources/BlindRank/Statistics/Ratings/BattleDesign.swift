#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The rows of a logistic regression on battles: +1 and −1 for the systems, then the covariates.
struct BattleDesign {
  /// How many parameters: systems and covariates.
  let size: Int
  private let systemCount: Int
  private var first: [Int] = []
  private var second: [Int] = []
  /// 1 for a win of the first, 0.5 for a tie, 0 for a loss.
  private var scores: [Double] = []
  /// Row by row.
  private var values: [Double] = []
  private let width: Int

  /// Takes rows out of a table.
  init(_ table: BattleTable, _ rows: some Collection<Int>, _ columns: [[Double]]) {
    systemCount = table.systemCount
    width = columns.count
    size = systemCount + width
    for row in rows {
      first.append(Int(table.first[row]))
      second.append(Int(table.second[row]))
      switch table.outcome[row] {
      case Battle.Outcome.win.rawValue: scores.append(1)
      case Battle.Outcome.loss.rawValue: scores.append(0)
      default: scores.append(0.5)
      }
      for column in columns { values.append(column[row]) }
    }
  }

  /// Whether no covariate follows from the systems and the other covariates.
  var isFullRank: Bool {
    guard width > 0 else { return true }
    let information = slope(at: Array(repeating: 0, count: size)).information
    // What is left of each covariate's variance once all before it are known, as its share.
    var matrix = information
    let gauge = (0..<systemCount).reduce(0.0) { $0 + information[$1 * size + $1] }
    for row in 0..<systemCount {
      for column in 0..<systemCount {
        matrix[row * size + column] += gauge / Double(systemCount * systemCount)
      }
    }
    return Cholesky(matrix, size: size, tolerance: 1e-9) != nil
  }

  /// The log-likelihood and its derivatives.
  func slope(at point: [Double]) -> Maximum.Slope {
    var slope = Maximum.Slope(size: size)
    for row in scores.indices {
      let log = logOdds(row, point)
      let chance = 1 / (1 + exp(-log))
      slope.value += scores[row] * log - softplus(log)
      add(row, scores[row] - chance, to: &slope.gradient, 0)
      addSquare(row, chance * (1 - chance), to: &slope.information)
    }
    return slope
  }

  /// The middle of the sandwich: squared gradients of battles, or of clusters, added up.
  func middle(at point: [Double], clusters: [Int32]?) -> ([Double], Int?) {
    var middle = Array(repeating: 0.0, count: size * size)
    guard let clusters else {
      for row in scores.indices {
        let residual = residual(row, point)
        addSquare(row, residual * residual, to: &middle)
      }
      return (middle, nil)
    }
    var numbers: [Int32: Int] = [:]
    var gradients: [Double] = []
    for row in scores.indices {
      let number = numbers[clusters[row]] ?? numbers.count
      if number == numbers.count {
        numbers[clusters[row]] = number
        gradients += repeatElement(0, count: size)
      }
      add(row, residual(row, point), to: &gradients, number * size)
    }
    for start in stride(from: 0, to: gradients.count, by: size) {
      for row in 0..<size where gradients[start + row] != 0 {
        for column in 0..<size {
          middle[row * size + column] += gradients[start + row] * gradients[start + column]
        }
      }
    }
    return (middle, numbers.count)
  }

  private func residual(_ row: Int, _ point: [Double]) -> Double {
    scores[row] - 1 / (1 + exp(-logOdds(row, point)))
  }

  private func logOdds(_ row: Int, _ point: [Double]) -> Double {
    var sum = point[first[row]] - point[second[row]]
    for column in 0..<width { sum += values[row * width + column] * point[systemCount + column] }
    return sum
  }

  private func add(_ row: Int, _ factor: Double, to sums: inout [Double], _ start: Int) {
    sums[start + first[row]] += factor
    sums[start + second[row]] -= factor
    for column in 0..<width {
      sums[start + systemCount + column] += factor * values[row * width + column]
    }
  }

  private func addSquare(_ row: Int, _ factor: Double, to matrix: inout [Double]) {
    let (one, other) = (first[row], second[row])
    matrix[one * size + one] += factor
    matrix[other * size + other] += factor
    matrix[one * size + other] -= factor
    matrix[other * size + one] -= factor
    for column in 0..<width {
      let place = systemCount + column
      let product = factor * values[row * width + column]
      matrix[one * size + place] += product
      matrix[place * size + one] += product
      matrix[other * size + place] -= product
      matrix[place * size + other] -= product
      for another in 0..<width {
        matrix[place * size + systemCount + another] += product * values[row * width + another]
      }
    }
  }
}
