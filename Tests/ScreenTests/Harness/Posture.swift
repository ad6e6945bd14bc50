import CVTerm

/// What a program has made of a terminal, beside what stands on it: all that a text obeyed by the
/// terminal would change.
struct Posture: CustomStringConvertible {
  private let state: cv_state
  private let answers: [[UInt8]]

  init(_ terminal: PseudoTerminal) {
    state = terminal.state
    answers = Self.questions.map(terminal.grid.ask)
  }

  /// What differs from another posture.
  func changes(from before: Posture) -> [String] {
    if answers == before.answers, numbers == before.numbers { return [] }
    return zip(before.facts, facts).filter { $0 != $1 }.map { "\($0) became \($1)" }
  }

  var description: String { facts.joined(separator: ", ") }

  private var numbers: [Int32] {
    [
      state.titles, state.bells, state.cursor_visible, state.alternate_screen,
      state.reverse_screen, state.mouse,
    ]
  }

  private var facts: [String] {
    zip(
      ["titles", "bells", "cursor shown", "alternate screen", "reverse screen", "mouse"], numbers
    ).map { "\($0) \($1)" }
      + answers.map { String(decoding: $0, as: UTF8.self).replacing("\u{1B}", with: "␛") }
  }

  /// Modes (DECRQM) and margins (DECRQSS): cursor keys, reverse, origin, wrap, cursor, left and
  /// right margins, mouse, focus, alternate screen, bracketed paste. Few at a time: libvterm has
  /// room for 64 bytes of answer.
  private static let questions: [[UInt8]] =
    [[1, 5, 6, 7, 25], [69, 1000, 1002, 1003], [1004, 1005, 1006, 1015], [1047, 2004]].map {
      Array($0.map { "\u{1B}[?\($0)$p" }.joined().utf8)
    } + [Array("\u{1B}P$qr\u{1B}\\".utf8)]
}
