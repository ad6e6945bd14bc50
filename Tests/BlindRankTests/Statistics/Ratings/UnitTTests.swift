import Testing

@testable import BlindRank

/// Against SciPy 1.17, with f = √(G/(G − 1)): `t.isf(0.025, G - 1) * f / norm.isf(0.025)`,
/// `norm.isf(t.sf(2.5 / f, G - 1))` and `2 * t.sf(2.5 / f, G - 1)`.
@Suite struct UnitTTests {
  private static let expected: [(units: Int, widening: Double, score: Double, share: Double)] = [
    (2, 9.168172071, 0.978684992, 0.32773565),
    (5, 1.583784202, 1.700646736, 0.089009343),
    (10, 1.216615733, 2.035587433, 0.041791801),
    (28, 1.066081795, 2.311257918, 0.020818613),
    (80, 1.02196183, 2.430101659, 0.015094588),
  ]

  @Test(arguments: expected.map(\.units)) func fewUnits(_ units: Int) throws {
    let expected = try #require(Self.expected.first { $0.units == units })
    let unitT = UnitT(units: units)
    let reach = normalReach(confidence: 0.95)
    #expect(abs(unitT.value(ofNormal: reach) / reach - expected.widening) < 1e-8)
    #expect(abs(unitT.normalScore(of: 2.5) - expected.score) < 1e-8)
    #expect(abs(unitT.normalScore(of: -2.5) + expected.score) < 1e-8)
    #expect(abs(unitT.share(outside: -2.5) - expected.share) < 1e-8)
  }

  @Test func errorsOfAModelAreNormal() {
    let model = UnitT(units: nil)
    #expect(model.value(ofNormal: 1.5) == 1.5 && model.normalScore(of: -2.5) == -2.5)
    #expect(abs(model.share(outside: 1.959963985) - 0.05) < 1e-9)
  }

  /// Fewer than two units tell nothing, and are taken for two.
  @Test func oneUnitIsNoWorseThanTwo() {
    #expect(UnitT(units: 1).value(ofNormal: 2) == UnitT(units: 2).value(ofNormal: 2))
  }
}
