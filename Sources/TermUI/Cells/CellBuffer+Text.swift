extension CellBuffer {
  /// The text of a row, all its columns.
  public func line(_ y: Int) -> String {
    guard y >= 0, y < size.height else { return "" }
    var scalars = String.UnicodeScalarView()
    for cell in cells[y * size.width..<(y + 1) * size.width] where !cell.isContinuation {
      scalars.append(contentsOf: cell.glyph.scalars)
    }
    return String(scalars)
  }

  /// All rows, without the spaces at their ends; what a snapshot holds.
  public var text: String {
    (0..<size.height).map { y in
      var line = line(y)[...]
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }
}
