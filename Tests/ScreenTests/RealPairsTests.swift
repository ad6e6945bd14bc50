import BlindRank
import Foundation
import Testing

private let realData = ProcessInfo.processInfo.environment["BLINDRANK_REAL_DATA"]

/// Pairs and guesses on QLoRA's questions, answers and verdicts, by the program alone.
@Suite(.enabled(if: realData != nil, "BLINDRANK_REAL_DATA is not set"))
struct RealPairsTests {
  private let folder = (realData ?? "") + "/qlora/eval"
  private let guanaco = "65b-guanaco-vicuna-generations-topp0.9-temp0.7"

  /// GPT-4's verdicts on Guanaco-65B and ChatGPT, in both orders.
  private var reviews: [String] {
    ["\(guanaco)-vs-answer-gpt35", "answer-gpt35-vs-\(guanaco)"].map {
      "\(folder)/ratings-gpt4/vicuna/pairwise/\($0)-gpt-4-reviewer-threeclass.jsonl"
    }
  }

  private func study(_ name: String, in workshop: Workshop, _ options: [String]) throws -> String {
    let study = workshop.file(name)
    let made = try PlainRun(
      [
        "new", study, "--items", "\(folder)/prompts/vicuna_questions.jsonl",
        "--responses", "65b-guanaco=\(folder)/generations/vicuna/\(guanaco).jsonl",
        "--responses", "gpt35=\(folder)/generations/vicuna/answer_gpt35.jsonl",
      ] + options)
    #expect(made.status == 0, "\(made.errors)")
    return study
  }

  private func object(_ arguments: [String]) throws -> [String: Any] {
    let run = try PlainRun(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(arguments): \(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
  }

  /// The same figures, be it of the files or of a study that took them in.
  @Test func verdictsOfAJudge() throws {
    let workshop = try Workshop()
    let study = try study("pairs.blindrank", in: workshop, ["--protocol", "pairwise"])
    let taken = try PlainRun(["import", study] + reviews)
    #expect(taken.output.hasPrefix("\(study): 160 judgments by 1 annotator"), "\(taken.errors)")
    for source in [[study, "--peek"], reviews] {
      let pair = try #require((object(["stats"] + source)["pairs"] as? [[String: Any]])?.first)
      #expect(pair["system_a"] as? String == "65b-guanaco")
      #expect(["wins", "ties", "losses", "n"].map { pair[$0] as? Int } == [70, 33, 57, 160])
      let majority = try object(["stats"] + source + ["--votes", "majority"])
      let of = try #require((majority["pairs"] as? [[String: Any]])?.first)
      #expect(["wins", "ties", "losses"].map { of[$0] as? Int } == [19, 44, 17])
      let ratings = try object(["ratings"] + source)
      let best = try #require((ratings["systems"] as? [[String: Any]])?.first)
      #expect(best["system"] as? String == "65b-guanaco" && best["low"] is Double)
      #expect(abs(try #require(best["rating"] as? Double) - 1014) < 1)
      let first = try #require(try object(["bias"] + source)["first_shown"] as? [String: Any])
      #expect(["wins", "losses", "ties"].map { first[$0] as? Int } == [91, 36, 33])
      let again = try #require(
        try object(["agreement"] + source)["judged_again"] as? [String: Any])
      #expect(again["pairs"] as? Int == 80)
    }
    // Of the study the texts are known: the longer answer is preferred.
    let traits = try #require(
      try object(["bias", study, "--peek"])["traits"] as? [[String: Any]])
    let longer = try #require(traits.first { $0["trait"] as? String == "longer" })
    #expect(longer["wins"] as? Int == 97 && longer["n"] as? Int == 127)
  }

  @Test func onePairInATerminal() throws {
    let workshop = try Workshop()
    let study = try study("pairs.blindrank", in: workshop, ["--protocol", "pairwise"])
    let terminal = try PseudoTerminal.begun(study)
    terminal.send("1\r")
    try terminal.expect(text: "2 of 80")
    #expect(try terminal.leave() == .exited(0))
    let pair = try #require(
      (object(["stats", study, "--peek"])["pairs"] as? [[String: Any]])?.first)
    #expect(pair["n"] as? Int == 1)
  }

  @Test func oneGuessInATerminal() throws {
    let workshop = try Workshop()
    let study = try study(
      "game.blindrank", in: workshop, ["--protocol", "guess", "--target", "gpt35"])
    let terminal = try PseudoTerminal.begun(study)
    terminal.send("1\r")
    try terminal.expect("the answer") {
      $0.text.contains("Right: ") || $0.text.contains("Wrong: ")
    }
    let isRight = terminal.text.contains("Right: ")
    #expect(try terminal.leave() == .exited(0))
    let report = try object(["stats", study, "--peek"])
    let guesses = try #require((report["guesses"] as? [[String: Any]])?.first)
    #expect(guesses["n"] as? Int == 1 && guesses["right"] as? Int == (isRight ? 1 : 0))
    #expect(guesses["chance"] as? Double == 0.5)
  }
}
