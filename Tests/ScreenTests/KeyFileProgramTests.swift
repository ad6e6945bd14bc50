import Foundation
import Testing

/// Keys from the file at the usual place, through the program alone.
@Suite struct KeyFileProgramTests {
  /// A folder for settings with a file of keys in it.
  private func settings(_ yaml: String, in workshop: Workshop) throws -> [String: String] {
    try FileManager.default.createDirectory(
      atPath: workshop.file("blindrank"), withIntermediateDirectories: true)
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: workshop.file("blindrank/keys.yaml")))
    return ["XDG_CONFIG_HOME": workshop.path]
  }

  @Test func aRankingWithOnesOwnKeys() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 2, systems: ["alpha", "beta"])
    let settings = try settings(
      "submit: [Ctrl-S, Enter]\nrank-1: [a, 1]\nmoving-on: []\nquit: Ctrl-Q", in: workshop)
    let terminal = try PseudoTerminal.welcomed(to: study, environment: settings, rows: 30)
    terminal.send("\u{13}")
    try terminal.expect(text: "item 1 of 2")
    try terminal.expect(text: "^S submit")
    terminal.send("aa")
    try terminal.expect(text: "A = B")
    terminal.send("\u{13}")
    try terminal.expect(text: "item 2 of 2")
    terminal.send("?")
    try terminal.expect(text: "^S, ⏎")
    terminal.send("\u{11}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.text.contains("1 of 2 judged"))
  }

  @Test func aFileWithMistakesOpensNoScreen() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 1, systems: ["alpha", "beta"])
    let settings = try settings("# mine\nsubmit: []\nnote: u\n", in: workshop)
    let path = workshop.file("blindrank/keys.yaml")
    let terminal = try PseudoTerminal.annotating(
      study, environment: settings.mapValues { $0 }, columns: 300)
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(!terminal.outputText.contains("\u{1B}[?1049h"))
    let run = try PlainRun(["keys"], environment: settings)
    #expect(run.status == 1 && run.output.isEmpty, "\(run.output)")
    for errors in [terminal.text, run.errors] {
      #expect(errors.contains("\(path):2: submit: error: must have a key"), "\(errors)")
      #expect(errors.contains("\(path):3: note: error: u is a key of undo too"), "\(errors)")
    }
    #expect(try PlainRun(["keys", "--defaults"], environment: settings).status == 0)
  }

  @Test func whatIsPrintedIsAFileThatCanBeUsed() throws {
    let workshop = try Workshop()
    let settings = try settings("submit: [Ctrl-S, Enter]\nzoom: []", in: workshop)
    let first = try PlainRun(["keys"], environment: settings)
    #expect(first.output.contains("\nsubmit: [Ctrl-S, Enter]"))
    #expect(first.output.contains("with the changes in \(workshop.file("blindrank/keys.yaml"))"))
    let second = try PlainRun(["keys"], environment: try self.settings(first.output, in: workshop))
    #expect(second.status == 0 && second.output == first.output, "\(second.errors)")
    #expect(try PlainRun(["keys"]).output != first.output)
  }
}
