import Foundation
import Testing

@testable import BlindRank

@Suite struct EloExpectationTests {
  private let expectation = EloExpectation(EloParameters(factor: 1))
  /// About what one rounding of a number is worth.
  private let rounding = 0x1p-52

  @Test func isThatOfTheLibrary() {
    for step in -40_000...40_000 {
      let lead = Double(step) * 0.0917
      let exact = 1 / (1 + pow(10, -lead / 400))
      // The error of x = −lead/400·log₂10 comes on top: pow keeps it out.
      let enough = (4 + abs(lead) / 100) * rounding * exact
      #expect(abs(expectation.score(lead: lead) - exact) <= enough, "\(lead)")
    }
    #expect(expectation.score(lead: 0) == 0.5)
  }

  @Test func eightAreEightTimesOne() {
    for step in stride(from: -5000, to: 5000, by: 8) {
      let leads = SIMD8<Double> { Double(step + $0) * 37.3 }
      let scores = expectation.scores(lead: leads)
      #expect((0..<8).allSatisfy { scores[$0] == expectation.score(lead: leads[$0]) })
    }
  }

  @Test func farLeadsAreNearlySure() {
    #expect(expectation.score(lead: 1e9) == 1 && expectation.score(lead: .infinity) == 1)
    let least = expectation.score(lead: -.infinity)
    #expect(least > 0 && least < 1e-300 && least == expectation.score(lead: -1e9))
    #expect(expectation.score(lead: .nan).isNaN)
  }
}
