import Foundation
import Testing

@testable import BlindRank

@Suite struct TableTests {
  private let drawer = TextTable { text in
    text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
  }

  private func table(label: String = "Mathematics and logic") -> Table {
    Table(
      title: "A title",
      columns: [
        .init("skill", key: "skill", .text), .init("n", key: "n"),
        .init("wins", key: "wins", yielding: 1), .init("", key: "bar", .bar),
        .init("win rate", key: "win_rate"), .init("p", key: "p", yielding: 2),
      ],
      rows: [
        [
          .text(label), .integer(8), .integer(6), .bar(Tally(wins: 6, ties: 1, losses: 1)),
          .rate(0.8125, n: 8), .pValue(0.125, n: 8),
        ],
        [
          .text("日本語"), .integer(1), .integer(1), .bar(Tally(wins: 1)), .rate(1, n: 1),
          .pValue(1, n: 1),
        ],
      ], notes: ["A note of a few words."])
  }

  @Test func drawsForATerminal() {
    #expect(
      drawer.render(table(label: "Math")) == """
        A title
         skill   n  wins                        win rate     p
         ─────────────────────────────────────────────────────
         Math    8     6  ███████████████▓▓▓░░      81 %  0.12
         日本語  1     1  ·                     few data
         A note of a few words.

        """)
  }

  /// One loss in 300 is not none.
  @Test(arguments: [
    (299.0, 300, ">99 %"), (300, 300, "100 %"), (1, 300, "<1 %"), (0, 300, "0 %"),
    (296, 300, "99 %"), (99_999, 100_000, ">99.9 %"), (1, 100_000, "<0.1 %"),
    (99_900, 100_000, "99.9 %"), (100_000, 100_000, "100.0 %"),
  ]) func onlyAllIsAHundredPercent(count: Double, of n: Int, text: String) {
    #expect(Table.Value.rate(count / Double(n), n: n).reading == text)
  }

  @Test func narrowLinesLoseBarsThenPThenLettersThenCounts() {
    func lines(_ columns: Int) -> [Substring] {
      let text = TextTable(lineWidth: columns) { $0.count }.render(table())
      for line in text.split(separator: "\n") { #expect(line.count <= columns, "\(line)") }
      return text.split(separator: "\n")
    }
    #expect(lines(60)[3] == " Mathematics and logic  8     6  ████████▓▓░      81 %  0.12")
    #expect(lines(52)[3] == " Mathematics and logic  8     6      81 %  0.12")
    #expect(lines(45)[3] == " Mathematics and logic  8     6      81 %")
    #expect(lines(34)[3] == " Mathematics a…  8     6      81 %")
    #expect(lines(24)[3] == " Mathemati…  8      81 %")
  }

  /// A skill is what a file says it is.
  @Test func onlyWhatIsForMachinesKeepsControls() throws {
    let label = "\u{1B}[2J\u{9B}\u{202E}\n"
    let table = Table(
      title: label, columns: [.init(label, key: "skill", .text)], rows: [[.text(label)]],
      notes: [label])
    for text in [drawer.render(table), MarkdownTable.render([table], title: label)] {
      #expect(
        !text.unicodeScalars.contains { $0 != "\n" && $0.isUnseen }, "\(text.debugDescription)")
    }
    #expect(
      drawer.render(table).split(separator: "\n").map { $0.contains("␛[2J��␊") }
        == [true, true, false, true, true])
    #expect(CSVTable.render([table]).contains(label))
    let json = try JSONText.render(["skill": label + "\u{E0041}"])
    #expect(json.contains(#""\u001b[2J\u009b\u202e\n\udb40\udc41""#), "\(json.debugDescription)")
    let back = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
    #expect(back == ["skill": label + "\u{E0041}"])
  }

  @Test func csvIsSafeInASpreadsheet() {
    let names = ["=1+1", "+a", "-a", "@x", "-1", "a,b", "say \"hi\"", "two\nlines"]
    let table = Table(
      title: "", columns: [.init("name", key: "name", .text)], rows: names.map { [.text($0)] })
    #expect(
      CSVTable.render([table])
        == "name\r\n'=1+1\r\n'+a\r\n'-a\r\n'@x\r\n-1\r\n\"a,b\"\r\n\"say \"\"hi\"\"\"\r\n"
        + "\"two\nlines\"\r\n")
  }

  @Test func markdownKeepsNamesInTheirCells() {
    let table = Table(
      title: "a|b", columns: [.init("name", key: "name", .text), .init("n", key: "n")],
      rows: [[.text("x|y\\z <b> *c*\nd"), .integer(3)]])
    #expect(
      MarkdownTable.render([table], title: "T") == """
        ## T

        ### a\\|b

        | name | n |
        | --- | ---: |
        | x\\|y\\\\z \\<b> \\*c\\*␊d | 3 |

        """)
  }

  @Test(arguments: [
    (0.125, 2, "0.12"), (2.5, 0, "2"), (3.5, 0, "4"), (-0.001, 2, "0.00"), (12.345678, 3, "12.346"),
    (0.05, 1, "0.0"), (99.95, 1, "100.0"), (7, 0, "7"),
  ])
  func numbersAreRounded(_ value: Double, _ decimals: Int, _ expected: String) {
    #expect(value.formatted(decimals: decimals) == expected)
  }

  @Test func smallSignTestsAreExact() {
    #expect(SignTest(wins: 6, losses: 1).p == 0.125)
    #expect(SignTest(wins: 3, losses: 1).p == 0.625)
    #expect(SignTest(wins: 0, losses: 20).p == 2.0 / 1_048_576)
  }
}
