/// One place of the screen: what is there and how it looks.
public struct Cell: Equatable, Sendable {
  /// The text; that of a wide glyph is in the left of its two cells.
  public internal(set) var glyph: Glyph
  /// The look; both cells of a wide glyph have the same.
  public internal(set) var style: Style

  /// A space in the terminal's own look.
  public static let blank = Cell(glyph: .space, style: .plain)

  /// Whether this is the right half of a wide glyph.
  public var isContinuation: Bool { glyph.width == 0 }
}
