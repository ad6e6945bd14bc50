import TermUI
import Testing

@testable import MarkdownText

@Suite struct MarkdownTableTests {
  private let table = """
    | Name | Value | 日本語 |
    |:-----|------:|:----:|
    | a `b` | 1 | 東京 |
    | longer name | 22 | x |
    """

  @Test func columnsAreAligned() {
    #expect(
      page(table, 40) == """
        Name        │ Value │ 日本語
        ────────────┼───────┼───────
        a b         │     1 │  東京
        longer name │    22 │   x
        """)
  }

  @Test func cellsAreWrappedToFit() {
    let text = """
      | Option | What it does |
      |---|---|
      | fast | takes every short cut there is |
      | safe | checks **each** step twice |
      """
    #expect(
      page(text, 26) == """
        Option │ What it does
        ───────┼──────────────────
        fast   │ takes every short
               │ cut there is
        safe   │ checks each step
               │ twice
        """)
  }

  @Test func wordsAreBrokenOnlyWhereTheyDoNotFit() {
    let text = """
      | Activity | Why |
      |---|---|
      | intercontinental travelling | it is far and takes a while to get there |
      """
    #expect(
      page(text, 28) == """
        Activity         │ Why
        ─────────────────┼──────────
        intercontinental │ it is far
        travelling       │ and takes
                         │ a while
                         │ to get
                         │ there
        """)
    // the longest words give way first
    let row = page("| a | b | c |\n|---|---|---|\n| extraordinarily | travelling | it |", 32)
    #expect(row.contains("travelling │ it") && row.contains("extraordinar"), "\(row)")
  }

  @Test func aTableWithoutRoomIsAList() {
    #expect(
      page(table, 14) == """
        Name: a b
        Value: 1
        日本語:
          東京

        Name: longer
              name
        Value: 22
        日本語:
          x
        """)
  }

  @Test func rowsOfOtherLengthsLoseNothing() {
    #expect(
      page("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | *3* | 4 |\n| `x\\|y` | \\(|z|\\) |", 40) == """
        a   │ b   │     │
        ────┼─────┼─────┼──
        1   │     │     │
        1   │ 2   │ *3* │ 4
        x|y │ |z| │     │
        """)
  }

  @Test func inListsAndQuotations() {
    #expect(page("- | a | b |\n  |---|---|\n  | 1 | 2 |", 20) == "• a │ b\n  ──┼──\n  1 │ 2")
    #expect(page("> | a |\n> |---|\n> | 1 |", 20) == "│ a\n│ ─\n│ 1")
    #expect(page("text\n| a | b |\n|---|---|\nafter", 20) == "text\na     │ b\n──────┼──\nafter │")
    #expect(page("| a | b |\n|---|---|", 20) == "a │ b\n──┼──")
  }

  @Test func headersAreBold() throws {
    let markdown = try #require(MarkdownText(TextBody("| a | b |\n|---|---|\n| c | **d** |")))
    var buffer = CellBuffer(size: Size(width: 9, height: 3))
    MarkdownLayout(markdown, width: 9).draw(into: &buffer, in: buffer.bounds, from: 0)
    #expect(buffer[0, 0].style == .bold && buffer[4, 0].style == .bold)
    #expect(buffer[2, 0].style == .quiet && buffer[0, 1].style == .quiet)
    #expect(buffer[0, 2].style == .plain && buffer[4, 2].style == .bold)
  }
}
