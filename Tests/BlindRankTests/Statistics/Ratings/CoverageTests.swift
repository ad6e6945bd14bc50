import Testing

@testable import BlindRank

/// Of simulated studies, how many intervals hold the truth.
@Suite struct CoverageTests {
  private func coverage(
    _ study: SimulatedStudy, studies: Int, _ ratings: (BattleTable, UInt64) throws -> [SystemRating]
  ) throws -> Double {
    let truth = try study.limit().map { 1000 + StrengthEstimates.pointsPerUnit * $0 }
    var (held, count) = (0, 0)
    for seed in 1...UInt64(studies) {
      for rating in try ratings(study.battles(seed: seed), seed) {
        let interval = rating.interval
        held +=
          interval.low <= truth[rating.system] && truth[rating.system] <= interval.high ? 1 : 0
        count += 1
      }
    }
    return Double(held) / Double(count)
  }

  private func sandwich(_ table: BattleTable) throws -> [SystemRating] {
    try BradleyTerryFit(of: PairCounts(of: table)).sandwich.ratings()
  }

  private func bootstrap(
    _ table: BattleTable, _ resampling: Resampling, _ seed: UInt64
  ) throws -> [SystemRating] {
    try Bootstrap(
      of: table, rows: table.all, resampling: resampling, resamples: 199, seed: seed
    ).ratings()
  }

  @Test func independentBattles() throws {
    let study = SimulatedStudy()
    let share = try coverage(study, studies: 300) { table, _ in try sandwich(table) }
    #expect((0.92...0.975).contains(share), "\(share)")
    let model = try coverage(study, studies: 300) { table, _ in
      try BradleyTerryFit(of: PairCounts(of: table)).model.ratings()
    }
    #expect(model > share, "ties make the model's own errors too wide")
  }

  @Test func battlesClusteredByItem() throws {
    let study = SimulatedStudy(annotatorCount: 4, itemEffect: 0.8)
    let share = try coverage(study, studies: 120) { try bootstrap($0, .items, $1) }
    #expect((0.90...0.98).contains(share), "\(share)")
    let naive = try coverage(study, studies: 300) { table, _ in try sandwich(table) }
    #expect(naive < 0.85, "\(naive)")
  }

  @Test func battlesClusteredByAnnotator() throws {
    let study = SimulatedStudy(itemCount: 6, annotatorCount: 30, annotatorEffect: 0.8)
    let share = try coverage(study, studies: 120) { try bootstrap($0, .annotators, $1) }
    #expect((0.89...0.98).contains(share), "\(share)")
    let naive = try coverage(study, studies: 300) { table, _ in try sandwich(table) }
    #expect(naive < 0.85, "\(naive)")
  }
}
