import Testing

@testable import BlindRank

/// Majorities, those who judge unlike them, and verdicts given twice.
@Suite struct MajorityAgreementTests {
  // Loss 0, tie 1, win 2. The third annotator is against the others throughout.
  private let table = AgreementTable(
    [[[2, 2, 0]], [[2, 2, 0]], [[0, 0, 2]], [[2, 0, 1]], [[0, -1, 0]]], values: 3)

  @Test func majorityOrTie() {
    #expect(table.majority(of: 0..<3, unit: 0, tie: 1) == 2)
    #expect(table.majority(of: 0..<3, unit: 3, tie: 1) == 1)
    #expect(table.majority(of: 0..<3, unit: 3, tie: nil) == nil)
    #expect(table.majority(of: [0, 2], unit: 0, tie: 1) == 1)
    #expect(table.majority(of: [1], unit: 4, tie: 1) == nil)
  }

  @Test func whoJudgesUnlikeTheRest() throws {
    let standings = LeaveOneOut(of: table, tie: 1).standings
    // The first: against 2–0, 2–0, 0–2 (ties), 0–1 (a tie) and 0.
    #expect(standings[0].agreement.coefficient == .value(1.0 / 5))
    // The third: against 2, 2, 0, a tie (which it said) and 0 (which it said).
    #expect(standings[2].agreement.coefficient == .value(2.0 / 5))
    #expect(standings[1].agreement.count == 4)
    let apart = LeaveOneOut(of: table, tie: nil).standings
    #expect(apart[2].agreement.count == 4)
    #expect(apart[2].agreement.coefficient == .value(1.0 / 4))
  }

  @Test func peopleAndJudges() {
    let both = HumanJudgeAgreement(of: table, humans: [0, 1], judges: [2], ties: [1], tie: 1)
    // Of nine pairs one is the same; two of them are with a tie.
    #expect(both.raw.withTies.count == 9 && both.raw.withTies.coefficient == .value(1.0 / 9))
    #expect(both.raw.withoutTies.count == 7)
    #expect(both.kappa.units == 5 && both.kappa.agreeing == 2)
  }

  @Test func saidTwice() throws {
    var twice = RepeatConsistency(valueCount: 3, ties: [1])
    for (one, other) in [(2, 2), (2, 0), (0, 0), (1, 1), (1, 2)] { twice.add(one, other) }
    #expect(twice.agreement == .value(3.0 / 5))
    #expect(twice.agreementWithoutTies == .value(2.0 / 3) && twice.decided == 3)
    // Of ten verdicts four are wins, three ties and three losses.
    let kappa = try #require(twice.kappa.value)
    #expect(abs(kappa - 26.0 / 66) < 1e-12)
    let interval = try #require(twice.interval)
    #expect(interval.low > 0.2 && interval.high < 0.9)
    var turned = RepeatConsistency(valueCount: 3, ties: [1])
    for (one, other) in [(1, 2), (1, 1), (0, 0), (0, 2), (2, 2)] { turned.add(other, one) }
    let same = try #require(turned.kappa.value)
    #expect(abs(same - kappa) < 1e-12)
  }
}

/// Orders of systems by average win rates.
@Suite struct SystemOrderTests {
  /// Of ten items each: how often A and B beat C, D and E, without having met.
  private func battles(_ wins: [[Int]]) -> BattleTable {
    var table = BattleTable(systemCount: 5)
    for (first, row) in wins.enumerated() {
      for (place, count) in row.enumerated() {
        for item in 0..<10 {
          table.append(
            first: first, second: place + 2, outcome: item < count ? .win : .loss, item: item,
            annotator: 0)
        }
      }
    }
    return table
  }

  /// 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last digit, and are one rate.
  ///
  /// People: A and B 0.2 each, C, D and E 0.8 each. The judge: A < B < D = E < C. Of ten pairs six
  /// are in the same order; four are tied by people and one by the judge: τ-b = 6/√(6·9).
  @Test func equalRatesAreTies() throws {
    let orders = SystemOrderAgreement(
      of: battles([[1, 2, 3], [3, 2, 1]]), and: battles([[1, 2, 3], [4, 5, 4]]),
      ItemResampling(resamples: 0))
    #expect(orders.first[0] != orders.first[1], "the noise is there")
    let tau = try #require(orders.tau.value)
    #expect(abs(tau - 6 / 54.0.squareRoot()) < 1e-12)
    // Ranks 1.5, 1.5, 4, 4, 4 and 1, 2, 5, 3.5, 3.5.
    let rho = try #require(orders.rho.value)
    #expect(abs(rho - 7.5 / (7.5 * 9.5).squareRoot()) < 1e-12)
  }
}

/// How far the order of the systems hangs on one annotator.
@Suite struct OrderWithoutAnnotatorTests {
  /// One says P > Q > R of five items, each of two others R > Q > P of two.
  @Test func oneWhoDecidesTheOrder() {
    var table = BattleTable(systemCount: 3)
    for (annotator, items) in [(0, 0..<5), (1, 0..<2), (2, 2..<4)] {
      for item in items {
        for (first, second) in [(0, 1), (0, 2), (1, 2)] {
          table.append(
            first: first, second: second, outcome: annotator == 0 ? .win : .loss, item: item,
            annotator: annotator)
        }
      }
    }
    let orders = OrderWithoutAnnotator.each(of: [0, 1, 2], in: table)
    #expect(orders.map(\.tau) == [.value(-1), .value(1), .value(1)])
    #expect(orders.map(\.systems) == [3, 3, 3])
    let alone = OrderWithoutAnnotator.each(
      of: [0], in: table.selecting { table.annotator[$0] == 0 })
    #expect(alone.map(\.tau) == [.undefined(.oneAnnotator)])
  }
}
