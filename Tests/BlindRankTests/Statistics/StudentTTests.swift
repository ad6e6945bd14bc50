import Testing

@testable import BlindRank

/// Against SciPy 1.17: `norm.isf(t.sf(x, degrees))`.
@Suite struct StudentTTests {
  private static let expected: [(degrees: Int, scores: [Double])] = [
    (1, [0.378804878, 1.046853317, 1.418796818, 1.693636012]),
    (2, [0.430727299, 1.330045079, 1.90184854, 2.330041815]),
    (4, [0.463047998, 1.571284743, 2.40595866, 3.062886782]),
    (9, [0.483034416, 1.771047376, 2.956608445, 4.000355531]),
    (28, [0.494459016, 1.916627768, 3.527056643, 5.278805601]),
    (79, [0.498027037, 1.969139806, 3.805179336, 6.155742713]),
    (200, [0.499219509, 1.987624937, 3.918420945, 6.612085557]),
  ]

  @Test(arguments: expected.map(\.degrees)) func scores(_ degrees: Int) throws {
    let expected = try #require(Self.expected.first { $0.degrees == degrees }?.scores)
    let student = StudentT(degrees: degrees)
    for (t, score) in zip([0.5, 2, 4, 7], expected) {
      #expect(abs(student.normalScore(of: t) - score) < 1e-6)
      #expect(abs(student.normalScore(of: -t) - score) < 1e-6)
      #expect(abs(student.value(ofNormal: score) / t - 1) < 1e-6)
    }
  }

  /// The approximation of many degrees.
  @Test func manyDegrees() {
    for (t, score) in zip([0.5, 2, 4, 7], [0.499223388, 1.987685894, 3.918810723, 6.613803599]) {
      #expect(abs(StudentT(degrees: 201).normalScore(of: t) - score) < 1e-3)
    }
    for (t, score) in zip([0.5, 2, 4, 7], [0.49984378, 1.997505049, 3.983142599, 6.914731526]) {
      #expect(abs(StudentT(degrees: 1000).normalScore(of: t) - score) < 1e-4)
    }
    #expect(StudentT(degrees: 1).normalScore(of: 0) == 0)
    #expect(StudentT(degrees: 100_000_000).normalScore(of: 2) < 2)
    #expect(StudentT(degrees: 3).normalScore(of: 1e9) == 8)
  }
}
