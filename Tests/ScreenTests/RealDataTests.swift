import BlindRank
import Foundation
import Testing

private let realData = ProcessInfo.processInfo.environment["BLINDRANK_REAL_DATA"]

/// The main job on files other people made.
@Suite(.enabled(if: realData != nil, "BLINDRANK_REAL_DATA is not set"))
struct RealDataTests {
  private let data = realData ?? ""

  /// Makes a study, ranks one item in a terminal, and finds the judgment in the file.
  private func rankOne(
    _ arguments: [String], items: Int, systems: Int, columns: Int, rows: Int
  ) throws {
    let workshop = try Workshop()
    let study = workshop.file("real.blindrank")
    let made = try PlainRun(["new", study] + arguments)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.hasPrefix("\(study): \(items) items, \(systems) systems"))
    let terminal = try PseudoTerminal.welcomed(to: study, columns: columns, rows: rows)
    terminal.send("\r" + "123452".prefix(systems) + "\r")
    try terminal.expect(text: "2 of \(items)")
    #expect(try terminal.leave() == .exited(0))
    let store = try StudyFile.open(study)
    #expect(try store.standingJudgments().map(\.ranksBySystem.count) == [systems])
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func alpacaEval(_ columns: Int, _ rows: Int) throws {
    let names = ["alpaca-7b", "vicuna-7b", "wizardlm-13b", "gpt35_turbo_instruct"]
    let responses = names.flatMap {
      ["--responses", "\($0)=\(data)/alpaca_eval/\($0)/model_outputs.json"]
    }
    // One system lacks one response: the item stays and is ranked among three, or is left out.
    try rankOne(responses + ["--seed", "1"], items: 805, systems: 4, columns: columns, rows: rows)
    try rankOne(
      responses + ["--seed", "1", "--missing", "drop"], items: 804, systems: 4, columns: columns,
      rows: rows)
    let refused = try PlainRun(
      ["new", NSTemporaryDirectory() + "refused-\(columns).blindrank", "--missing", "refuse"]
        + responses)
    #expect(refused.status == 1 && refused.errors.contains("gpt35_turbo_instruct"))
  }

  @Test func qlora() throws {
    let folder = data + "/qlora/eval"
    let guanaco = "65b-guanaco-vicuna-generations-topp0.9-temp0.7.jsonl"
    try rankOne(
      [
        "--items", "\(folder)/prompts/vicuna_questions.jsonl",
        "--responses", "guanaco-65b=\(folder)/generations/vicuna/\(guanaco)",
        "--responses", "chatgpt=\(folder)/generations/vicuna/answer_gpt35.jsonl",
      ], items: 80, systems: 2, columns: 120, rows: 40)
  }

  /// The test set has no responses; two made-up ones stand in.
  @Test func wizardLM() throws {
    let workshop = try Workshop()
    func responses(_ name: String) throws -> String {
      try workshop.write(name, lines: (1...218).map { ["id": $0, "response": "\(name) \($0)"] })
    }
    let (a, b) = (try responses("a.jsonl"), try responses("b.jsonl"))
    try rankOne(
      [
        "--items", "\(data)/wizardlm/WizardLM_testset.jsonl", "--responses", "a=\(a)",
        "--responses", "b=\(b)",
      ], items: 218, systems: 2, columns: 80, rows: 24)
  }
}
