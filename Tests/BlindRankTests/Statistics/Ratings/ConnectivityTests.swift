import Testing

@testable import BlindRank

/// What is said before a fit, and that nothing is made up where there is no answer.
@Suite struct ConnectivityTests {
  private struct Cases: Decodable {
    let cases: [Case]

    struct Case: Decodable {
      let name: String
      let n_systems: Int
      let battles: [[Int]]
      let strong_components: Int
      let weak_components: Int
      let ridge1_theta: [Double]
      let expected: Expected
    }

    struct Expected: Decodable {
      let identifiable: Bool
      let bt: RatingOracle.BradleyTerry?
    }
  }

  private let cases: [Cases.Case]

  init() throws {
    cases = try fixture("edge_cases", as: Cases.self).cases
  }

  @Test func edgeCases() throws {
    #expect(cases.count == 9)
    for example in cases {
      let counts = PairCounts(
        of: battleTable(systemCount: example.n_systems, example.battles))
      let connectivity = Connectivity(of: counts)
      let name = Comment(rawValue: example.name)
      #expect(connectivity.isIdentifiable == example.expected.identifiable, name)
      #expect(connectivity.strongGroups.count == example.strong_components, name)
      #expect(connectivity.comparedGroups.count == example.weak_components, name)
      let ridged = try BradleyTerryFit(of: counts, ridge: 1)
      #expect(largestDifference(ridged.strengths, example.ridge1_theta) < 1e-6, name)
      guard let expected = example.expected.bt else {
        let obstacle = try #require(connectivity.obstacle)
        #expect(throws: obstacle) { try BradleyTerryFit(of: counts) }
        continue
      }
      let fit = try BradleyTerryFit(of: counts)
      #expect(largestDifference(fit.strengths, expected.theta) < 1e-6, name)
      #expect(largestDifference(fit.model.standardErrors, expected.se_model) < 1e-6, name)
      #expect(largestDifference(fit.sandwich.standardErrors, expected.se_sandwich) < 1e-6, name)
    }
  }

  @Test func systemsAreNamed() throws {
    func obstacle(_ name: String) throws -> RatingObstacle? {
      let example = try #require(cases.first { $0.name == name })
      return Connectivity(
        of: PairCounts(of: battleTable(systemCount: example.n_systems, example.battles))
      ).obstacle
    }
    #expect(try obstacle("empty") == .noBattles)
    #expect(try obstacle("single_win") == .separated(unbeaten: [[0]], winless: [[1]]))
    #expect(try obstacle("never_lost") == .separated(unbeaten: [[0]], winless: [[1, 2]]))
    #expect(try obstacle("two_islands") == .neverCompared(groups: [[0, 1], [2, 3]]))
    #expect(try obstacle("unplayed_system") == .neverCompared(groups: [[0, 1], [2]]))
    #expect(try obstacle("all_ties") == nil)
  }

  @Test func aChainHasATopAndABottomButItsMiddleIsNeither() {
    let counts = PairCounts(
      of: battleTable(systemCount: 4, [[2, 0, 2], [0, 1, 1], [3, 1, 0]]))
    #expect(
      Connectivity(of: counts).obstacle == .separated(unbeaten: [[2]], winless: [[3]]))
    #expect(Connectivity(of: counts).strongGroups == [[0, 1], [2], [3]])
  }

  @Test(arguments: [0, 1]) func nothingToCompare(_ systemCount: Int) {
    let counts = PairCounts(systemCount: systemCount)
    #expect(throws: RatingObstacle.tooFewSystems) { try BradleyTerryFit(of: counts) }
    #expect(throws: RatingObstacle.tooFewSystems) { try BradleyTerryFit(of: counts, ridge: 1) }
  }

  @Test func modelsOfTiesSayWhatTheyMiss() {
    let onlyTies = battleTable(systemCount: 2, [[0, 1, 1], [1, 0, 1]])
    let noTies = battleTable(systemCount: 2, [[0, 1, 2], [1, 0, 2]])
    // Nobody won against the run of play: as the gap and the ties grow together, so does the
    // likelihood.
    let unbounded = battleTable(systemCount: 2, [[0, 1, 2], [0, 1, 1]])
    var unknown = BattleTable(systemCount: 2)
    for outcome in [Battle.Outcome.win, .tie, .loss] {
      unknown.append(first: 0, second: 1, outcome: outcome, item: 0, annotator: 0)
    }
    for kind in TieModel.allCases {
      #expect(throws: RatingObstacle.onlyTies) {
        try TieModelFit(kind, of: PairCounts(of: onlyTies))
      }
      #expect(throws: RatingObstacle.noTies) { try TieModelFit(kind, of: PairCounts(of: noTies)) }
      #expect(throws: RatingObstacle.noMaximum) {
        try TieModelFit(kind, of: PairCounts(of: unbounded))
      }
      #expect(throws: RatingObstacle.noPositions) {
        try TieModelFit(kind, withFirstAdvantageOf: unknown, rows: unknown.all)
      }
    }
  }
}
