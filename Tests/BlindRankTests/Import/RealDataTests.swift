import BlindRank
import Foundation
import Testing

/// Other people's files, which are not in the repository: the variable names their folder.
private let realData = ProcessInfo.processInfo.environment["BLINDRANK_REAL_DATA"]

@Suite(.enabled(if: realData != nil, "BLINDRANK_REAL_DATA is not set"))
struct ImportRealDataTests {
  private let folder = realData ?? ""

  private func source(_ path: String) -> SessionFile.Source {
    SessionFile.Source(path: folder + "/" + path)
  }

  private func alpacaEval(_ missing: MissingPolicy) -> SessionFile {
    var session = SessionFile()
    session.missing = missing
    session.systems = ["alpaca-7b", "vicuna-7b", "wizardlm-13b", "gpt35_turbo_instruct"].map {
      .init(name: $0, responses: source("alpaca_eval/\($0)/model_outputs.json"))
    }
    return session
  }

  @Test func theWizardLMTestSetHasItsSkillsAndDifficulties() throws {
    var session = SessionFile()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/wizardlm")
    let file = try #require(files.first { $0.hasSuffix(".jsonl") })
    session.items = source("wizardlm/" + file)
    // There are no responses to the test set here: its instructions stand in for them.
    session.systems = ["one", "two"].map {
      .init(
        name: $0,
        responses: .init(
          path: folder + "/wizardlm/" + file,
          map: [.id: "idx", .response: "Instruction", .instruction: "Instruction"]))
    }
    let study = RecordingStudy()
    let report = try StudyImport(session: session).run(into: study)
    #expect(report.items == 218)
    #expect(report.responses == 436)
    #expect(Set(study.items.compactMap(\.skill)).count == 29)
    let difficulties = Dictionary(grouping: study.items) { $0.difficulty }.mapValues(\.count)
    #expect(
      difficulties == [1: 11, 2: 19, 3: 27, 4: 23, 5: 9, 6: 42, 7: 24, 8: 39, 9: 13, 10: 11])
    #expect(study.breaches.isEmpty)
  }

  @Test func alpacaEvalKeepsAnItemThatOneSystemDidNotAnswer() throws {
    let study = RecordingStudy()
    let report = try StudyImport(session: alpacaEval(.present)).run(into: study)
    #expect(report.items == 805)
    #expect(report.responses == 4 * 805 - 1)
    #expect(report.missing.map(\.system) == ["gpt35_turbo_instruct"])
    #expect(report.missing.map(\.count) == [1])
    #expect(study.removed.isEmpty)
    #expect(study.breaches.isEmpty)
  }

  @Test func alpacaEvalDropsAnItemThatOneSystemDidNotAnswer() throws {
    let study = RecordingStudy()
    let report = try StudyImport(session: alpacaEval(.drop)).run(into: study)
    #expect(report.items == 804)
    #expect(report.removed == 1)
    #expect(report.responses == 4 * 804)
    #expect(study.items.count == 804)
    #expect(study.responses.count == 4 * 804)
  }

  @Test func alpacaEvalIsRefusedForAMissingResponse() throws {
    let error = #expect(throws: BlindRankError.self) {
      try StudyImport(session: alpacaEval(.refuse)).run(into: RecordingStudy())
    }
    guard case .findings(let findings)? = error else { return }
    #expect(findings.filter { $0.severity == .error }.count == 1)
  }

  @Test func qloraQuestionsAreJoinedWithGenerationsAndAnswers() throws {
    let generations = "qlora/eval/generations/vicuna/"
    var session = SessionFile()
    session.items = source("qlora/eval/prompts/vicuna_questions.jsonl")
    session.systems = [
      .init(
        name: "Guanaco-65b",
        responses: source(
          generations + "65b-guanaco-vicuna-generations-topp0.9-temp0.7.jsonl")),
      .init(name: "ChatGPT", responses: source(generations + "answer_gpt35.jsonl")),
    ]
    let study = RecordingStudy()
    let report = try StudyImport(session: session).run(into: study)
    #expect(report.items == 80)
    #expect(report.responses == 160)
    #expect(Set(study.items.compactMap(\.skill)).count == 9)
    #expect(
      report.files.map(\.format) == [
        "fastchat-questions", "guanaco-generations", "fastchat-answers",
      ])
  }

  @Test func qloraGenerationsMakeTheirOwnItems() throws {
    let generations = "qlora/eval/generations/vicuna/"
    var session = SessionFile()
    session.systems = [
      .init(name: "ChatGPT", responses: source(generations + "answer_gpt35.jsonl")),
      .init(
        name: "Guanaco-65b",
        responses: source(
          generations + "65b-guanaco-vicuna-generations-topp0.9-temp0.7.jsonl")),
    ]
    let report = try StudyImport(session: session).run(into: RecordingStudy())
    #expect(report.items == 80)
    #expect(report.responses == 160)
  }
}
