/// What can be said of each criterion, in rows under each other: whatever the criteria are called,
/// it stands in the same columns and looks the same.
struct CriteriaRows {
  private let rows: Range<Int>
  private let column: Int
  /// How the first row looks, which is in hand.
  private let inHand: UInt64
  /// How the last one looks, which is not.
  private let otherwise: UInt64

  /// The rows above the last of the screen, the first of them in hand and of a name in ASCII.
  ///
  /// - Parameter option: What stands first in each row after its name.
  /// - Returns: Nil where the screen is too low to show all.
  init?(_ terminal: PseudoTerminal, count: Int, option: String) {
    let last = terminal.size.rows - 1
    rows = last - count..<last
    guard count < last, let place = terminal.line(rows.lowerBound).range(of: option) else {
      return nil
    }
    column = terminal.line(rows.lowerBound)[..<place.lowerBound].count - 1
    inHand = Self.look(terminal, rows.lowerBound, from: column)
    otherwise = Self.look(terminal, last - 1, from: column)
  }

  /// What does not look so, in words.
  func flaws(in terminal: PseudoTerminal, inHand place: Int) -> [String] {
    rows.filter { row in
      Self.look(terminal, row, from: column)
        != (row - rows.lowerBound == place ? inHand : otherwise)
    }.map { "row \($0) became “\(terminal.line($0))”" }
  }

  private static func look(_ terminal: PseudoTerminal, _ row: Int, from column: Int) -> UInt64 {
    terminal.grid.fingerprint((column, row, terminal.size.columns - column, 1))
  }
}
