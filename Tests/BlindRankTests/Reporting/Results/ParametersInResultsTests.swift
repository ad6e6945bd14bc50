import Foundation
import Testing

@testable import BlindRank

/// Results repeat what made them, and JSON names it.
@Suite struct ParametersInResultsTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func source() throws -> ReportSource {
    let folder = try TemporaryFolder()
    let (file, findings) = try folder.battles(
      """
      system_a,system_b,winner,first_shown,item,annotator
      A,B,A,A,1,kim
      A,B,B,A,2,kim
      A,B,tie,B,3,lee
      B,A,A,B,4,lee

      """)
    return ReportSource(of: try #require(file, "\(findings)"), on: [.overall])
  }

  @Test func testsAndIntervals() throws {
    let test = SignTest(wins: 4, losses: 2)
    #expect(test.p == 0.6875 && test.count == 6 && test.wins == 4)
    let interval = try #require(wilsonInterval(successes: 3, trials: 7))
    #expect(interval.method == .wilson && interval.confidence == 0.95)
    let concordance = KendallW(of: [[1, 2, 3], [1, 1, 2]])
    #expect(concordance.annotators == 2 && concordance.things == 3)
    let resampling = ItemResampling(resamples: 50, seed: 4)
    let percent = try #require(
      PercentOfReference(
        of: (1...3).map { ScoreTable.Row(item: $0, system: Double($0 + 5), reference: 9) },
        resampling))
    #expect(percent.resampling == resampling && percent.interval?.method == .percentile)
    let guesses = (1...4).map {
      GuessRecord(
        item: ItemID($0), annotator: AnnotatorID(1), asked: SystemID($0 % 2 + 1),
        pointedAt: SystemID($0 / 2 % 2 + 1), choices: 2)
    }
    let bang = try #require(BangIndex(of: guesses))
    #expect(bang.choices == [2: 4] && bang.interval?.method == .normal)
    let james = try JamesIndex(of: GuessConfusion(of: guesses, systemCount: 3))
    #expect(james.systemCount == 2 && james.count == 4)
    let chance = GuessTally(of: guesses).test
    #expect(chance.right == 2 && chance.choices == [2: 4] && chance.method == .binomial)
  }

  @Test func drawsOfTheNormalDistributionHaveAKeyOfTheirOwn() throws {
    let source = try source()
    func parameters(_ interval: RatingInterval) throws -> [String: Any] {
      let reports = source.ratingReports(RatingRequest(interval: interval, resamples: 100))
      let object = try object(RatingReportJSON.render(reports, title: "T"))
      return try #require(object["parameters"] as? [String: Any])
    }
    let (drawn, byFormula, bare) = (
      try parameters(.battles), try parameters(.information), try parameters(.none)
    )
    #expect(drawn["resamples"] as? Int == 100 && drawn["normal_draws"] is NSNull)
    #expect(byFormula["resamples"] is NSNull && byFormula["normal_draws"] as? Int == 5000)
    #expect(bare["resamples"] is NSNull && bare["normal_draws"] is NSNull)
  }

  @Test func biasAndTallies() throws {
    let source = try source()
    let bias = try object(BiasReportJSON.render(source.biasReports(traits: nil), title: "T"))
    let parameters = try #require(bias["parameters"] as? [String: Any])
    #expect(parameters["votes"] as? String == "each")
    #expect(parameters["interval"] as? String == "wilson")
    let first = try #require(bias["first_shown"] as? [String: Any])
    #expect(first["ties_are"] as? String == "dropped" && first["n"] as? Int == 3)
    #expect((first["test"] as? String)?.hasPrefix("exact binomial test") == true)
    let stats = try object(
      WinTieLossJSON.render(
        CriteriaReport(source.report(on: [.overall], rule: .half)), title: "T"))
    #expect((stats["parameters"] as? [String: Any])?["test"] as? String == SignTest.name)
  }
}
