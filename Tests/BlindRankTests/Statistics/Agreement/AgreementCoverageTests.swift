import Foundation
import Testing

@testable import BlindRank

/// Of simulated tables, how many intervals over items hold the truth: quick by default. With
/// `BLINDRANK_STUDIES=2000` and in a release build it prints the rows of the table in
/// docs/statistics/agreement.md.
///
/// In half of the cases an annotator says what is right, else anything: two agree beyond chance in a
/// quarter of all cases, whatever the scale.
@Suite(.serialized) struct AgreementCoverageTests {
  private static let asked = ProcessInfo.processInfo.environment["BLINDRANK_STUDIES"]
    .flatMap { Int($0) }

  private struct Share {
    let name: String
    let truth: Double
    var held = 0
    var studies = 0
    var width = 0.0
    var shareHeld: Double { Double(held) / Double(max(1, studies)) }
  }

  @Test(arguments: [100, 218], [3, 10]) func manyItems(_ items: Int, annotators: Int) {
    for share in shares(items, annotators) {
      let slack =
        share.studies < 2000 ? 2.5 * (0.05 * 0.95 / Double(share.studies)).squareRoot() : 0
      let held = share.shareHeld
      #expect((0.93 - slack...0.97 + slack).contains(held), "\(share.name): \(held)")
    }
  }

  @Test(
    .enabled(if: asked != nil, "how few items are too few: BLINDRANK_STUDIES"),
    arguments: [5, 10, 20, 30, 50], [3, 10])
  func fewItems(_ items: Int, annotators: Int) {
    for share in shares(items, annotators) where share.studies > 0 {
      let held = share.shareHeld
      if !share.name.hasPrefix("α"), items >= 10 {
        #expect((0.93...0.97).contains(held), "\(share.name): \(held)")
      } else if share.name.hasPrefix("α"), items <= 20, annotators == 10 {
        #expect(held < 0.93, "\(share.name): \(held)")
      }
    }
  }

  private func shares(_ items: Int, _ annotators: Int) -> [Share] {
    let studies = Self.asked ?? 150
    let resampling = ItemResampling(resamples: Self.asked == nil ? 199 : 999)
    var shares = [
      Share(name: "α nominal, of 3 values", truth: 0.25),
      Share(name: "α ordinal, of 5 values", truth: 0.25),
      Share(name: "raw agreement, of 3 values", truth: 0.25 + 0.75 / 3),
    ]
    for study in 1...studies {
      var numbers = TestNumbers(UInt64(study))
      let outcomes = UnitCounts(of: numbers.table(units: items, annotators: annotators, values: 3))
      let ranks = UnitCounts(of: numbers.table(units: items, annotators: annotators, values: 5))
      let intervals = [
        KrippendorffAlpha.interval(of: outcomes, .nominal, resampling),
        KrippendorffAlpha.interval(of: ranks, .ordinal, resampling),
        RawAgreement(of: outcomes).withTies.interval(resampling),
      ]
      for (place, outcome) in intervals.enumerated() {
        guard let interval = outcome.interval else { continue }
        shares[place].studies += 1
        shares[place].width += interval.high - interval.low
        if interval.low <= shares[place].truth, shares[place].truth <= interval.high {
          shares[place].held += 1
        }
      }
    }
    if Self.asked != nil { for share in shares { report(share, items, annotators) } }
    return shares
  }

  private func report(_ share: Share, _ items: Int, _ annotators: Int) {
    guard let chance = wilsonInterval(successes: Double(share.held), trials: share.studies)
    else { return }
    func percent(_ share: Double) -> String { String(format: "%.1f", 100 * share) }
    print(
      "| \(items) items × \(annotators) annotators | \(share.name) | \(share.studies) | "
        + "\(percent(share.shareHeld)) % | "
        + "\(percent(chance.low))–\(percent(chance.high)) | "
        + String(format: "%.2f", share.width / Double(share.studies)) + " |")
  }
}
