import BlindRank
import Foundation

extension Timestamp {
  /// The system's clock.
  static func now() -> Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  /// When this day began, by local time.
  var midnight: Timestamp {
    var local = localParts
    (local.tm_hour, local.tm_min, local.tm_sec, local.tm_isdst) = (0, 0, 0, -1)
    return Timestamp(milliseconds: Int64(mktime(&local)) * 1000)
  }

  /// The local day: `11-21`.
  var day: String {
    let local = localParts
    return "\(Self.two(local.tm_mon + 1))-\(Self.two(local.tm_mday))"
  }

  /// The local time of day: `14:02`.
  var clock: String {
    let local = localParts
    return "\(Self.two(local.tm_hour)):\(Self.two(local.tm_min))"
  }

  private var localParts: tm {
    var seconds = time_t(milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return local
  }

  private static func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
}
