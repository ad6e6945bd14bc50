import TermUI
import Testing

@testable import BlindRankCLI

/// A pane that goes from form to form, and back to ones it had.
@Suite struct TextPaneFormTests {
  private let answers = Conversation(
    ["# Title\n\nSome *words* of a text\n\n| a | b |\n|--|--|\n| one cell | another one |", "次"],
    name: "answer")

  private func pane(_ width: Int, _ isRaw: Bool) -> TextPane {
    TextPane(answers: answers, width: width, isRaw: isRaw)
  }

  @Test func goingBackShowsTheSame() {
    var pane = pane(20, false)
    for step in 0..<60 {
      let width = [20, 12, 80, 33, 7][step * 7 % 5]
      let isRaw = step / 2 % 2 == 0
      pane.fit(Size(width: width, height: 5), isRaw: isRaw)
      #expect(pane.form == self.pane(width, isRaw).form, "\(step)")
    }
  }
}
