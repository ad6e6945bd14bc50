import ArgumentParser
import BlindRank
import Foundation
import Testing

@testable import BlindRankCLI

@Suite struct NewCommandTests {
  private func plan(_ arguments: [String]) throws -> SessionFile {
    try NewCommand.parse(["x.blindrank"] + arguments).plannedSession()
  }

  @Test func everythingOfASessionFileCanBeSaidByFlags() throws {
    let yaml = """
      title: T
      protocol: pairwise
      scale: 4
      seed: 18446744073709551615
      order: file
      missing: drop
      about: What it is.
      instructions: Be fair.
      criteria:
        - name: Help
          question: Which helps more?
          definition: Does what was asked.
      items: {file: /i.csv, format: plain, map: {instruction: Frage}}
      systems:
        - name: a
          responses: /a.jsonl
          format: alpaca-eval
        - name: b
          responses: /b.csv
          map: {response: Antwort}
          format: plain
      judgments: /j.jsonl
      """
    let fromFile = try SessionFile(yaml: yaml, path: "/s.yaml")
    let fromFlags = try plan([
      "--title", "T", "--protocol", "pairwise", "--scale", "4", "--seed", "18446744073709551615",
      "--order", "file", "--missing", "drop", "--about", "What it is.", "--instructions",
      "Be fair.", "--criterion", "Help=Does what was asked.", "--question",
      "Help=Which helps more?", "--items", "/i.csv", "--map", "items:instruction=Frage",
      "--format", "plain", "--responses", "a=/a.jsonl", "--format", "a=alpaca-eval",
      "--responses", "b=/b.csv", "--map", "b:response=Antwort", "--judgments", "/j.jsonl",
    ])
    #expect(fromFlags == fromFile)
  }

  @Test func flagsWinOverTheFile() throws {
    let file = NSTemporaryDirectory() + UUID().uuidString + ".yaml"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let yaml = """
      title: T
      scale: 3
      systems:
        - {name: a, responses: /a}
        - {name: b, responses: /b}
      """
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: file))
    let plan = try plan(["--session", file, "--scale", "7", "--responses", "b=/other"])
    #expect(plan.title == "T" && plan.scale == 7)
    #expect(plan.systems.map(\.responses.path) == ["/a", "/other"])
  }

  @Test(arguments: [
    ["--responses", "a"], ["--responses", "=x"], ["--responses", "a="], [],
    ["--responses", "a=b", "--map", "text=x"], ["--responses", "a=b", "--scale", "1"],
    ["--responses", "a=b", "--scale", "10"], ["--responses", "a=b", "--seed", "-1"],
    ["--responses", "a=b", "--format", "c=plain"], ["--responses", "a=b", "--missing", "maybe"],
    ["--responses", "a=b", "--question", "Help=What?"],
  ])
  func badUsageIsRefused(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try plan(arguments) }
  }
}
