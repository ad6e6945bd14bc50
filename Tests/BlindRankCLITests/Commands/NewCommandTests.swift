import ArgumentParser
import BlindRank
import Foundation
import Testing

@testable import BlindRankCLI

@Suite struct NewCommandTests {
  private func plan(_ arguments: [String]) throws -> SessionFile {
    try NewCommand.parse(["x.blindrank"] + arguments).plannedSession()
  }

  /// The plan of flags over a session file of these lines and two systems, a and b.
  private func plan(_ arguments: [String], over lines: String) throws -> SessionFile {
    let file = NSTemporaryDirectory() + UUID().uuidString + ".yaml"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let systems = "\nsystems: [{name: a, responses: /a}, {name: b, responses: /b}]\n"
    try Data((lines + systems).utf8).write(to: URL(fileURLWithPath: file))
    return try plan(["--session", file] + arguments)
  }

  @Test func aMarkBesideTheSignBelongsToTheText() {
    let argument = NamedText(argument: "a\u{200D}=\u{301}b=c")
    #expect(argument?.name.unicodeScalars.elementsEqual("a\u{200D}".unicodeScalars) == true)
    #expect(argument?.text.unicodeScalars.elementsEqual("\u{301}b=c".unicodeScalars) == true)
  }

  @Test func everythingOfASessionFileCanBeSaidByFlags() throws {
    let yaml = """
      title: T
      protocol: pairwise
      verdicts: both
      pairs: round-robin
      pairs_per_item: 1
      reference: c
      target: b
      blinding_question: true
      read_to_end: true
      advance: true
      idle_after: 60
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
    var fromFile = try SessionFile(yaml: yaml, path: "/s.yaml")
    fromFile.places = .init()
    var fromFlags = try plan([
      "--title", "T", "--protocol", "pairwise", "--scale", "4", "--seed", "18446744073709551615",
      "--order", "file", "--missing", "drop", "--about", "What it is.", "--instructions",
      "Be fair.", "--criterion", "Help=Does what was asked.", "--question",
      "Help=Which helps more?", "--items", "/i.csv", "--map", "items:instruction=Frage",
      "--format", "plain", "--responses", "a=/a.jsonl", "--format", "a=alpaca-eval",
      "--responses", "b=/b.csv", "--map", "b:response=Antwort", "--judgments", "/j.jsonl",
      "--verdicts", "both", "--pairs", "round-robin", "--pairs-per-item", "1", "--reference", "c",
      "--target", "b", "--blinding-question", "--read-to-end", "--advance", "--idle-after", "60",
    ])
    #expect(fromFlags.places.flags == ["items", "a", "b"])
    fromFlags.places = .init()
    #expect(fromFlags == fromFile)
  }

  @Test func flagsWinOverTheFile() throws {
    let plan = try plan(
      ["--scale", "7", "--responses", "b=/other"], over: "title: T\nscale: 3")
    #expect(plan.title == "T" && plan.scale == 7)
    #expect(plan.systems.map(\.responses.path) == ["/a", "/other"])
  }

  @Test func flagsOfRulesWinOverTheFile() throws {
    let yaml = """
      protocol: pairwise
      verdicts: overall
      target: a
      blinding_question: true
      read_to_end: true
      advance: false
      idle_after: 30
      """
    let unchanged = try plan([], over: yaml)
    #expect(unchanged.verdicts == .overall && unchanged.target == "a")
    #expect(unchanged.asksForSource && unchanged.requiresReading && !unchanged.advances)
    #expect(unchanged.idleAfter == 30 && unchanged.places.lines["target"] == 3)
    let changed = try plan(
      [
        "--verdicts", "both", "--target", "b", "--no-blinding-question", "--no-read-to-end",
        "--advance", "--idle-after", "600",
      ], over: yaml)
    #expect(changed.verdicts == .both && changed.target == "b")
    #expect(!changed.asksForSource && !changed.requiresReading && changed.advances)
    #expect(changed.idleAfter == 600 && changed.places.lines["target"] == nil)
  }

  @Test func anotherDesignOfPairsReplacesTheFilesAsAWhole() throws {
    let yaml = "protocol: pairwise\npairs: reference\nreference: a"
    let all = try plan(["--pairs", "all"], over: yaml)
    #expect(all.pairs == .all && all.reference == nil)
    let same = try plan(["--pairs", "reference"], over: yaml)
    #expect(same.pairs == .reference && same.reference == "a")
    let other = try plan(["--reference", "b"], over: yaml)
    #expect(other.pairs == .reference && other.reference == "b")
    let few = try plan(["--pairs", "round-robin", "--pairs-per-item", "2"], over: yaml)
    #expect(few.pairs == .roundRobin && few.pairsPerItem == 2 && few.reference == nil)
  }

  @Test func anUnknownSystemInARuleLeavesNoFile() throws {
    let study = NSTemporaryDirectory() + UUID().uuidString + ".blindrank"
    let command = try NewCommand.parse([
      study, "--responses", "a=/no/a.csv", "--responses", "b=/no/b.csv", "--protocol", "guess",
      "--target", "c",
    ])
    #expect(throws: BlindRankError.self) { try command.run() }
    #expect(!FileManager.default.fileExists(atPath: study))
  }

  @Test(arguments: [
    ["--responses", "a"], ["--responses", "=x"], ["--responses", "a="], [],
    ["--responses", "a=b", "--map", "text=x"], ["--responses", "a=b", "--scale", "1"],
    ["--responses", "a=b", "--scale", "10"], ["--responses", "a=b", "--seed", "-1"],
    ["--responses", "a=b", "--format", "c=plain"], ["--responses", "a=b", "--missing", "maybe"],
    ["--responses", "a=b", "--question", "Help=What?"], ["--responses", "a=b", "--verdicts", "x"],
    ["--responses", "a=b", "--pairs", "few"], ["--responses", "a=b", "--pairs-per-item", "0"],
    ["--responses", "a=b", "--idle-after", "5"], ["--responses", "a=b", "--idle-after", "3601"],
  ])
  func badUsageIsRefused(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try plan(arguments) }
  }
}
