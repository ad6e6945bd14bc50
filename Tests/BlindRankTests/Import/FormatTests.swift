import BlindRank
import Foundation
import Testing

/// Each format's fixture, and its broken twin with all that is wrong with it.
struct ImportFormatTests {
  @Test func wizardLMItemsHaveSkillAndDifficulty() throws {
    let outcome = try Fixtures.outcome(
      items: "wizardlm.jsonl", systems: ["answers-one.jsonl", "answers-two.csv"])
    #expect(outcome.findings == [])
    #expect(
      outcome.study.items == [
        Item(
          id: ItemID(1), key: "1", turns: ["How many legs do three cats have?"], skill: "Math",
          difficulty: 1),
        Item(
          id: ItemID(2), key: "2",
          turns: ["Write a line about rain in “quotes”.\nOne line only."], skill: "Writing",
          difficulty: 4),
        Item(
          id: ItemID(3), key: "three", turns: ["Is 91 prime?"], skill: "Math", difficulty: 10),
      ])
    #expect(outcome.study.systems.map(\.name) == ["One", "Two"])
    #expect(outcome.study.response(to: "three", of: "One") == "No: 7 × 13.")
    #expect(outcome.study.response(to: "2", of: "Two") == "\"Rain\",\nit said.")
    #expect(outcome.report?.files.map(\.format) == ["wizardlm", "plain", "plain"])
    #expect(outcome.report?.files.map(\.container) == [.jsonLines, .jsonLines, .csv])
    #expect(outcome.study.breaches == [])
  }

  @Test func brokenWizardLMItems() throws {
    let outcome = try Fixtures.outcome(
      items: "wizardlm-broken.jsonl", systems: ["answers-one.jsonl", "answers-two.csv"])
    let file = "wizardlm-broken.jsonl"
    #expect(outcome.report == nil)
    #expect(
      outcome.findings == [
        "\(file):2: Difficulty: error: expected a whole number, found the text “hard”",
        "\(file):3: Skill: error: expected a text, but the record has no such field; "
          + "did you mean “Skil”?",
        "\(file):4: idx: error: expected an id (a text or a whole number), found the number 4.0",
        "\(file):5: Difficulty: error: expected a whole number, found the number 2.5",
        "\(file):6: idx: error: the id “1” is used twice, first in line 1; ids must differ",
        "\(file):7: Instruction: error: the instruction of item “7” is empty",
        "\(file):8: Skill: error: expected a text, found a list",
        "\(file):9: Instruction: error: expected a text, found null",
      ])
  }

  @Test func alpacaEvalOutputsMakeTheirItems() throws {
    let outcome = try Fixtures.outcome(
      systems: ["alpaca-eval-one.json", "alpaca-eval-two.json"])
    #expect(outcome.study.items.map(\.key) == ["1", "2"])
    #expect(outcome.study.items.map(\.instruction) == ["Name a river.", "Say hello."])
    #expect(outcome.study.items.map(\.skill) == ["geography", "chat"])
    #expect(outcome.study.response(to: "2", of: "Two") == "Hi.")
    #expect(
      outcome.findings == [
        "alpaca-eval-two.json:2: output: warning: the response to item “1” is empty; "
          + "it is kept and will be judged",
        "alpaca-eval-one.json: warning: “One” has no response to 1 item: 3",
        "alpaca-eval-one.json: warning: 1 item with fewer than two responses left out: 3",
      ])
    #expect(outcome.report?.files.map(\.container) == [.jsonArray, .jsonArray])
  }

  @Test func brokenAlpacaEvalOutputs() throws {
    let outcome = try Fixtures.outcome(
      systems: ["alpaca-eval-one.json", "alpaca-eval-broken.json"])
    let file = "alpaca-eval-broken.json"
    #expect(
      outcome.findings == [
        "\(file):3: instruction: error: a second response to item “1”; the first is in line 2",
        "\(file):4: output: error: expected a text, but the record has no such field; "
          + "did you mean “ouput”?",
        "\(file):5: instruction: error: the instruction of item “3” is empty",
        "\(file):6: output: error: expected a text, found the number 7",
        "\(file):7: error: expected a JSON object, found a list",
        "\(file):8: error: the key “output” is given twice in one object; keep one of them",
      ])
  }

  @Test func fastChatQuestionsAreJoinedWithAnswersAndGenerations() throws {
    let outcome = try Fixtures.outcome(
      items: "fastchat-questions.jsonl",
      systems: ["fastchat-answers.jsonl", "guanaco-generations.jsonl"])
    #expect(outcome.findings == [])
    #expect(outcome.study.items.map(\.skill) == ["generic", "knowledge"])
    #expect(outcome.study.response(to: "1", of: "One") == "Keep to fixed hours.")
    #expect(outcome.study.response(to: "1", of: "Two") == "Read a dull book.")
    #expect(outcome.study.response(to: "2", of: "Two") == "A burrito.")
  }

  /// The conversation so far is the instruction; a person's reply is the reference and no response.
  @Test(arguments: [true, false]) func questionsOfOpenAssistantHaveEarlierTurns(
    withItems: Bool
  ) throws {
    let systems = ["openassistant-one.jsonl", "openassistant-two.jsonl"]
    let outcome =
      withItems
      ? try Fixtures.outcome(items: "openassistant-questions.jsonl", systems: systems)
      : try Fixtures.outcome(systems: systems)
    #expect(outcome.findings == [])
    #expect(
      outcome.study.items.map(\.instruction) == [
        "Name a river.",
        "Human: Is 91 prime?\n\nAssistant: No: ### it is 7 × 13.\n\nHuman: And 97?\nBriefly.",
      ])
    #expect(outcome.study.items.map(\.key) == ["m-1", "m-2"])
    #expect(outcome.study.items.map(\.reference) == ["The Elbe.", "Yes."])
    #expect(outcome.study.response(to: "m-1", of: "One") == "The Oder.")
    #expect(outcome.study.response(to: "m-1", of: "Two") == "The Rhine.")
    #expect(outcome.study.response(to: "m-2", of: "Two") == "It is.")
    #expect(outcome.report?.files.last?.format == "openassistant-questions")
  }

  @Test func brokenQuestionsOfOpenAssistant() throws {
    let file = "openassistant-questions-broken.jsonl"
    let outcome = try Fixtures.outcome(
      items: file, systems: ["openassistant-one.jsonl", "openassistant-two.jsonl"])
    let marked =
      "input: error: expected a conversation that begins with “### Human:”, found the text"
    #expect(
      outcome.findings.prefix(5) == [
        "\(file):1: \(marked) “Name a river.”",
        "\(file):2: \(marked) “### Assistant: Hm. ### Human: And 97? ##…”",
        "\(file):3: input: error: the instruction of item “m-3” is empty",
        "\(file):4: message_id: error: expected an id (a text or a whole number), found the number 4.5",
        "\(file):5: input: error: expected a text, found a list",
      ])
    #expect(outcome.report == nil)
  }

  @Test func generationsMakeItemsForAnswersThatOnlyHaveIDs() throws {
    let outcome = try Fixtures.outcome(
      systems: ["fastchat-answers.jsonl", "guanaco-generations.jsonl"])
    #expect(outcome.findings == [])
    #expect(
      outcome.study.items.map(\.instruction) == ["How do I sleep better?", "What is a monad?"])
    #expect(outcome.study.items.map(\.key) == ["1", "2"])
    #expect(outcome.study.response(to: "2", of: "One") == "A monoid, they say.")
    #expect(outcome.study.breaches == [])
  }

  @Test func brokenFastChatQuestions() throws {
    let outcome = try Fixtures.outcome(
      items: "fastchat-questions-broken.jsonl",
      systems: ["fastchat-answers.jsonl", "guanaco-generations.jsonl"])
    let file = "fastchat-questions-broken.jsonl"
    #expect(
      outcome.findings == [
        "\(file):1: question_id: error: expected an id (a text or a whole number), found null",
        "\(file):2: text: error: expected a text, found an object",
        "\(file):3: category: error: expected a text, found the number 4",
        "\(file):4: question_id: error: expected an id (a text or a whole number), "
          + "but the record has no such field",
      ])
  }

  @Test func brokenFastChatAnswersAndGuanacoGenerations() throws {
    let outcome = try Fixtures.outcome(
      items: "fastchat-questions.jsonl",
      systems: ["fastchat-answers-broken.jsonl", "guanaco-generations-broken.jsonl"])
    let answers = "fastchat-answers-broken.jsonl"
    let generations = "guanaco-generations-broken.jsonl"
    #expect(
      outcome.findings == [
        "\(answers):2: question_id: error: a second response to item “1”; the first is in line 1",
        "\(answers):3: question_id: error: expected an id (a text or a whole number), "
          + "found a list",
        "\(answers):4: text: error: expected a text, found true",
        "\(generations):1: text: error: the instruction is not that of item “1” (line 1 of "
          + "fastchat-questions.jsonl); is this a response to something else?",
        "\(generations):2: generation_truncated: error: expected a text, found the number 4",
        "\(generations):3: generation: error: expected a text, "
          + "but the record has no such field",
      ])
  }

  @Test func mtBenchHasSeveralTurns() throws {
    let outcome = try Fixtures.outcome(
      items: "mtbench-questions.jsonl", systems: ["mtbench-answers.jsonl", "mtbench-answers.jsonl"])
    #expect(
      outcome.findings == [
        "mtbench-answers.jsonl: responses: warning: “One” and “Two” have the same file, "
          + "so their responses are the same"
      ])
    #expect(outcome.study.items.map(\.turns.count) == [2, 2])
    #expect(outcome.study.items.map(\.reference) == [nil, "4\n\n8"])
    #expect(outcome.study.responses[0].turns == ["Still pond at evening", "A pond at dusk"])
  }

  @Test func brokenMTBenchQuestions() throws {
    let outcome = try Fixtures.outcome(
      items: "mtbench-questions-broken.jsonl",
      systems: ["mtbench-answers.jsonl", "fastchat-answers.jsonl"])
    let file = "mtbench-questions-broken.jsonl"
    #expect(
      outcome.findings == [
        "\(file):1: turns: error: expected a list of texts, found an empty list",
        "\(file):2: turns: error: expected a list of texts, found the text “Write a haiku.”",
        "\(file):3: turns[1]: error: expected a text, found the number 2",
        "\(file):4: turns: error: the instruction of item “84” is empty",
        "\(file):5: reference[0]: error: expected a text, found the number 4",
      ])
  }

  @Test func brokenMTBenchAnswers() throws {
    let outcome = try Fixtures.outcome(
      items: "mtbench-questions.jsonl",
      systems: ["mtbench-answers.jsonl", "mtbench-answers-broken.jsonl"])
    let file = "mtbench-answers-broken.jsonl"
    #expect(
      outcome.findings == [
        "\(file):1: choices: error: expected 2 turns as in item “81” (line 1 of "
          + "mtbench-questions.jsonl), found 1",
        "\(file):2: choices: error: expected a list of choices, found an empty list",
        "\(file):3: choices: error: expected a list of choices, found an object",
        "\(file):4: choices[0]: error: expected an object with turns, found the text “4”",
        "\(file):5: choices[0].turns: error: expected a list of texts, found no such field",
        "\(file):6: choices[0].turns[1]: error: expected a text, found null",
      ])
  }

  @Test func everyFormatIsListedWithItsKeysAndRoles() {
    let formats = ImportFormat.all
    #expect(Set(formats.map(\.name)).count == formats.count)
    #expect(formats.last?.name == "plain")
    #expect(formats.allSatisfy { !$0.summary.isEmpty && !$0.roles.isEmpty })
    #expect(
      formats.first { $0.name == "wizardlm" }?.requiredKeys
        == ["idx", "Skill", "Difficulty", "Instruction"])
    #expect(formats.filter { $0.roles.contains(.judgments) }.map(\.name) == ["plain-rankings"])
  }

  @Test func aForcedFormatMustBeKnownAndFit() throws {
    let folder = try TemporaryFolder()
    let outcome = try folder.outcome(
      items: #"{"idx": 1, "Instruction": "Why?"}"#,
      systems: [#"{"id": 1, "response": "So."}"#, #"{"id": 1, "response": "So!"}"#]
    ) {
      $0.items?.format = "wizardlm"
      $0.systems[0].responses.format = "plian"
      $0.systems[1].responses.format = "wizardlm"
    }
    let known =
      "known for responses: mtbench-answers, openassistant-questions, guanaco-generations, "
      + "fastchat-answers, alpaca-eval, plain"
    #expect(
      outcome.findings == [
        "one: format: error: there is no format “plian”; did you mean “plain”?; \(known)",
        "two: format: error: wizardlm holds no responses; \(known)",
        "items:1: Skill: error: expected a text, but the record has no such field",
      ])
  }
}
