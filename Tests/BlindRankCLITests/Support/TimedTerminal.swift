import BlindRank
import TermUI

/// A terminal whose events come at given seconds, and the clock that goes with it.
final class TimedTerminal: Terminal {
  let size = Size(width: 80, height: 24)
  private(set) var now = Timestamp(milliseconds: 0)
  private var events: ArraySlice<(second: Int, event: TerminalEvent)>

  init(_ events: [(second: Int, event: TerminalEvent)]) {
    self.events = events[...]
  }

  /// These keys, each at its second.
  convenience init(keys: [(Int, String)]) {
    self.init(
      keys.flatMap { second, keys in
        keys.map { (second, .key($0 == "\n" ? .enter : .character($0))) }
      })
  }

  func nextEvent(timeout milliseconds: Int?) -> TerminalEvent? {
    if milliseconds == 0 { return nil }
    guard let next = events.popFirst() else { return .hangup }
    now = Timestamp(milliseconds: Int64(next.second) * 1000)
    return next.event
  }

  func present(_ diff: CellDiff, of buffer: CellBuffer) {}
  func close() {}
}
