/// Tells time at work from time away by the gaps between signs of life.
public struct ActivityMeter: Hashable, Sendable {
  /// A longer gap than this counts as time away, whole.
  public static let idleThreshold: Int64 = 120_000

  /// Milliseconds at work.
  public private(set) var active: Int64
  /// Milliseconds away.
  public private(set) var idle: Int64
  private var last: Timestamp?

  /// Starts with time already spent on the same draft.
  public init(active: Int64 = 0, idle: Int64 = 0) {
    self.active = active
    self.idle = idle
  }

  /// A key was pressed, or the item came up. A clock set back counts as no time.
  public mutating func sign(at moment: Timestamp) {
    if let last {
      let gap = max(0, moment.milliseconds - last.milliseconds)
      if gap > Self.idleThreshold { idle += gap } else { active += gap }
    }
    last = moment
  }
}
