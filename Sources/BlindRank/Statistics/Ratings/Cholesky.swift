/// A symmetric positive definite matrix as L·Lᵀ, to solve with and to invert.
///
/// André-Louis Cholesky's method (published by Benoît, Bulletin géodésique 2, 1924). All matrices
/// are row-major.
struct Cholesky {
  /// Rows and columns.
  let size: Int
  /// L, row by row.
  private var lower: [Double]
  /// Lᵀ, row by row: so that both substitutions run along rows.
  private var upper: [Double]

  /// Factors a matrix; nil if it is not positive definite.
  ///
  /// - Parameter tolerance: what must be left of each diagonal element, as a share of it.
  init?(_ matrix: [Double], size: Int, tolerance: Double = 1e-13) {
    self.size = size
    lower = Array(repeating: 0, count: size * size)
    upper = lower
    let isDefinite = lower.withUnsafeMutableBufferPointer { lower in
      for row in 0..<size {
        for column in 0...row {
          let rest =
            matrix[row * size + column]
            - dot(lower, row * size, lower, column * size, count: column)
          if column < row {
            lower[row * size + column] = rest / lower[column * size + column]
          } else {
            guard rest > tolerance * matrix[row * size + row], rest.isFinite else { return false }
            lower[row * size + row] = rest.squareRoot()
          }
        }
      }
      return true
    }
    guard isDefinite else { return nil }
    for row in 0..<size {
      for column in 0...row { upper[column * size + row] = lower[row * size + column] }
    }
  }

  /// x with matrix·x = right.
  func solution(of right: [Double]) -> [Double] {
    var x = right
    x.withUnsafeMutableBufferPointer { x in
      lower.withUnsafeBufferPointer { lower in
        upper.withUnsafeBufferPointer { upper in
          for row in 0..<size {
            let known = dot(lower, row * size, x, 0, count: row)
            x[row] = (x[row] - known) / lower[row * size + row]
          }
          for row in (0..<size).reversed() {
            let known = dot(upper, row * size + row + 1, x, row + 1, count: size - row - 1)
            x[row] = (x[row] - known) / upper[row * size + row]
          }
        }
      }
    }
    return x
  }

  /// The inverse matrix.
  var inverse: [Double] {
    var result: [Double] = []
    result.reserveCapacity(size * size)
    for row in 0..<size {
      var unit = Array(repeating: 0.0, count: size)
      unit[row] = 1
      result += solution(of: unit)
    }
    return result
  }
}

/// bread·middle·bread of symmetric matrices.
func sandwichProduct(bread: [Double], middle: [Double], _ size: Int) -> [Double] {
  var half = Array(repeating: 0.0, count: size * size)
  var whole = half
  bread.withUnsafeBufferPointer { bread in
    middle.withUnsafeBufferPointer { middle in
      half.withUnsafeMutableBufferPointer { half in
        for row in 0..<size {
          for column in 0..<size {
            half[row * size + column] = dot(
              bread, row * size, middle, column * size, count: size)
          }
        }
        whole.withUnsafeMutableBufferPointer { whole in
          for row in 0..<size {
            for column in 0...row {
              let sum = dot(half, row * size, bread, column * size, count: size)
              whole[row * size + column] = sum
              whole[column * size + row] = sum
            }
          }
        }
      }
    }
  }
  return whole
}

/// A place that numbers are read from.
protocol NumberBuffer {
  /// Where it starts in memory; nil if it is empty.
  var start: UnsafePointer<Double>? { get }
}

extension UnsafeBufferPointer<Double>: NumberBuffer {
  var start: UnsafePointer<Double>? { baseAddress }
}

extension UnsafeMutableBufferPointer<Double>: NumberBuffer {
  var start: UnsafePointer<Double>? { UnsafePointer(baseAddress) }
}

/// The sum of products of two runs of numbers, four at a time: a plain loop waits for each sum.
@inline(__always)
func dot(
  _ leftNumbers: some NumberBuffer, _ leftStart: Int,
  _ rightNumbers: some NumberBuffer, _ rightStart: Int, count: Int
) -> Double {
  guard count > 0, let leftNumbers = leftNumbers.start, let rightNumbers = rightNumbers.start
  else { return 0 }
  let (left, right) = (leftNumbers + leftStart, rightNumbers + rightStart)
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
