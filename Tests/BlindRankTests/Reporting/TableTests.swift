import Foundation
import Testing

@testable import BlindRank

@Suite struct TableTests {
  private let rows = [
    WinTieLossTable.Row(
      system: "a", opponent: "b", label: "Math", Tally(wins: 6, ties: 1, losses: 1)),
    WinTieLossTable.Row(system: "a", opponent: "b", label: "日本語", Tally(wins: 1)),
    WinTieLossTable.Row(system: "a", opponent: "b", label: "none", Tally()),
  ]

  private func table(_ rule: TieRule = .half, title: String = "a against b") -> Table {
    WinTieLossTable.make(
      title: title, label: "skill", isGrouped: true, rows: rows, rule: rule, notes: ["A note."])
  }

  private let drawer = TextTable { text in
    text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
  }

  @Test func drawsForATerminal() {
    #expect(
      drawer.render(table()) == """
        a against b
         skill   n  wins  ties  losses                        win rate   95 %     p
         ──────────────────────────────────────────────────────────────────────────
         Math    8     6     1       1  ███████████████▓▓▓░░      81 %  47–96  0.12
         日本語  1     1     0       0  ·                     few data
         none    0     0     0       0  ·                            –      –
         A note.

        """)
  }

  @Test func narrowLinesLoseTheBarsFirst() {
    let narrow = TextTable(lineWidth: 50) { $0.count }
    #expect(!narrow.render(table()).contains("█"))
    #expect(narrow.render(table()).contains("47–96"))
  }

  @Test func csvIsOneTidyTable() {
    let text = CSVTable.render([table(), table()])
    let lines = text.components(separatedBy: "\r\n")
    #expect(
      lines[0]
        == "system,opponent,skill,n,wins,ties,losses,win_rate_half,win_rate_half_95_low,"
        + "win_rate_half_95_high,sign_test_p")
    #expect(lines[1].hasPrefix("a,b,Math,8,6,1,1,0.8125,0.466"))
    #expect(lines[3] == "a,b,none,0,0,0,0,,,,1.0")
    #expect(lines.count == 8 && lines[4] == lines[1] && lines[7] == "")
    // With other columns, a header of its own after a blank line; and the header of an empty
    // table is the same.
    #expect(CSVTable.render([table(), table(.dropped)]).contains("\r\n\r\nsystem,opponent,skill"))
    let empty = WinTieLossTable.make(
      title: "", label: "skill", isGrouped: true, rows: [], rule: .half)
    #expect(CSVTable.render([empty]) == lines[0] + "\r\n")
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

  @Test func jsonHasEveryFigureAndWhatMadeIt() throws {
    let text = try JSONTables.render(
      [table()], parameters: ["ties": .text("half"), "confidence": .rate(0.95, n: 1), "by": .none])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "blindrank.tables/1")
    let parameters = try #require(object["parameters"] as? [String: Any])
    #expect(parameters["confidence"] as? Double == 0.95 && parameters["by"] is NSNull)
    let tables = try #require(object["tables"] as? [[String: Any]])
    let rows = try #require(tables.first?["rows"] as? [[String: Any]])
    #expect(rows[0]["win_rate_half"] as? Double == 0.8125 && rows[0]["bar"] == nil)
    #expect((rows[0]["win_rate_half_95"] as? [String: Double])?["confidence"] == 0.95)
    #expect(rows[2]["win_rate_half"] is NSNull)
  }

  @Test(arguments: [
    (0.125, 2, "0.12"), (2.5, 0, "2"), (3.5, 0, "4"), (-0.001, 2, "0.00"), (12.345678, 3, "12.346"),
    (0.05, 1, "0.0"), (99.95, 1, "100.0"), (7, 0, "7"),
  ])
  func numbersAreRounded(_ value: Double, _ decimals: Int, _ expected: String) {
    #expect(value.formatted(decimals: decimals) == expected)
  }

  @Test func smallSignTestsAreExact() {
    #expect(signTest(wins: 6, losses: 1) == 0.125)
    #expect(signTest(wins: 3, losses: 1) == 0.625)
    #expect(signTest(wins: 0, losses: 20) == 2.0 / 1_048_576)
  }
}
