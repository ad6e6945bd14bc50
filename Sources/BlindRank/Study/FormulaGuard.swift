/// Keeps texts from running as formulas where a table is opened in a spreadsheet: an apostrophe
/// goes in front of those that would, which a spreadsheet takes for the mark of a text.
///
/// What begins with apostrophes and then so gets one more, so that taking one away gives every text
/// back.
enum FormulaGuard {
  private static let apostrophe = UInt8(ascii: "'")
  private static let marks = Set("=+-@\t\r\n".utf8)
  /// The same signs in full width, which some spreadsheets read like them: `＝＋－＠`.
  private static let wideMarks = ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].map {
    Array($0.utf8)
  }

  /// The text as it may stand in a cell; a number stays one.
  static func guarded(_ text: String) -> String {
    beginsFormula(text.utf8.drop { $0 == apostrophe }) && !isNumber(text) ? "'" + text : text
  }

  /// What a cell said before it was guarded.
  static func unguarded(_ cell: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard cell.first == apostrophe, beginsFormula(cell.drop { $0 == apostrophe }) else {
      return cell
    }
    return UnsafeRawBufferPointer(rebasing: cell.dropFirst())
  }

  private static func beginsFormula(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    return marks.contains(first) || wideMarks.contains { bytes.starts(with: $0) }
  }

  private static func isNumber(_ text: String) -> Bool {
    Double(text) != nil && text.utf8.allSatisfy { "0123456789.+-eE".utf8.contains($0) }
  }
}
