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
