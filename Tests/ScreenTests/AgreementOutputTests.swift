import Foundation
import Testing

/// What `agreement` says of the sample study: 56 simulated rankings by two annotators.
@Suite struct AgreementOutputTests {
  private let workshop: Workshop
  private let study: String

  init() throws {
    workshop = try Workshop()
    study = try workshop.rankedSample()
  }

  private func object(_ arguments: [String] = []) throws -> [String: Any] {
    try PlainRun(["agreement", study, "--peek", "--format", "json"] + arguments).object()
  }

  @Test func tablesGoToOutput() throws {
    let run = try PlainRun(["agreement", study, "--peek"])
    #expect(run.status == 0 && run.errors == "")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(line.count <= 80, "\(line)") }
    #expect(run.output.contains("56 rankings of 28 items by 2\nsimulated annotators"))
    for title in [
      "Agreement", "Pairs of annotators", "Each annotator against the majority of the others",
    ] { #expect(lines.contains { $0 == title }, "\(title)") }
    #expect(
      lines.contains {
        $0.hasPrefix(" α, ordinal ") && $0.contains(" ranks ") && $0.contains(" 0.92 ")
      })
    #expect(!run.output.contains("nan") && !run.output.contains("\u{1B}"))
  }

  @Test func jsonHasEachCoefficientWithItsInterval() throws {
    let object = try object(["--seed", "7"])
    let parameters = try #require(object["parameters"] as? [String: Any])
    #expect(parameters["kind"] as? String == "simulated" && parameters["seed"] as? String == "7")
    #expect(parameters["judgments"] as? Int == 56 && parameters["items"] as? Int == 28)
    let alphas = try #require(object["krippendorff_alpha"] as? [[String: Any]])
    for alpha in alphas {
      let value = try #require(alpha["value"] as? Double)
      let low = try #require(alpha["low"] as? Double)
      let high = try #require(alpha["high"] as? Double)
      #expect(low < value && value < high)
    }
    #expect(alphas.first?["n"] as? Int == 112)
    let pairs = try #require(object["cohen_kappa"] as? [[String: Any]])
    #expect(pairs.count == 1 && pairs[0]["n"] as? Int == 168)
    #expect(object["human_judge"] == nil)
  }

  @Test func aSeedGivesTheSameAndAnotherDoesNot() throws {
    func output(_ seed: String) throws -> String {
      try PlainRun(["agreement", study, "--peek", "--seed", seed, "--format", "csv"]).output
    }
    let seven = try output("7")
    #expect(try output("7") == seven)
    #expect(try output("8") != seven)
    #expect(seven.hasPrefix("coefficient,variant,of,value,value_95_low,value_95_high,n,n_is,"))
  }

  @Test func withoutResamplesThereAreNoIntervals() throws {
    let alphas = try #require(
      try object(["--resamples", "0"])["krippendorff_alpha"] as? [[String: Any]])
    #expect(alphas.allSatisfy { $0["low"] is NSNull && $0["value"] is Double })
  }

  @Test func nobodyOfAKind() throws {
    let run = try PlainRun(["agreement", study, "--peek", "--kind", "human"])
    #expect(run.status == 0)
    #expect(
      run.errors == "No human has judged yet; 56 of other annotators left out; --kind shows them\n")
    #expect(!run.output.contains("Agreement"))
    let markdown = try PlainRun(["agreement", study, "--peek", "--format", "markdown"])
    #expect(markdown.output.contains("### Agreement\n") && markdown.output.contains("| κ |"))
  }

  @Test(arguments: [
    ["--seed", "-1"], ["--seed", "x"], ["--resamples", "-1"], ["--resamples", "1"],
    ["--resamples", "99"], ["--resamples", "1000001"], ["--kind", "cat"],
  ])
  func badUsageExits64(_ arguments: [String]) throws {
    #expect(try PlainRun(["agreement", study, "--peek"] + arguments).status == 64)
  }

  @Test func unknownCriterionExits1() throws {
    let run = try PlainRun(["agreement", study, "--peek", "--criterion", "Charm"])
    #expect(run.status == 1 && run.output == "" && run.errors.contains("no verdict on “Charm”"))
  }

  @Test func helpFitsAnOldTerminal() throws {
    let run = try PlainRun(["agreement", "--help"])
    for line in run.output.split(separator: "\n") where !line.hasPrefix("USAGE") {
      #expect(line.count <= 80, "\(line)")
    }
  }
}
