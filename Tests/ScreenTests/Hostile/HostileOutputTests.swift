import Foundation
import Testing

/// What commands print goes to a terminal as well: no text of a study may act on it there.
@Suite struct HostileOutputTests {
  private static let texts = [
    "\u{1B}[2J", "\u{9B}2J", "\u{1B}]0;TAKEN\u{7}", "\u{202E}", "\u{200B}", "\u{1B}c",
  ]

  /// A study judged once, whose title and skills try to be more than text.
  private func study(in workshop: Workshop) throws -> String {
    let lines = Self.texts.enumerated().map { index, text in
      [
        "id": index, "instruction": "ask", "skill": "s\(index)\(text)", "response": "say \(index)",
      ] as [String: Any]
    }
    let items = try workshop.write("items.jsonl", lines: lines)
    let path = workshop.file("hostile.blindrank")
    let run = try PlainRun([
      "new", path, "--items", items, "--responses", "a=\(items)", "--responses", "b=\(items)",
      "--title", "T" + Self.texts.joined(), "--seed", "1",
    ])
    #expect(run.status == 0 && run.isClean, "\(run.errors)")
    let terminal = try PseudoTerminal([Program.blindrank, "annotate", path, "--as", "kim"])
    try terminal.expect(text: "⏎ begin")
    terminal.send("\r" + String(repeating: "12\r", count: lines.count))
    try terminal.expect(text: "Nothing left to do")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    return path
  }

  @Test(arguments: [
    ["info"], ["stats", "--peek"], ["verify"], ["stats", "--peek", "--by", "skill"],
    ["info", "--format", "json"], ["stats", "--peek", "--by", "skill", "--format", "json"],
    ["stats", "--peek", "--by", "skill", "--format", "markdown"], ["progress"],
    ["stats", "--peek", "--by", "skill", "--format", "latex"],
    ["stats", "--peek", "--by", "skill", "--chart"],
    ["progress", "--by", "skill"], ["progress", "--flags"], ["progress", "--format", "json"],
    ["export", "--peek", "--as", "judgments"], ["export", "--peek", "--as", "arena"],
    ["export", "--peek", "--as", "alpaca-eval"], ["close"],
  ])
  func commandsPrintNothingRaw(_ command: [String]) throws {
    let workshop = try Workshop()
    let path = try study(in: workshop)
    let run = try PlainRun(command.prefix(1) + [path] + command.dropFirst())
    #expect(run.status == 0)
    #expect(run.isClean, "\(run.output.debugDescription)")
  }

  @Test func aNameRefusedIsNotPrintedRaw() throws {
    let workshop = try Workshop()
    let path = try study(in: workshop)
    for text in Self.texts {
      // said before there is a screen, which this run does not have
      let run = try PlainRun(["annotate", path, "--as", "k\(text)m"])
      #expect(run.status != 0)
      #expect(run.isClean, "\(run.errors.debugDescription)")
    }
  }

  /// The parser's own messages quote what was typed.
  @Test func anArgumentRefusedIsNotPrintedRaw() throws {
    for text in Self.texts {
      let commands = [
        ["info", "x", text], ["--no\(text)"], ["stats", "x", "--by", text],
        ["new", "x", "--responses", text], ["guess", "x", "--as", "k", "--target", text],
      ]
      for command in commands {
        let run = try PlainRun(command)
        #expect(run.status == 64 && !run.errors.isEmpty, "\(command)")
        #expect(run.isClean, "\(run.errors.debugDescription)")
      }
    }
  }

  @Test func whatWasMadeIsNamedSafely() throws {
    let workshop = try Workshop()
    let items = try workshop.write(
      "items\u{1B}[2J.jsonl", lines: [["id": 1, "instruction": "ask", "response": "say"]])
    let path = workshop.file("made\u{202E}.blindrank")
    let run = try PlainRun([
      "new", path, "--items", items, "--responses", "a=\(items)", "--responses", "b=\(items)",
    ])
    #expect(run.status == 0 && run.output.contains("made\u{FFFD}.blindrank: 1 item"))
    #expect(run.output.contains("items␛[2J.jsonl") && run.isClean, "\(run.output.debugDescription)")
  }

  @Test func aFileNameIsNotPrintedRaw() throws {
    let workshop = try Workshop()
    for text in Self.texts {
      let path = workshop.file("none\(text)")
      for command in [["info", path], ["new", path, "--items", path, "--responses", "a=\(path)"]] {
        let run = try PlainRun(command)
        #expect(run.status != 0)
        #expect(run.isClean, "\(run.errors.debugDescription)")
      }
    }
  }
}
