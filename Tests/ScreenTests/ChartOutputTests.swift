import Foundation
import Testing

/// Charts in the terminal, through the program.
@Suite struct ChartOutputTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// Three systems, one with a wide name; A wins mostly, and every second item is hard.
  private func battles() throws -> String {
    var text = "item,annotator,system_a,system_b,winner,skill,first_shown\n"
    for item in 1...40 {
      let pair = [["A", "日本語のシステム"], ["A", "C"], ["日本語のシステム", "C"]][item % 3]
      for annotator in ["kim", "lee"] {
        let winner = item % 7 == 0 ? "tie" : item % 5 == 0 ? "system_b" : "system_a"
        text += "\(item),\(annotator),\(pair[0]),\(pair[1]),\(winner),s\(item % 2),\(pair[0])\n"
      }
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: workshop.file("battles.csv")))
    return workshop.file("battles.csv")
  }

  @Test(
    arguments: [
      ["stats"], ["stats", "--by", "skill"], ["stats", "--reference", "C"], ["agreement"], ["bias"],
      ["ratings", "--resamples", "100", "--confidence", "0.9"],
    ], [80, 40])
  func theTerminalsWidthIsKept(_ command: [String], _ columns: Int) throws {
    let terminal = try PseudoTerminal(
      [Program.blindrank, command[0], try battles(), "--chart"] + command.dropFirst(),
      columns: columns, rows: 50)
    #expect(try terminal.waitForExit() == .exited(0))
    let lines = terminal.outputText.split(whereSeparator: \.isNewline)
    #expect(lines.contains { $0.contains(", n ") } && lines.contains { $0.contains("└──") })
    for line in lines where !line.hasPrefix("By skill") && !line.hasPrefix("Length and") {
      let wide = line.unicodeScalars.count { $0.value > 0x2E80 }
      #expect(line.unicodeScalars.count + wide <= columns, "\(line)")
    }
    let text = terminal.outputText
    #expect(text.contains("█") == (command[0] == "stats"))
    #expect(text.contains("●") == !command.contains { $0.hasPrefix("--by") || $0 == "--reference" })
    if command[0] == "ratings" { #expect(text.contains("90 % interval")) }
  }

  @Test func itGoesWithTextOnly() throws {
    for format in ["csv", "json", "markdown", "latex"] {
      let run = try PlainRun(["stats", try battles(), "--chart", "--format", format])
      #expect(run.status == 64 && run.output == "")
      #expect(
        run.errors.hasPrefix(
          "Error: --chart draws for a terminal: it goes with --format text only.\n"))
    }
  }

  /// What cannot be drawn is told in words.
  @Test func withoutRatingsItSaysWhy() throws {
    let file = workshop.file("separated.csv")
    try Data("system_a,system_b,winner\nA,B,A\nA,C,A\nB,C,tie\n".utf8)
      .write(to: URL(fileURLWithPath: file))
    let run = try PlainRun(["ratings", file, "--chart"])
    #expect(run.status == 0 && run.output.contains("No ratings: No other ever beat or tied A"))
    let stats = try PlainRun(["stats", file, "--chart"])
    #expect(stats.status == 0 && stats.output.contains("few data, n 1"))
    let nobody = try PlainRun(["stats", file, "--chart", "--kind", "judge"])
    #expect(nobody.status == 0 && !nobody.output.contains("nan") && !nobody.output.contains("└"))
  }
}
