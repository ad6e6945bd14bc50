import BlindRank
import TermUI

/// A terminal whose events come at given times, and the clock that goes with it.
final class TimedTerminal: Terminal {
  let size = Size(width: 80, height: 24)
  private(set) var now = Timestamp(milliseconds: 0)
  private var events: ArraySlice<(moment: Timestamp, event: TerminalEvent)>

  /// These keys, each at its second.
  init(keys: [(second: Double, keys: String)]) {
    events =
      keys.flatMap { second, keys in
        keys.map {
          (
            Timestamp(milliseconds: Int64(second * 1000)),
            .key($0 == "\n" ? .enter : .character($0))
          )
        }
      }[...]
  }

  func nextEvent(timeout milliseconds: Int?) -> TerminalEvent? {
    if milliseconds == 0 { return nil }
    guard let next = events.popFirst() else { return .hangup }
    now = next.moment
    return next.event
  }

  func present(_ diff: CellDiff, of buffer: CellBuffer) {}
  func close() {}
}
