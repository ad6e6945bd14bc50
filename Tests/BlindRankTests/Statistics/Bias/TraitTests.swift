import Testing

@testable import BlindRank

@Suite struct TraitTests {
  @Test func whoHasMoreAndWhoWins() throws {
    var table = BattleTable(systemCount: 2)
    let rows: [(Battle.Outcome, Double?)] = [
      (.win, 3), (.win, -1), (.loss, -2), (.tie, 5), (.bothBad, 1), (.win, 0), (.win, nil),
      (.loss, .nan),
    ]
    for (outcome, _) in rows {
      table.append(first: 0, second: 1, outcome: outcome, item: 0, annotator: 0)
    }
    let tally = TraitTally(of: table, rows: table.all) { rows[$0].1 }
    #expect(tally.more == 2 && tally.less == 1 && tally.ties == 2)
    #expect(tally.alike == 1 && tally.unknown == 2 && tally.decided == 3)
    #expect(abs(try #require(tally.rate) - 2.0 / 3) < 1e-12)
    let nothing = TraitTally(of: table, rows: table.all) { _ in 0 }
    #expect(nothing.rate == nil && nothing.interval == nil && nothing.alike == 8)
  }

  @Test(arguments: [
    ("", 0), ("  two\n words ", 2), ("don't stop", 2), ("a - b", 3), ("日本語", 1),
  ])
  func words(_ text: String, _ count: Int) {
    #expect(ResponseTraits(of: [text]).words == count)
  }

  @Test(arguments: [
    ("- a", true), ("text\n  * b", true), ("+ c", true), ("12. d", true), ("1) e", true),
    ("-no", false), ("*emphasis* here", false), ("3.14 is pi", false), ("- ", true), ("-", false),
    ("1234567890. f", false), ("```\n- in code\n```", false), ("~~~\n- in\n```\n- in\n~~~", false),
    ("```\ncode\n```\n- after", true), ("a - b", false), ("---", false),
  ])
  func lists(_ text: String, _ has: Bool) {
    #expect(ResponseTraits(of: [text]).hasList == has)
  }

  @Test(arguments: [
    ("```swift\nlet a = 1\n```", true), ("text\n~~~~\nx", true), ("`inline` code", false),
    ("``two``", false), ("a ```b```", false),
  ])
  func code(_ text: String, _ has: Bool) {
    #expect(ResponseTraits(of: [text]).hasCode == has)
  }

  @Test func turnsAreAddedUpAndAFenceEndsWithItsTurn() {
    let traits = ResponseTraits(of: ["one two\n```", "- three"])
    #expect(traits.words == 5 && traits.hasCode && traits.hasList)
  }
}
