import Foundation

/// A moment, in milliseconds since the start of 1970 in UTC.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// The moment so many milliseconds after the start of 1970.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Earlier before later.
  public static func < (left: Self, right: Self) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Timestamp {
  /// `2026-11-21 14:02 UTC`, the same wherever it is read.
  public var inUTC: String {
    let parts = parts
    return "\(parts.date) \(parts.time.prefix(5)) UTC"
  }

  /// `2026-11-21T14:02:31Z`, for machines.
  public var iso: String {
    let parts = parts
    return "\(parts.date)T\(parts.time)Z"
  }

  /// `2026-11-21T14:02:31.042Z`, all that is stored.
  var exactISO: String {
    let parts = parts
    let rest = String(1000 + (milliseconds % 1000 + 1000) % 1000).dropFirst()
    return "\(parts.date)T\(parts.time).\(rest)Z"
  }

  private var parts: (date: String, time: String) {
    var seconds = time_t(milliseconds / 1000)
    var utc = tm()
    gmtime_r(&seconds, &utc)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return (
      "\(utc.tm_year + 1900)-\(two(utc.tm_mon + 1))-\(two(utc.tm_mday))",
      "\(two(utc.tm_hour)):\(two(utc.tm_min)):\(two(utc.tm_sec))"
    )
  }
}
