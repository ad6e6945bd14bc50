import BlindRank
import Foundation
import Testing

/// Ten people judge at full speed in one file while a coordinator looks at the tables.
@Suite struct SeveralAtOnceTests {
  private let items = 60

  @Test func everyJudgmentIsThereOnceAndNobodySeesAnError() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: items, systems: ["alpha", "beta"])
    let names = (1...10).map { "annotator-\($0)" }
    let terminals = try names.map { try PseudoTerminal.begun(study, as: $0) }
    // All of them at once, and the tables in a loop meanwhile.
    let stop = workshop.file("stop")
    let tables = try PseudoTerminal([
      "/bin/sh", "-c",
      """
      n=0; while [ ! -e '\(stop)' ]; do
        '\(Program.blindrank)' stats '\(study)' --peek > /dev/null || echo FAILED
        n=$((n + 1))
      done; echo "ran $n times"
      """,
    ])
    for _ in 0..<items / 10 {
      for terminal in terminals { terminal.send(String(repeating: "12\r", count: 10)) }
      for terminal in terminals { terminal.pump(milliseconds: 1) }
    }
    for terminal in terminals {
      try terminal.expect(text: "Nothing left to do: \(items) of \(items) judged", seconds: 60)
      #expect(!terminal.outputText.contains("NOT SAVED"))
      terminal.send("q")
    }
    for terminal in terminals { #expect(try terminal.waitForExit() == .exited(0)) }
    _ = FileManager.default.createFile(atPath: stop, contents: nil)
    try tables.expect(text: "ran")
    #expect(try tables.waitForExit() == .exited(0))
    #expect(!tables.outputText.contains("FAILED") && !tables.outputText.contains("Error"))
    #expect(!tables.outputText.contains("ran 0 times"))
    let store = try StudyFile.open(study)
    #expect(try store.verify().count == items * names.count)
    for annotator in try store.annotators() {
      #expect(try store.states(of: annotator.id).values.filter { $0 == .done }.count == items)
    }
  }
}
