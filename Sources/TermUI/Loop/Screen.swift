/// A screen's state, with what changes it and what shows it.
///
/// State changes only in `update`, from messages; the world is reached only through the effects it
/// returns. So a test needs no terminal: it sends messages, compares effects and looks at a frame.
public protocol Screen: Equatable, Sendable {
  /// What can happen to it.
  associatedtype Message: Sendable
  /// What it wants done outside.
  associatedtype Effect: Equatable, Sendable

  /// Takes one thing that happened into account.
  mutating func update(_ message: Message) -> [Effect]
  /// Draws the state; the area is blank before.
  func draw(into buffer: inout CellBuffer, in area: Rect)
}
