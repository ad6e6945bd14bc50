import Testing

@testable import BlindRank

/// The expected values were computed by a separate implementation in Python (hashlib's SHA-256,
/// xoshiro256** written from its paper). If one of these tests fails, every study made so far
/// would show other orders: change the code back, not the test.
@Suite struct SeededGeneratorTests {
  @Test func digestSeparatesFields() {
    #expect(
      Digest(of: ["ab", "c"]).hexadecimal
        == "c574c25172ecac17c428975b6e876d2a98a72d84660fc96686f942390b360cd8")
    #expect(Digest(of: ["ab", "c"]) != Digest(of: ["a", "bc"]))
  }

  @Test func outputIsFixedForEver() {
    var generator = SeededGenerator(seed: 42, purpose: ["items", "kim"])
    #expect(
      (0..<4).map { _ in generator.next() } == [
        0xCE67_25EC_C249_80F3, 0xB723_F747_372C_51B2, 0x644A_A969_A51D_6776,
        0x13F5_ADC3_F2BB_4C1D,
      ])
  }

  @Test func permutationIsFixedForEver() {
    var generator = SeededGenerator(seed: 42, purpose: ["items", "kim"])
    #expect(generator.permutation(of: 10) == [1, 9, 3, 8, 4, 7, 2, 6, 0, 5])
  }

  @Test func boundedNumbersAreUniform() {
    var generator = SeededGenerator(seed: 7, purpose: ["uniform"])
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.next(below: 7)] += 1 }
    let chiSquare = counts.reduce(0.0) {
      $0 + (Double($1) - 10_000) * (Double($1) - 10_000) / 10_000
    }
    #expect(chiSquare < 22.46)  // 0.999 quantile, 6 degrees of freedom
  }
}
