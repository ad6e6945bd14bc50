/// Tells time at work from time away by the gaps between signs of life.
public struct ActivityMeter: Hashable, Sendable {
  /// Milliseconds at work.
  public private(set) var active: Int64
  /// Milliseconds away.
  public private(set) var idle: Int64
  /// A longer gap than this, in milliseconds, counts as time away, whole.
  private let threshold: Int64
  private var last: Timestamp?

  /// Starts with time already spent on the same draft.
  ///
  /// - Parameter idleAfter: after so many seconds without a sign one is taken to be away.
  public init(active: Int64 = 0, idle: Int64 = 0, idleAfter: Int) {
    threshold = Int64(idleAfter) * 1000
    self.active = active
    self.idle = idle
  }

  /// A key was pressed, or the item came up. A clock set back counts as no time.
  public mutating func sign(at moment: Timestamp) {
    if let last {
      let gap = max(0, moment.milliseconds - last.milliseconds)
      if gap > threshold { idle += gap } else { active += gap }
    }
    last = moment
  }

  /// The meter after a sign.
  func signed(at moment: Timestamp) -> ActivityMeter {
    var meter = self
    meter.sign(at: moment)
    return meter
  }

  /// A break ends: all the time since the last sign was time away.
  public mutating func resume(at moment: Timestamp) {
    if let last { idle += max(0, moment.milliseconds - last.milliseconds) }
    last = moment
  }
}
