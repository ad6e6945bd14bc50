import Foundation
import Testing

@testable import BlindRank

/// Responses that say who wrote them.
@Suite struct NamingTests {
  @Test(arguments: [
    ("As an AI language model, I like tea.", ["As an AI language model"]),
    ("Well. I'm Claude, and I like tea.", ["I'm Claude"]),
    ("I’m Claude.", ["I’m Claude"]),
    (
      "I am\na large language model trained by Google.",
      ["I am a large language model trained by Google"]
    ),
    ("My name is **Bard**.", ["My name is **Bard"]),
    ("I was trained by OpenAI to help.", ["I was trained by OpenAI"]),
    ("Ask Zorblax 7B, or zorblax.", ["Zorblax 7B", "zorblax"]),
    (
      "AS AN AI ASSISTANT I like tea. As a language model I like cake.",
      ["AS AN AI ASSISTANT", "As a language model"]
    ),
  ]) func named(_ text: String, _ words: [String]) throws {
    #expect(try ScanTexts.matches(.selfNaming, in: text) == words)
  }

  @Test(arguments: [
    "The bard sang. Claude came late. Falcons are birds.",
    "She works as an AI researcher.",
    "As an AI ethicist, she wrote a book.",
    "GPT-4 was trained by OpenAI.",
    "I am. Claude is not.",
    "I am Claude from Lyon.",
    "I was trained as a nurse.",
    "Google makes phones.",
    "A 7b is no name.",
  ]) func notNamed(_ text: String) throws {
    #expect(try ScanTexts.matches(.selfNaming, in: text) == [])
  }

  /// What annotators read beside the responses names no system either.
  @Test func aStudysOwnTexts() throws {
    let systems = ["Alpaca-7b", "Zorblax-7b"].enumerated().map {
      System(id: SystemID($0 + 1), name: $1)
    }
    func named(_ protocol: JudgingProtocol, title: String) throws -> [String] {
      let study = Study(
        title: title, seed: 1, rules: JudgingRules(`protocol`), about: "Two systems, 7b each.",
        criteria: [Criterion(name: "Quality", definition: "As good as zorblax-7B is.")])
      return try WordRules().systemsNamed(by: study, systems: systems).map {
        "\($0.text): \($0.system.name): \($0.excerpt.matched)"
      }
    }
    let definition = "criteria[0].definition: Zorblax-7b: zorblax-7B"
    #expect(
      try named(.ranking, title: "Is ZORBLAX or Alpaca better?") == [
        "title: Alpaca-7b: Alpaca", "title: Zorblax-7b: ZORBLAX", definition,
      ])
    #expect(try named(.pairwise, title: "AlpacaEval, by 7b") == [definition])
    #expect(try named(.guess, title: "Is it Zorblax?") == [])
  }

  /// The sessions that come with the program.
  @Test(arguments: [
    "guanaco-guess.yaml", "hhh-pairwise.yaml", "wizardlm-ranking.yaml", "sample/session.yaml",
    "guess-sample/session.yaml",
  ])
  func aSessionThatIsShipped(_ name: String) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../sessions/" + name).standardizedFileURL.path
    let session = try SessionFile(contentsOf: path)
    let study = try session.study(title: "study", seed: 1)
    #expect(try WordRules().systemsNamed(by: study, systems: session.numberedSystems) == [])
  }

  /// What the instruction says first tells nothing.
  @Test func theInstructionsOwnWords() throws {
    let asked = "You are Claude, made by Anthropic. Tell me about Zorblax."
    #expect(try ScanTexts.matches(.selfNaming, in: "I am Claude. Zorblax it is.", to: asked) == [])
    #expect(
      try ScanTexts.matches(.selfNaming, in: "I am Bard. I like AI.", to: asked) == ["I am Bard"])
    // “AI” in the question does not excuse the answer.
    #expect(
      try ScanTexts.matches(.selfNaming, in: "As an AI, I do.", to: "What can an AI do?")
        == ["As an AI"])
  }

  @Test func systemsCalledByOrdinaryWords() throws {
    let responses = [("human", "The human writes."), ("Bard", "The bard sings to Open 7b.")]
    #expect(try ScanTexts.findings(responses).isEmpty)
    let named = try ScanTexts.findings([("x_one-7b", "I am x one 7B."), ("two", "Two or one.")])
    #expect(named.map(\.excerpt?.matched) == ["x one 7B"])
  }

  @Test func whereItStands() throws {
    let finding = try #require(
      try ScanTexts.findings([("a", "Äh — as an AI, ja")]).first { $0.kind == .selfNaming })
    let bytes = try #require(finding.bytes)
    #expect(String(decoding: Array("Äh — as an AI, ja".utf8)[bytes], as: UTF8.self) == "as an AI")
    #expect(finding.span?.turn == 1 && finding.systems == [SystemID(1)])
    #expect(finding.excerpt?.text == "Äh — ⟦as an AI⟧, ja")
  }

  @Test func wordsOfOnesOwn() throws {
    let words = """
      // Ours.
      <robot>: tin man|Robbie
      self-naming: yours .. <robot>
      boilerplate: "^@@ end"
      """
    #expect(
      try ScanTexts.matches(.selfNaming, in: "Yours very truly, Tin Man", words: words)
        == ["Yours very truly, Tin Man"])
    #expect(try ScanTexts.matches(.boilerplate, in: "a\n @@  END", words: words) == ["@@ END"])
    #expect(try ScanTexts.matches(.boilerplate, in: "a @@ end", words: words) == [])
  }

  /// A list that grows counts in the rules before it.
  @Test func listsOfTheProgramCanBeAddedTo() throws {
    #expect(
      try ScanTexts.matches(.selfNaming, in: "I am Quux.", words: "<name>: Quux") == ["I am Quux"])
  }

  @Test func wordsThatCannotBeRead() throws {
    var rules = try WordRules()
    let text = "nothing\nselfnaming: x\nlength: x\nself-naming: <who>\nrefusal: ?!\nrefusal:\n"
    do {
      try rules.read(text, from: "w.txt")
      Issue.record("read")
    } catch BlindRankError.findings(let findings) {
      #expect(findings.map(\.line) == [1, 2, 3, 4, 5, 6])
      #expect(findings[1].problem.contains("did you mean “self-naming”?"))
      #expect(findings.allSatisfy { $0.file == "w.txt" && $0.severity == .error })
    }
  }
}
