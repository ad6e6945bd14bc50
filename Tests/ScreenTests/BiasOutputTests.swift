import BlindRank
import Foundation
import Testing

/// What `bias` says of studies, through the program.
@Suite struct BiasOutputTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func object(_ arguments: [String]) throws -> [String: Any] {
    try PlainRun(arguments + ["--format", "json"]).object()
  }

  @Test func theSampleStudy() throws {
    let file = try workshop.rankedSample()
    let run = try PlainRun(["bias", file, "--peek"])
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.hasPrefix("Sample study: four systems, 28 instructions: 56 rankings"))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    for text in [
      "Which response wins", "the longer one", "Annotators", "simulated-2", "Severity:",
      "56 imported",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
    // Imported rankings do not say what was shown where.
    #expect(!run.output.contains("Ranks by slot"))
    let json = try object(["bias", file, "--peek"])
    #expect(json["imported"] as? Int == 56 && json["slots"] is NSNull)
    let traits = try #require(json["traits"] as? [[String: Any]])
    for trait in traits {
      let counts = ["wins", "losses", "ties", "alike"].compactMap { trait[$0] as? Int }
      #expect(counts.reduce(0, +) == 336 && trait["unknown"] as? Int == 0)
    }
    for format in ["csv", "markdown"] {
      let run = try PlainRun(["bias", file, "--peek", "--format", format])
      #expect(run.status == 0 && run.output.contains("the one with a list"))
    }
  }

  @Test func theSampleStudysPairsCorrected() throws {
    let run = try PlainRun(["stats", try workshop.rankedSample(), "--peek"])
    #expect(run.output.contains("95 %  p Holm\n") && run.output.contains("for the 6 tests"))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  /// Judges pairs of two criteria: on the first, always what stands left.
  @Test func pairsJudgedInTheProgram() throws {
    let file = try workshop.sampleStudy([
      "--protocol", "pairwise", "--criterion", "Useful=Which is?", "--criterion",
      "True=Which is?",
    ])
    let desk = try Desk(store: try StudyFile.open(file), annotator: "ann")
    for number in 1...8 {
      _ = try desk.open(ComparisonID(number), at: Timestamp(milliseconds: 1))
      try desk.submit(
        Ballot([.choice(.prefers(Slot(0))), .choice(.tie)]), notes: Notes(),
        at: Timestamp(milliseconds: 2))
    }
    let all = try PlainRun(["bias", file, "--peek"])
    #expect(all.status == 0)
    #expect(all.output.contains("\nUseful: which response wins\n"))
    #expect(all.output.contains("\nTrue: annotators\n"))
    let json = try object(["bias", file, "--peek", "--criterion", "useful"])
    let first = try #require(json["first_shown"] as? [String: Any])
    #expect(first["wins"] as? Int == 8 && first["losses"] as? Int == 0)
    #expect(abs(try #require(first["p_two_sided"] as? Double) - 2.0 / 256) < 1e-12)
    #expect((json["parameters"] as? [String: Any])?["criterion"] as? String == "Useful")
    let other = try object(["bias", file, "--peek", "--criterion", "True"])
    #expect((other["first_shown"] as? [String: Any])?["win_rate"] is NSNull)
    let judge = try PlainRun(["bias", file, "--peek", "--kind", "judge"])
    #expect(judge.errors.contains("8 of other annotators left out"))
    #expect(try PlainRun(["bias", file, "--peek", "--criterion", "Nothing"]).status == 1)
  }

  @Test func aGuessingGameHasNoWinners() throws {
    let file = try workshop.sampleStudy(["--protocol", "guess", "--target", "ChatGPT"])
    let run = try PlainRun(["bias", file, "--peek"])
    #expect(run.status == 1 && run.output == "" && run.errors.contains("blindrank stats"))
  }

  @Test func votesOnOneItem() throws {
    _ = try workshop.study(items: 2, systems: ["alpha", "Beta"])
    // Item 1: two of three for alpha; item 2: one of two.
    let votes: [(Int, String, Int)] = [
      (1, "a", 1), (1, "b", 1), (1, "c", 3), (2, "a", 1), (2, "b", 3),
    ]
    let judgments = try workshop.write(
      "judgments.jsonl",
      lines: votes.map {
        ["item": "\($0)", "annotator": $1, "kind": "human", "ranks": ["alpha": $2, "Beta": 2]]
      })
    let file = workshop.file("votes.blindrank")
    let made = try PlainRun([
      "new", file, "--items", workshop.file("items.jsonl"), "--judgments", judgments,
      "--responses", "alpha=" + workshop.file("alpha.jsonl"), "--responses",
      "Beta=" + workshop.file("Beta.jsonl"),
    ])
    try #require(made.status == 0, "\(made.errors)")
    func counts(_ options: [String]) throws -> [Int?] {
      let pair = (try object(["stats", file, "--peek"] + options)["pairs"] as? [[String: Any]])?
        .first
      return ["wins", "ties", "losses"].map { pair?[$0] as? Int }
    }
    #expect(try counts([]) == [3, 0, 2] && counts(["--votes", "each"]) == [3, 0, 2])
    #expect(try counts(["--votes", "majority"]) == [1, 1, 0])
    #expect(
      try PlainRun(["stats", file, "--peek", "--votes", "majority", "--by", "annotator"]).status
        == 64)
    #expect(
      try PlainRun(["stats", file, "--peek", "--votes", "majority", "--blinding"]).status == 64)
    let text = try PlainRun(["stats", file, "--peek", "--votes", "majority"])
    #expect(text.output.contains("All votes on a comparison count as one"))
  }

  @Test func helpFitsAnOldTerminal() throws {
    let run = try PlainRun(["bias", "--help"])
    for line in run.output.split(separator: "\n") where !line.hasPrefix("USAGE") {
      #expect(line.count <= 80, "\(line)")
    }
    #expect(run.output.contains("blindrank bias eval.blindrank --criterion Honesty"))
  }
}
