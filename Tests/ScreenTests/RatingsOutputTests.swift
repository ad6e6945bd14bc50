import Foundation
import Testing

/// What `ratings` says of the sample study: 56 simulated rankings by two annotators.
@Suite struct RatingsOutputTests {
  private let workshop: Workshop
  private let study: String

  init() throws {
    workshop = try Workshop()
    study = try workshop.rankedSample()
  }

  private func object(_ arguments: [String] = []) throws -> [String: Any] {
    try PlainRun(["ratings", study, "--peek", "--format", "json"] + arguments).object()
  }

  @Test func tablesGoToOutput() throws {
    let run = try PlainRun(["ratings", study, "--peek"])
    #expect(run.status == 0 && run.errors == "")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(line.count <= 80, "\(line)") }
    #expect(lines.contains("Ratings") && lines.contains("Pairs"))
    #expect(lines.contains { $0.hasPrefix(" WizardLM-7b  1–2     1169 ") })
    #expect(
      run.output.contains("Only 28 items: intervals, ranks and p allow for it."))
    #expect(
      run.output.contains("percentile bootstrap over items, 28 items; 1000 resamples, seed 1"))
    #expect(!run.output.contains("nan") && !run.output.contains("\u{1B}"))
  }

  @Test func jsonRepeatsWhatMadeIt() throws {
    let object = try object(["--anchor", "chatgpt", "--seed", "7", "--confidence", "0.9"])
    #expect(object["schema"] as? Int == 1 && object["obstacle"] is NSNull)
    let parameters = try #require(object["parameters"] as? [String: Any])
    #expect(parameters["anchor"] as? String == "ChatGPT" && parameters["seed"] as? String == "7")
    #expect(parameters["confidence"] as? Double == 0.9 && parameters["judgments"] as? Int == 56)
    #expect(parameters["method"] as? String == "bradley-terry" && parameters["k"] is NSNull)
    let systems = try #require(object["systems"] as? [[String: Any]])
    #expect(systems.count == 4 && (object["pairs"] as? [Any])?.count == 6)
    let anchor = try #require(systems.first { $0["system"] as? String == "ChatGPT" })
    #expect(anchor["rating"] as? Double == 1000 && anchor["standard_error"] as? Double == 0)
    let interval = try #require(object["interval"] as? [String: Any])
    #expect(interval["few_units"] as? Bool == true)
  }

  @Test func aSeedGivesTheSameAndAnotherDoesNot() throws {
    func output(_ seed: String) throws -> String {
      try PlainRun(["ratings", study, "--peek", "--seed", seed, "--format", "csv"]).output
    }
    let seven = try output("7")
    #expect(try output("7") == seven)
    #expect(try output("8") != seven)
    #expect(
      seven.hasPrefix(
        "system,rank_low,rank_high,rating,standard_error,rating_low,rating_high,battles,undefined,"
          + "method,interval,confidence\r\nWizardLM-7b,1,2,1169."))
    #expect(
      seven.split(whereSeparator: \.isNewline).allSatisfy {
        $0.hasSuffix(",method,interval,confidence") || $0.hasSuffix(",bradley-terry,items,0.95")
      })
    #expect(seven.contains("\r\n\r\nsystem_a,system_b,battles,expected_score,"))
  }

  @Test func eloNamesItsSpreadItsErrorAndItsInterval() throws {
    let run = try PlainRun([
      "ratings", study, "--peek", "--method", "elo", "--orderings", "80", "--resamples", "100",
    ])
    #expect(run.status == 0 && run.output.contains("Elo: K = 4 (FastChat's"))
    for heading in ["SE", "SD order", "SE mean"] { #expect(run.output.contains(heading)) }
    let once = try PlainRun(["ratings", study, "--peek", "--method", "elo", "--orderings", "0"])
    #expect(once.output.contains("One pass has no interval; for one take --method bradley-terry."))
  }

  /// Rankings read from a file: nobody knows what stood where.
  @Test(arguments: ["bradley-terry", "davidson", "elo"])
  func withoutPositionsThereIsNoFirstPosition(_ method: String) throws {
    let run = try PlainRun(["ratings", study, "--peek", "--first-position", "--method", method])
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.contains("Leave out --first-position."))
  }

  @Test func nobodyOfAKind() throws {
    let run = try PlainRun(["ratings", study, "--peek", "--kind", "human", "--format", "json"])
    #expect(run.status == 0 && run.output.contains("\"code\" : \"no_battles\""))
    #expect(run.errors.contains("56 of other annotators left out; --kind shows them"))
  }

  /// Nothing is drawn for an error by formula, so few resamples stand in the way of no confidence.
  @Test(arguments: [["0.99", "items"], ["0.999", "information"]])
  func aHighConfidence(_ one: [String]) throws {
    let run = try PlainRun(
      ["ratings", study, "--peek", "--confidence", one[0], "--interval", one[1]])
    #expect(run.status == 0 && run.output.contains("SE"), "\(run.errors)")
  }

  @Test(arguments: [
    ["--confidence", "0.9999"], ["--confidence", "0.999"], ["--method", "glicko"],
    ["--interval", "bayes"], ["--confidence", "1"], ["--resamples", "5"],
    ["--ridge", "-1"], ["--k", "8"], ["--method", "elo", "--k", "0"], ["--covariates", "charm"],
    ["--covariates", "length,length"], ["--method", "elo", "--anchor", "ChatGPT"],
    ["--method", "davidson", "--interval", "sandwich"], ["--method", "davidson", "--ridge", "1"],
    ["--method", "elo", "--orderings", "0", "--interval", "items"],
    ["--covariates", "length", "--interval", "both"], ["--covariates", "list", "--ridge", "1"],
    ["--votes", "majority", "--interval", "annotators"],
    ["--method", "elo", "--covariates", "length"],
    ["--interval", "none", "--resamples", "500"], ["--interval", "none", "--confidence", "0.9"],
    ["--interval", "none", "--seed", "3"], ["--interval", "information", "--resamples", "500"],
    ["--method", "elo", "--orderings", "0", "--seed", "3"],
  ])
  func badUsageExits64(_ arguments: [String]) throws {
    let run = try PlainRun(["ratings", study, "--peek"] + arguments)
    #expect(run.status == 64 && run.output == "", "\(run.errors)")
  }

  /// A number below zero is a value and no option.
  @Test func negativeNumbers() throws {
    let start = try PlainRun(["ratings", study, "--peek", "--start", "-500", "--format", "json"])
    let parameters = try #require(try start.object()["parameters"] as? [String: Any])
    #expect(parameters["centre"] as? Double == -500)
    let ridge = try PlainRun(["ratings", study, "--peek", "--ridge", "-1"])
    #expect(ridge.errors.hasPrefix("Error: --ridge is between 0 and 1000000."), "\(ridge.errors)")
  }

  @Test func whatGoesIsSaid() throws {
    let run = try PlainRun([
      "ratings", study, "--peek", "--method", "rao-kupper", "--interval", "sandwich",
    ])
    #expect(
      run.errors.hasPrefix(
        "Error: --interval sandwich goes not with --method rao-kupper; "
          + "what goes: items, annotators, both, battles, information, none.\n"))
  }

  @Test func unknownSystemExits1() throws {
    let run = try PlainRun(["ratings", study, "--peek", "--anchor", "ChatGTP"])
    #expect(run.status == 1 && run.errors.contains("did you mean “ChatGPT”?"))
  }

  @Test func helpFitsAnOldTerminal() throws {
    let run = try PlainRun(["ratings", "--help"])
    for line in run.output.split(separator: "\n") where !line.hasPrefix("USAGE") {
      #expect(line.count <= 80, "\(line)")
    }
  }
}
