/// What a terminal reports.
public enum TerminalEvent: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; its keys are not commands.
  case paste(String)
  /// The first mouse button went down at a cell.
  case click(x: Int, y: Int)
  /// The wheel was turned by one notch over a cell.
  case wheel(up: Bool, x: Int, y: Int)
  /// The terminal has another size; also the first event of every run.
  case resized(Size)
  /// The program was stopped and goes on; the screen must be drawn anew.
  case resumed
  /// Nothing happened for the time the runner was told to wait.
  case tick
  /// The process was asked to end by this signal.
  case terminated(Int32)
  /// Nobody is there any more: the window was closed or the connection lost.
  case hangup
}
