import TermUI
import Testing

@testable import BlindRankCLI

@Suite struct TextPaneDifferencesTests {
  private func pane(_ text: String) -> TextPane {
    TextPane(answers: Conversation([text], name: "answer"), width: 30, isRaw: false)
  }

  private func bold(_ pane: TextPane) -> String {
    var buffer = CellBuffer(size: Size(width: 30, height: pane.height))
    pane.draw(into: &buffer, in: buffer.bounds)
    var text = ""
    for y in 0..<pane.height {
      for x in 0..<30 where buffer[x, y].style == TextPane.differenceStyle {
        text += String(String.UnicodeScalarView(buffer[x, y].glyph.scalars))
      }
    }
    return text
  }

  @Test func theTextIsRawAsLongAsItShowsThem() throws {
    var left = pane("It is **so** and\n\nnot here")
    var right = pane("It is **thus** and\n\nnot there")
    let difference = try #require(TextDifference(left.body, right.body))
    #expect(difference.heading == "67 % the same words")
    left.differences = difference.left
    right.differences = difference.right
    for isRaw in [false, true] {
      left.fit(Size(width: 30, height: 5), isRaw: isRaw)
      right.fit(Size(width: 30, height: 5), isRaw: isRaw)
      #expect(!left.isRendered && bold(left) == "sohere" && bold(right) == "thusthere")
    }
    // a match is seen on top of them
    left.find("here")
    #expect(bold(left) == "so")
    left.differences = nil
    left.fit(Size(width: 30, height: 5), isRaw: false)
    #expect(left.isRendered && left.matchCount == 1)
  }

  @Test func goingFromOneToTheNext() throws {
    let words = (0..<60).map { "line \($0)\n" }
    var other = words
    for index in [0, 20, 40, 59] { other[index] = "new \(index)\n" }
    var pane = pane(other.joined())
    pane.differences = try #require(TextDifference(self.pane(words.joined()).body, pane.body)).right
    pane.fit(Size(width: 30, height: 6))
    var tops: [Int] = []
    while pane.showNextDifference() { tops.append(pane.top) }
    #expect(tops == [18, 38, 54])
    tops = []
    while pane.showPreviousDifference() { tops.append(pane.top) }
    #expect(tops == [38, 18, 0])
    pane.differences = nil
    #expect(!pane.showNextDifference() && !pane.showPreviousDifference())
  }

  @Test func aLongDifferenceIsLeftBehind() throws {
    let new = (0..<40).map { "added \($0)" }.joined(separator: "\n")
    var pane = pane("same\n\(new)\nsame too\n\(new)\nend")
    pane.differences = try #require(
      TextDifference(self.pane("same\nsame too\nend").body, pane.body)
    ).right
    pane.fit(Size(width: 30, height: 6))
    pane.scroll(by: 10)
    #expect(pane.showNextDifference() && pane.top == 42)
    #expect(pane.showPreviousDifference() && pane.top <= 1)
  }

  @Test func countsAreOfTheAnswersAlone() {
    let pane = TextPane(
      answers: Conversation(["one **two**", "three"], name: "answer"), width: 30, isRaw: false)
    #expect(pane.count.words == 3)
    #expect(pane.count.characters == 16)
    #expect(TextPane("a b").count.words == 2)
  }

  @Test func theScrollIndicator() {
    var pane = pane((0..<40).map { "line \($0)" }.joined(separator: "\n"))
    pane.fit(Size(width: 30, height: 10))
    #expect(pane.scrollIndicator(track: 10)?.thumb == 0..<3)
    pane.scroll(by: 100)
    #expect(pane.below == 0 && pane.scrollIndicator(track: 10)?.thumb == 7..<10)
    var buffer = CellBuffer(size: Size(width: 3, height: 10))
    pane.drawScrollIndicator(into: &buffer, x: 1, y: 0, height: 10)
    #expect(buffer.line(6) == " │ " && buffer.line(9) == " ┃ ")
    pane.fit(Size(width: 30, height: 40))
    #expect(pane.scrollIndicator(track: 10) == nil)
  }
}
