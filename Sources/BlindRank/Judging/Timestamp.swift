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

  /// The moment that such a text, with milliseconds or without, stands for; nil if it is none.
  init?(iso text: String) {
    let numbers = text.split { "-T:.Z".contains($0) }.compactMap { Int32($0) }
    guard (6...7).contains(numbers.count), (1970...9999).contains(numbers[0]) else { return nil }
    var utc = tm()
    (utc.tm_year, utc.tm_mon, utc.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
    (utc.tm_hour, utc.tm_min, utc.tm_sec) = (numbers[3], numbers[4], numbers[5])
    self.init(
      milliseconds: Int64(timegm(&utc)) * 1000 + Int64(numbers.count > 6 ? numbers[6] : 0))
    // What is no such text, or no day, is not what it becomes.
    guard text == iso || text == exactISO else { return nil }
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
