import Foundation
import Testing

@testable import BlindRank

/// Of simulated studies, how many intervals hold the truth: quick by default. With
/// `BLINDRANK_STUDIES=2000` and in a release build it prints the rows of the tables in
/// docs/statistics.md and docs/statistics/ratings.md.
@Suite(.serialized) struct CoverageTests {
  /// How many studies were asked for.
  private static let asked = ProcessInfo.processInfo.environment["BLINDRANK_STUDIES"]
    .flatMap { Int($0) }

  @Test(arguments: CoverageCase.claims) func claim(_ one: CoverageCase) throws {
    try check(one)
  }

  @Test(.enabled(if: asked != nil, "how few clusters are too few: BLINDRANK_STUDIES"))
  func limits() throws {
    for one in CoverageCase.limits { try check(one) }
  }

  private func check(_ one: CoverageCase) throws {
    let studies = Self.asked ?? one.usualStudies
    let (share, width) = try one.coverage(
      studies: studies, resamples: Self.asked == nil ? 199 : 999)
    // What chance does to the share; none is allowed for where so many studies were run that it
    // does next to nothing.
    let slack = studies < 2000 ? 2.5 * (0.05 * 0.95 / Double(studies)).squareRoot() : 0
    let bounds = 0.93 - slack...0.97 + slack
    switch one.claim {
    case .holds: #expect(bounds.contains(share), "\(one): \(share)")
    case .isTooNarrow: #expect(share < bounds.lowerBound, "\(one): \(share)")
    case .isNotTooNarrow: #expect(share > bounds.lowerBound, "\(one): \(share)")
    case .isTooWide: #expect(share > 0.95, "\(one): \(share)")
    case .isShown: break
    }
    guard Self.asked != nil,
      let chance = wilsonInterval(successes: share * Double(studies), trials: studies)
    else { return }
    func percent(_ share: Double) -> String { String(format: "%.1f", 100 * share) }
    let digits = if case .winRate = one.figure { "%.3f" } else { "%.0f" }
    print(
      "| \(one) | \(studies) | \(percent(share)) % | \(percent(chance.low))–"
        + "\(percent(chance.high)) | \(String(format: digits, width)) |")
  }
}

extension CoverageCase {
  /// Enough to see it, in the time that every run has for it.
  fileprivate var usualStudies: Int {
    switch figure {
    case .rating(let interval): interval.resampling == nil ? 300 : 120
    case .allPairs: 120
    case .winRate, .besideFirstPosition: 300
    }
  }
}
