import Testing

@testable import BlindRank

@Suite struct HolmTests {
  /// By hand: 4 · 0.005, 3 · 0.01, 2 · 0.03, and the last no less than the one before.
  @Test func stepByStep() {
    let corrected = holmCorrected([0.01, 0.04, 0.03, 0.005])
    for (p, expected) in zip(corrected, [0.03, 0.06, 0.06, 0.02]) {
      #expect(abs(p - expected) < 1e-15)
    }
  }

  @Test func bounds() {
    #expect(holmCorrected([]) == [] && holmCorrected([0.2]) == [0.2])
    #expect(holmCorrected([0.6, 0.9, 1]) == [1, 1, 1])
    #expect(holmCorrected([0.02, 0.02]) == [0.04, 0.04])
  }

  /// Ties alone are no battles where ties are dropped: no p, so no test among the others.
  @Test func familyIsTheRowsWithP() {
    let rows = [Tally(wins: 5), Tally(ties: 3), Tally(losses: 6)].map {
      WinTieLossRow(system: "P", opponent: "Q", $0)
    }
    #expect(rows.holmCorrected(under: .dropped) == [0.0625, nil, 0.0625])
    #expect(rows.holmCorrected(under: .half) == [0.125, 1, 0.09375])
  }
}
