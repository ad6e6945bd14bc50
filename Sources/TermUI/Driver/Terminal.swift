/// A place where frames are shown and events come from.
public protocol Terminal: AnyObject {
  /// Columns and rows as they are now.
  var size: Size { get }
  /// The next event, or nil where none comes within so many milliseconds; nil waits for ever.
  func nextEvent(timeout milliseconds: Int?) throws -> TerminalEvent?
  /// Shows a frame, given what in it is new.
  func present(_ diff: CellDiff, of buffer: CellBuffer) throws
  /// Gives the terminal back as it was. Does nothing the second time.
  func close()
}
