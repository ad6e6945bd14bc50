import Foundation
import Testing

/// A response is somebody else's text: whatever is in it, the terminal must not obey it.
@Suite struct HostileTextTests {
  private let hostile = [
    "\u{1B}]0;HACKED\u{7}title", "\u{1B}[?1049lleave", "\u{1B}[2J\u{1B}[Hgone", "\u{9B}31mC1",
    "\u{1B}[?25hcursor", "\u{1B}P1$r0m\u{1B}\\dcs", "\u{7}\u{7}bell", "a\u{202E}evil\u{202C}",
    "\u{1B}[5;10rregion", "\u{1B}[?1000hmouse", "one\rtwo\u{8}\u{8}\u{C}three\u{B}",
    "e" + String(repeating: "\u{301}", count: 10_000), "👩‍👩‍👧‍👦 日本語 ❤️ नमस्ते",
    String(repeating: "x", count: 1_000_000),
  ]

  @Test(arguments: [(120, 40), (80, 24), (40, 12)])
  func isShownAndNotObeyed(_ columns: Int, _ rows: Int) throws {
    let workshop = try Workshop()
    let study = try workshop.study(
      items: hostile.count, systems: ["alpha", "beta"],
      text: { item, system in system == "alpha" ? hostile[item - 1] : "harmless \(item)" })
    let terminal = try PseudoTerminal.begun(study, columns: columns, rows: rows)
    for number in 1...hostile.count {
      let place = "\(number) of \(hostile.count)"
      try terminal.expect(place) { $0.text.contains(place) }
      // Both responses, to their ends, in every layout.
      terminal.send("\u{1B}[F\t\u{1B}[Fvvvz\u{1B}[H<>z")
      terminal.send("12\r")
    }
    try terminal.expect(text: "Nothing left to do")
    let state = terminal.state
    #expect(state.titles == 0 && state.bells == 0)
    #expect(state.alternate_screen == 1 && state.cursor_visible == 0)
    #expect(!terminal.outputText.contains("\u{1B}]0;"))
    #expect(!terminal.outputText.contains("\u{9B}"))
    #expect(!terminal.outputText.contains("\u{202E}"))
    #expect(try terminal.leave() == .exited(0))
    #expect(terminal.state.alternate_screen == 0)
  }
}
