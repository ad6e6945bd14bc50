/// A terminal for tests and benchmarks: it plays events given beforehand and keeps every frame.
public final class RecordingTerminal: Terminal {
  /// Columns and rows; those of the last `.resized` played.
  public private(set) var size: Size
  /// All frames shown, each whole, put together from the changes as a real terminal would.
  public private(set) var frames: [CellBuffer] = []
  /// The changes shown.
  public private(set) var diffs: [CellDiff] = []
  /// Whether it was given back.
  public private(set) var isClosed = false
  private var events: ArraySlice<TerminalEvent>
  private let isBurst: Bool
  private let keepsFrames: Bool

  /// A terminal with these events to come; after the last one it hangs up.
  ///
  /// - Parameters:
  ///   - isBurst: Whether all events wait from the start; else each comes once the frame before it
  ///     was shown.
  ///   - keepsFrames: Whether more than the last frame is kept.
  public init(
    size: Size = Size(width: 80, height: 24), events: [TerminalEvent] = [], isBurst: Bool = false,
    keepsFrames: Bool = true
  ) {
    self.size = size
    self.events = events[...]
    self.isBurst = isBurst
    self.keepsFrames = keepsFrames
  }

  /// The frame on the screen.
  public var frame: CellBuffer? { frames.last }

  /// The next of the events given.
  public func nextEvent(timeout milliseconds: Int?) -> TerminalEvent? {
    if milliseconds == 0, !isBurst || events.isEmpty { return nil }
    guard let event = events.popFirst() else { return .hangup }
    if case .resized(let size) = event { self.size = size }
    return event
  }

  /// Keeps the frame.
  public func present(_ diff: CellDiff, of buffer: CellBuffer) {
    var frame = frames.last ?? CellBuffer(size: buffer.size)
    if diff.isComplete || frame.size != buffer.size { frame = CellBuffer(size: buffer.size) }
    frame.apply(diff)
    if !keepsFrames {
      frames.removeAll(keepingCapacity: true)
    } else {
      diffs.append(diff)
    }
    frames.append(frame)
  }

  /// Remembers that it was closed.
  public func close() {
    isClosed = true
  }
}

extension CellBuffer {
  /// Writes the changes into the frame they were made from.
  public mutating func apply(_ diff: CellDiff) {
    for run in diff.runs {
      let start = run.y * size.width + run.x
      guard run.y < size.height, run.x + run.cells.count <= size.width else { continue }
      cells.replaceSubrange(start..<start + run.cells.count, with: run.cells)
    }
  }
}
