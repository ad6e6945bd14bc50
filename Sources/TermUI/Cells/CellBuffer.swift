/// A frame: a grid of cells that drawing functions fill.
///
/// Every row is whole at all times: a wide glyph has both its cells or is not there.
public struct CellBuffer: Equatable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// The rows one after another.
  var cells: [Cell]

  /// A blank frame.
  public init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  /// All there is.
  public var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  /// Every cell blank again.
  public mutating func clear() {
    for index in cells.indices { cells[index] = .blank }
  }

  /// The cell at a place; blank outside the frame.
  public subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, x < size.width, y >= 0, y < size.height else { return .blank }
    return cells[y * size.width + x]
  }

  /// Puts a glyph that is known to fit, and blanks what is left of a wide one it cuts in two.
  mutating func set(_ glyph: Glyph, x: Int, y: Int, style: Style) {
    let index = y * size.width + x
    if cells[index].isContinuation { cells[index - 1].glyph = .space }
    let last = index + glyph.width - 1
    if cells[last].glyph.width == 2 { cells[last + 1].glyph = .space }
    cells[index] = Cell(glyph: glyph, style: style)
    if glyph.width == 2 { cells[last] = Cell(glyph: .continuation, style: style) }
  }
}
