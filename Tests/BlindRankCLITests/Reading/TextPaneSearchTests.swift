import TermUI
import Testing

@testable import BlindRankCLI

@Suite struct TextPaneSearchTests {
  private let size = Size(width: 20, height: 4)

  private func pane(_ text: String, isRaw: Bool = false, height: Int = 4) -> TextPane {
    var pane = TextPane(
      answers: Conversation([text], name: "answer"), width: size.width, isRaw: isRaw)
    pane.fit(Size(width: size.width, height: height), isRaw: isRaw)
    return pane
  }

  /// The rows with matches in square brackets and the present one in angle brackets.
  private func shown(_ pane: TextPane, pan: Int = 0) -> [String] {
    var buffer = CellBuffer(size: Size(width: size.width, height: pane.height))
    pane.draw(into: &buffer, in: buffer.bounds, pan: pan)
    return (0..<pane.height).map { y in
      var line = ""
      var style = Style.plain
      for x in 0...size.width where !buffer[x, y].isContinuation {
        let cell = buffer[x, y]
        if cell.style != style {
          if style == TextPane.matchStyle { line += "]" }
          if style == TextPane.currentMatchStyle { line += ">" }
          if cell.style == TextPane.matchStyle { line += "[" }
          if cell.style == TextPane.currentMatchStyle { line += "<" }
        }
        style = cell.style
        line += String(String.UnicodeScalarView(cell.glyph.scalars))
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private let lines = (1...30).map { "- line \($0)" + ($0 % 10 == 0 ? " with **word**" : "") }
    .joined(separator: "\n")

  @Test func countsAndGoesRound() {
    var pane = pane(lines)
    #expect(pane.find("WORD") && pane.matchCount == 3 && pane.matchNumber == nil)
    #expect(pane.top == 0)
    #expect(pane.showNextMatch() && pane.matchNumber == 1)
    #expect(shown(pane).contains("• line 10 with <word>"))
    #expect(pane.showNextMatch() && pane.showNextMatch(wraps: false) && pane.matchNumber == 3)
    #expect(pane.top == 26 && shown(pane).last == "• line 30 with <word>")
    #expect(!pane.showNextMatch(wraps: false) && pane.matchNumber == 3)
    #expect(pane.showNextMatch() && pane.matchNumber == 1)
    #expect(pane.showPreviousMatch(wraps: false) == false)
    #expect(pane.showPreviousMatch() && pane.matchNumber == 3)
  }

  @Test func theOthersOnTheScreenAreMarkedToo() {
    var pane = pane("a word, a word\n\nword")
    pane.find("word")
    #expect(shown(pane) == ["a [word], a [word]", "", "[word]", ""])
    pane.showNextMatch()
    pane.showNextMatch()
    #expect(shown(pane) == ["a [word], a <word>", "", "[word]", ""])
    pane.leaveMatch()
    #expect(pane.matchNumber == nil && shown(pane)[0] == "a [word], a [word]")
    pane.find("")
    #expect(pane.search == nil && shown(pane)[0] == "a word, a word")
  }

  @Test func fromWhereOneScrolledTo() {
    var pane = pane(lines)
    pane.find("word")
    pane.scroll(by: 15)
    #expect(pane.showNextMatch() && pane.matchNumber == 2)
    pane.scroll(by: -pane.lineCount)
    pane.scroll(by: 12)
    #expect(pane.showPreviousMatch() && pane.matchNumber == 1)
  }

  @Test func whileTyping() {
    var pane = pane(lines)
    pane.scroll(by: 12)
    let origin = pane.anchor
    #expect(pane.find("l", from: origin) && pane.top == 12)
    #expect(pane.find("line 2", from: origin) && pane.matchNumber == 2)
    let top = pane.top
    #expect(top == 18)
    #expect(pane.find("line 25", from: origin) && pane.top == 23)
    #expect(!pane.find("line 25x", from: origin) && pane.top == 12 && pane.matchCount == 0)
    #expect(pane.find("line 2", from: origin) && pane.top == top)
  }

  @Test func theFormAndTheWidthMayChange() {
    var pane = pane(lines)
    pane.find("word")
    pane.showNextMatch()
    pane.showNextMatch()
    for isRaw in [true, false] {
      pane.fit(size, isRaw: isRaw)
      #expect(pane.isRendered != isRaw && pane.matchNumber == 2)
      #expect(shown(pane).contains { $0.contains("<word>") })
    }
    pane.fit(Size(width: 9, height: 6), isRaw: false)
    #expect(shown(pane).contains { $0.contains("<word>") })
    // marks of Markdown are only in the raw form
    pane.find("**")
    #expect(pane.matchCount == 0)
    pane.fit(size, isRaw: true)
    #expect(pane.matchCount == 6 && pane.matchNumber == nil)
    pane.showNextMatch()
    pane.fit(size, isRaw: false)
    #expect(pane.matchCount == 0 && pane.matchNumber == nil)
  }

  @Test func codeIsPanned() {
    let code = "```\n" + String(repeating: "-", count: 50) + "wanted" + "\n```"
    for isRaw in [true, false] {
      var pane = pane(code, isRaw: isRaw)
      pane.find("wanted")
      #expect(pane.pan(toMatchFrom: 4) == 4)
      pane.showNextMatch()
      let pan = pane.pan(toMatchFrom: 0)
      #expect(shown(pane, pan: pan)[1].hasSuffix("<wanted>"))
      #expect(pane.pan(toMatchFrom: pan) == pan)
      pane.find("---")
      pane.showNextMatch()
      #expect(pane.pan(toMatchFrom: pan) == 0)
    }
  }

  @Test func inARowOfATableThatIsHigherThanThePane() {
    let words = (1...30).map { "word\($0)" }.joined(separator: " ")
    var pane = pane("| a | b |\n|---|---|\n| x | \(words) |\n\nafter")
    for number in [1, 5, 17, 30] {
      pane.find("word\(number)")
      pane.scroll(by: -pane.lineCount)
      for _ in 0..<pane.matchCount { pane.showNextMatch(wraps: false) }
      #expect(pane.matchNumber == pane.matchCount)
      #expect(shown(pane).contains { $0.contains("<word\(number)") }, "\(number)")
    }
    // up again, line by line
    for line in stride(from: pane.top - 1, through: 0, by: -1) {
      pane.scroll(by: -1)
      #expect(pane.top == line)
    }
    for line in 1...10 {
      pane.scroll(by: 1)
      #expect(pane.top == line)
    }
  }

  @Test func nothingToFindIn() {
    var pane = TextPane("")
    pane.fit(size)
    #expect(!pane.find("a") && !pane.showNextMatch() && !pane.showPreviousMatch())
    #expect(!pane.find("\n") && pane.pan(toMatchFrom: 3) == 3)
  }
}
