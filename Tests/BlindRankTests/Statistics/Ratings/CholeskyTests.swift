import Testing

@testable import BlindRank

@Suite struct CholeskyTests {
  /// Random rows times themselves, and a little on the diagonal.
  private func matrix(_ size: Int) -> [Double] {
    var random = OrderingGenerator(seed: 3, ordering: size)
    let rows = (0..<size).map { _ in
      (0..<size).map { _ in Double(random.next(below: 2001) - 1000) / 1000 }
    }
    return (0..<size * size).map { place in
      let (row, column) = (place / size, place % size)
      let product = zip(rows[row], rows[column]).reduce(0) { $0 + $1.0 * $1.1 }
      return product + (row == column ? 0.1 : 0)
    }
  }

  // Also sizes that vectors of two, four and eight don't fill.
  @Test(arguments: [1, 2, 3, 7, 8, 9, 21])
  func theInverseTimesTheMatrixIsOne(size: Int) throws {
    let matrix = matrix(size)
    let inverse = try #require(Cholesky(matrix, size: size)).inverse
    for row in 0..<size {
      for column in 0..<size {
        let sum = (0..<size).reduce(0) {
          $0 + inverse[row * size + $1] * matrix[$1 * size + column]
        }
        #expect(abs(sum - (row == column ? 1 : 0)) < 1e-9)
        #expect(inverse[row * size + column] == inverse[column * size + row])
      }
    }
  }

  @Test(arguments: [1, 2, 3, 7, 8, 9, 21])
  func solvesWhatItMultiplies(size: Int) throws {
    let matrix = matrix(size)
    let x = (0..<size).map { Double($0 * $0 % 7) - 3 }
    let right = (0..<size).map { row in
      (0..<size).reduce(0) { $0 + matrix[row * size + $1] * x[$1] }
    }
    let found = try #require(Cholesky(matrix, size: size)).solution(of: right)
    #expect(zip(found, x).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func whatIsNotDefiniteHasNone() {
    #expect(Cholesky([1, 2, 2, 1], size: 2) == nil)
    #expect(Cholesky([1, 1, 1, 1], size: 2) == nil)
    #expect(Cholesky([.nan], size: 1) == nil)
    #expect(Cholesky([.infinity], size: 1) == nil)
  }
}
