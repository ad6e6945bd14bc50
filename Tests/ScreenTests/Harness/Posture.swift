import CVTerm

/// What a program has made of a terminal, beside what stands on it: all that a text obeyed by the
/// terminal would change.
struct Posture: Equatable, CustomStringConvertible {
  private let facts: [String]

  init(_ terminal: PseudoTerminal) {
    let state = terminal.state
    facts = [
      "titles \(state.titles)", "bells \(state.bells)", "scrolls \(state.scrolls)",
      "lines pushed out \(state.pushed_lines)", "cursor shown \(state.cursor_visible)",
      "alternate screen \(state.alternate_screen)", "reverse screen \(state.reverse_screen)",
      "mouse \(state.mouse)", "asked \(Self.answer(terminal.grid))",
    ]
  }

  /// What differs from another posture.
  func changes(from before: Posture) -> [String] {
    zip(before.facts, facts).filter { $0 != $1 }.map { "\($0) became \($1)" }
  }

  var description: String { facts.joined(separator: ", ") }

  /// Modes (DECRQM) and margins (DECRQSS): cursor keys, reverse, origin, wrap, cursor, left and
  /// right margins, mouse, focus, alternate screen, bracketed paste.
  private static let question =
    [1, 5, 6, 7, 25, 69, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1047, 2004]
    .map { "\u{1B}[?\($0)$p" }.joined() + "\u{1B}P$qr\u{1B}\\"

  private static func answer(_ grid: Grid) -> String {
    grid.ask(question).replacing("\u{1B}", with: "␛")
  }
}
