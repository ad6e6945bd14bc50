import BlindRank
import Foundation

extension Timestamp {
  /// The system's clock.
  static func now() -> Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  /// The local time of day: `14:02`.
  var clock: String {
    var seconds = time_t(milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(two(local.tm_hour)):\(two(local.tm_min))"
  }
}
