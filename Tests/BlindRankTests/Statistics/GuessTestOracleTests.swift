import Foundation
import Testing

@testable import BlindRank

/// Against `guess_tests.json`, made with SciPy and with exact fractions, and against the
/// p-values of `wilson_binom.json`.
@Suite struct GuessTestOracleTests {
  private struct Oracle: Decodable {
    let binomial: [[Double]]
    let poisson_binomial: [Row]
    let normal: [Row]

    struct Row: Decodable {
      let choices: [Int: Int]
      let right: Int
      let twoSided: Double
      let greater: Double

      init(from decoder: any Decoder) throws {
        var fields = try decoder.unkeyedContainer()
        let pairs = try fields.decode([[Int]].self)
        choices = Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
        right = try fields.decode(Int.self)
        twoSided = try fields.decode(Double.self)
        greater = try fields.decode(Double.self)
      }
    }
  }

  private struct Halves: Decodable {
    let binom: [[Double]]
  }

  private func isNear(_ p: Double, _ expected: Double, within share: Double = 1e-6) -> Bool {
    abs(p - expected) <= share * expected
  }

  @Test func binomial() throws {
    let rows = try fixture("guess_tests", as: Oracle.self).binomial
    #expect(rows.count > 30)
    for row in rows {
      let (k, n) = (Int(row[0]), Int(row[1]))
      let twoSided = binomialTest(successes: k, trials: n, chance: row[2])
      let greater = binomialTest(successes: k, trials: n, chance: row[2], .greater)
      #expect(isNear(twoSided, row[3]), "\(row) \(twoSided)")
      #expect(isNear(greater, row[4]), "\(row) \(greater)")
    }
  }

  @Test func binomialAtOneHalf() throws {
    for row in try fixture("wilson_binom", as: Halves.self).binom {
      let (k, n) = (Int(row[0]), Int(row[1]))
      let p = binomialTest(successes: k, trials: n, chance: 0.5)
      #expect(isNear(p, row[2]), "\(row) \(p)")
      #expect(isNear(p, SignTest(wins: k, losses: n - k).p), "\(row)")
    }
  }

  /// By its definition, for every k of every n up to 40.
  @Test(arguments: [0.5, 1.0 / 3, 0.25, 0.9, 0.01]) func binomialByDefinition(_ chance: Double) {
    for n in 0...40 {
      var probabilities = [1.0]
      for _ in 0..<n {
        probabilities = (0...probabilities.count).map { k in
          (k < probabilities.count ? probabilities[k] * (1 - chance) : 0)
            + (k > 0 ? probabilities[k - 1] * chance : 0)
        }
      }
      for k in 0...n {
        let expected = probabilities.filter { $0 <= probabilities[k] * (1 + 1e-7) }
          .sorted().reduce(0, +)
        let twoSided = binomialTest(successes: k, trials: n, chance: chance)
        let greater = binomialTest(successes: k, trials: n, chance: chance, .greater)
        #expect(isNear(twoSided, expected, within: 1e-9), "\(k) of \(n)")
        #expect(
          isNear(greater, probabilities[k...].sorted().reduce(0, +), within: 1e-9), "\(k) of \(n)")
        #expect((0...1).contains(twoSided) && (0...1).contains(greater))
      }
    }
  }

  @Test func binomialHasNoHoles() {
    for chance in [0, 1e-300, 1e-9, 1.0 / 3, 0.5, 1 - 1e-9, 1] {
      for n in [0, 1, 2, 57, 1_000_000] {
        for k in Set([0, 1, n / 3, n / 2, n - 1, n]) where (0...n).contains(k) {
          for alternative in [TestAlternative.twoSided, .greater] {
            let p = binomialTest(successes: k, trials: n, chance: chance, alternative)
            #expect((0...1).contains(p), "\(k) of \(n) at \(chance): \(p)")
          }
        }
      }
    }
  }

  @Test func poissonBinomial() throws {
    let rows = try fixture("guess_tests", as: Oracle.self).poisson_binomial
    #expect(rows.count > 10)
    for row in rows {
      let test = ChanceTest(right: row.right, choices: row.choices)
      #expect(test.method == .poissonBinomial)
      #expect(isNear(test.twoSided, row.twoSided, within: 1e-9), "\(row) \(test)")
      #expect(isNear(test.greater, row.greater, within: 1e-9), "\(row) \(test)")
    }
  }

  @Test func manyMixedGuessesAreApproximated() throws {
    for row in try fixture("guess_tests", as: Oracle.self).normal {
      #expect(row.choices.values.reduce(0, +) > ChanceTest.mostConvolved)
      let test = ChanceTest(right: row.right, choices: row.choices)
      #expect(test.method == .normal)
      #expect(isNear(test.twoSided, row.twoSided, within: 1e-9), "\(row) \(test)")
      #expect(isNear(test.greater, row.greater, within: 1e-9), "\(row) \(test)")
    }
  }

  /// The convolution and the binomial test agree where both apply, and the approximation is near.
  @Test func theMethodsAgree() {
    let probabilities = ChanceTest.distribution([(key: 3, value: 500)])
    #expect(abs(probabilities.reduce(0, +) - 1) < 1e-12)
    let greater = binomialTest(successes: 190, trials: 500, chance: 1 / 3.0, .greater)
    #expect(isNear(probabilities[190...].reduce(0, +), greater))
    let exact = ChanceTest(right: 780, choices: [2: 1_000, 4: 1_000])
    #expect(exact.method == .poissonBinomial && abs(exact.twoSided - 0.1516) < 0.001)
    #expect(ChanceTest(right: 0, choices: [:]).twoSided == 1)
    #expect(ChanceTest(right: 3, choices: [2: 5, 3: 0]).method == .binomial)
  }
}
