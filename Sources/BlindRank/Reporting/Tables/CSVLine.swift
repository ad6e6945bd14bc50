/// A line of CSV (RFC 4180). The one place that spells cells.
enum CSVLine {
  /// The cells with commas between and the line's end. A text that a spreadsheet would take for a
  /// formula gets an apostrophe in front.
  static func render(_ cells: [String]) -> String {
    cells.map { quoted(FormulaGuard.guarded($0)) }.joined(separator: ",") + "\r\n"
  }

  /// Quoted where CSV needs it.
  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
