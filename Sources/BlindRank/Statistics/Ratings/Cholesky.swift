/// A symmetric positive definite matrix as L·Lᵀ, to solve with and to invert.
///
/// André-Louis Cholesky's method (published by Benoît, Bulletin géodésique 2, 1924). All matrices
/// are row-major. Nearly all work is adding a multiple of one row to another, several numbers at a
/// time.
struct Cholesky {
  /// Rows and columns.
  let size: Int
  /// Lᵀ, row by row; below its diagonal stands what means nothing.
  private var upper: [Double]

  /// Factors a matrix; nil if it is not positive definite.
  ///
  /// - Parameter tolerance: what must be left of each diagonal element, as a share of it.
  init?(_ matrix: consuming [Double], size: Int, tolerance: Double = 1e-13) {
    self.size = size
    let enough = (0..<size).map { tolerance * matrix[$0 * size + $0] }
    upper = matrix
    let isDefinite = upper.withUnsafeMutableBufferPointer { upper in
      guard let start = upper.baseAddress else { return true }
      for pivot in 0..<size {
        let line = start + pivot * size
        let rest = line[pivot]
        guard rest > enough[pivot], rest.isFinite else { return false }
        let root = rest.squareRoot()
        for column in pivot..<size { line[column] /= root }
        for row in pivot + 1..<size {
          add(line + row, times: -line[row], to: start + row * size + row, count: size - row)
        }
      }
      return true
    }
    guard isDefinite else { return nil }
  }

  /// x with matrix·x = right.
  func solution(of right: [Double]) -> [Double] {
    var x = right
    x.withUnsafeMutableBufferPointer { x in
      upper.withUnsafeBufferPointer { upper in
        guard let x = x.baseAddress, let start = upper.baseAddress else { return }
        for row in 0..<size {
          let line = start + row * size
          x[row] /= line[row]
          add(line + row + 1, times: -x[row], to: x + row + 1, count: size - row - 1)
        }
        for row in (0..<size).reversed() {
          let line = start + row * size
          x[row] = (x[row] - dot(line + row + 1, x + row + 1, count: size - row - 1)) / line[row]
        }
      }
    }
    return x
  }

  /// The inverse matrix.
  var inverse: [Double] {
    // L⁻¹ out of L·L⁻¹ = 1, then the product of its transpose and itself.
    var half = Array(repeating: 0.0, count: size * size)
    var inverse = half
    half.withUnsafeMutableBufferPointer { half in
      inverse.withUnsafeMutableBufferPointer { inverse in
        upper.withUnsafeBufferPointer { upper in
          guard let half = half.baseAddress, let inverse = inverse.baseAddress,
            let upper = upper.baseAddress
          else { return }
          for row in 0..<size {
            let line = half + row * size
            line[row] = 1
            for column in 0...row { line[column] /= upper[row * size + row] }
            for later in row + 1..<size {
              add(
                line, times: -upper[row * size + later], to: half + later * size, count: row + 1)
            }
            for column in 0...row {
              add(line, times: line[column], to: inverse + column * size, count: column + 1)
            }
          }
          for row in 0..<size {
            for column in 0..<row { inverse[column * size + row] = inverse[row * size + column] }
          }
        }
      }
    }
    return inverse
  }
}

/// Adds a multiple of so many numbers to as many others.
@inline(__always)
private func add(
  _ numbers: UnsafePointer<Double>, times factor: Double,
  to sums: UnsafeMutablePointer<Double>, count: Int
) {
  for index in 0..<count { sums[index] += factor * numbers[index] }
}

/// bread·middle·bread of symmetric matrices.
func sandwichProduct(bread: [Double], middle: [Double], _ size: Int) -> [Double] {
  let half = products(ofRows: bread, middle, size)
  var whole = products(ofRows: half, bread, size)
  // Rounding is not symmetric.
  for row in 0..<size {
    for column in 0..<row { whole[column * size + row] = whole[row * size + column] }
  }
  return whole
}

/// Each row of one matrix times each of another.
private func products(ofRows left: [Double], _ right: [Double], _ size: Int) -> [Double] {
  left.withUnsafeBufferPointer { left in
    right.withUnsafeBufferPointer { right in
      guard let left = left.baseAddress, let right = right.baseAddress else { return [] }
      return (0..<size * size).map { place in
        let (row, column) = place.quotientAndRemainder(dividingBy: size)
        return dot(left + row * size, right + column * size, count: size)
      }
    }
  }
}

/// The sum of products of two runs of numbers, four at a time: a plain loop waits for each sum.
@inline(__always)
func dot(_ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, count: Int) -> Double {
  var sums = SIMD4<Double>.zero
  var more = SIMD4<Double>.zero
  var index = 0
  while index + 8 <= count {
    sums += quad(left + index) * quad(right + index)
    more += quad(left + index + 4) * quad(right + index + 4)
    index += 8
  }
  var sum = (sums + more).sum()
  while index < count {
    sum += left[index] * right[index]
    index += 1
  }
  return sum
}

@inline(__always)
private func quad(_ start: UnsafePointer<Double>) -> SIMD4<Double> {
  UnsafeRawPointer(start).loadUnaligned(as: SIMD4<Double>.self)
}
