import Testing

@testable import BlindRank

/// What cannot be computed is said, and why; nothing is ever NaN.
@Suite struct UndefinedAgreementTests {
  private let alone = AgreementTable([[[0]], [[1]]], values: 3)
  private let apart = AgreementTable([[[0, -1]], [[-1, 1]]], values: 3)
  private let alike = AgreementTable([[[1, 1]], [[1, 1]]], values: 3)
  private let nothing = AgreementTable([], values: 3)

  @Test(arguments: KrippendorffAlpha.Metric.allCases)
  func alpha(_ metric: KrippendorffAlpha.Metric) {
    #expect(KrippendorffAlpha(of: alone, metric).coefficient == .undefined(.oneAnnotator))
    #expect(KrippendorffAlpha(of: nothing, metric).coefficient == .undefined(.oneAnnotator))
    #expect(KrippendorffAlpha(of: apart, metric).coefficient == .undefined(.noOverlap))
    #expect(KrippendorffAlpha(of: alike, metric).coefficient == .undefined(.noVariation))
    #expect(KrippendorffAlpha(of: alike, metric).units == 2)
  }

  @Test func kappas() {
    #expect(FleissKappa(of: alone).coefficient == .undefined(.oneAnnotator))
    #expect(FleissKappa(of: apart).coefficient == .undefined(.noOverlap))
    #expect(FleissKappa(of: alike).coefficient == .undefined(.noVariation))
    #expect(CohenKappa(of: apart, 0, 1).coefficient == .undefined(.noOverlap))
    #expect(CohenKappa(of: alike, 0, 1).coefficient == .undefined(.noVariation))
    #expect(CohenKappa(of: alike, 0, 1).agreeing == 2)
    #expect(
      CohenKappa.interval(of: apart, 0, 1, ItemResampling(resamples: 20)).obstacle == .undefined)
  }

  @Test func orders() {
    #expect(kendallTau([], []) == .undefined(.noOverlap))
    #expect(kendallTau([1], [2]) == .undefined(.noOverlap))
    #expect(kendallTau([1, 2], [3, 3]) == .undefined(.noVariation))
    #expect(spearmanRho([1], [1]) == .undefined(.noOverlap))
    #expect(spearmanRho([2, 2], [1, 3]) == .undefined(.noVariation))
    #expect(KendallW(of: []).coefficient == .undefined(.oneAnnotator))
    #expect(KendallW(of: [[1], [1]]).coefficient == .undefined(.noOverlap))
    #expect(KendallW(of: [[1, 1], [2, 2]]).coefficient == .undefined(.noVariation))
    // Two items, in each of which one of the two ties all.
    let flat = AgreementTable([[[0, 1], [1, 1]], [[2, 0], [2, 1]]], values: 3)
    let within = OrderAgreement(of: flat)
    #expect(within.tau.coefficient == .undefined(.noVariation) && within.pairs == 2)
    #expect(OrderAgreement(of: alone).rho.coefficient == .undefined(.oneAnnotator))
    #expect(Concordance(of: apart).mean.coefficient == .undefined(.noOverlap))
  }

  @Test func shares() {
    #expect(RawAgreement(of: alone).withTies.coefficient == .undefined(.oneAnnotator))
    #expect(RawAgreement(of: apart).withTies.coefficient == .undefined(.noOverlap))
    let tied = RawAgreement(of: alike, ties: [1])
    #expect(tied.withTies.coefficient == .value(1) && tied.withTies.count == 2)
    #expect(tied.withoutTies.coefficient == .undefined(.onlyTies))
    #expect(
      RawAgreement(of: alike, between: [0], and: [1], ties: [1]).withoutTies.coefficient
        == .undefined(.onlyTies))
    #expect(RawAgreement(of: apart, ties: [1]).withoutTies.coefficient == .undefined(.noOverlap))
    let lonely = LeaveOneOut(of: alone, tie: 1).standings
    #expect(lonely.map(\.kappa) == [.undefined(.oneAnnotator)])
    #expect(lonely.map(\.agreement.coefficient) == [.undefined(.oneAnnotator)])
    var again = RepeatConsistency(valueCount: 3)
    #expect(again.agreement == .undefined(.noOverlap) && again.interval == nil)
    #expect(again.kappa == .undefined(.noOverlap))
    again.add(2, 2)
    #expect(again.agreement == .value(1) && again.kappa == .undefined(.noVariation))
    var tie = RepeatConsistency(valueCount: 3, ties: [1])
    #expect(tie.agreementWithoutTies == .undefined(.noOverlap))
    tie.add(1, 2)
    #expect(tie.agreementWithoutTies == .undefined(.onlyTies))
  }

  @Test func intervalsOfNothing() {
    let resampling = ItemResampling(resamples: 50)
    #expect(resampling.interval(items: 1, within: 0...1) { _ in 1 } == .failure(.fewItems))
    #expect(
      ItemResampling(resamples: 0).interval(items: 9, within: 0...1) { _ in 1 }
        == .failure(.noResamples))
    #expect(
      resampling.interval(items: 9, within: 0...1) { $0[0] == 0 ? nil : 1 } == .failure(.undefined))
    // An interval from 1 to 1 would say that 1 is certain.
    #expect(resampling.interval(items: 9, within: 0...1) { _ in 1 } == .failure(.noScatter))
    #expect(
      resampling.interval(items: 9, within: 0...1) { 1 + 1e-15 * Double($0[0]) }.obstacle
        == .noScatter)
    let systems = SystemOrderAgreement(
      of: BattleTable(systemCount: 3), and: BattleTable(systemCount: 3), resampling)
    #expect(systems.tau == .undefined(.noOverlap) && systems.systems == 0)
    #expect(systems.tauInterval.interval == nil && systems.rhoInterval.interval == nil)
  }
}
