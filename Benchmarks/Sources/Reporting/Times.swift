/// Times of one thing done many times.
struct Times {
  private(set) var milliseconds: [Double] = []

  mutating func add(_ duration: Duration) {
    milliseconds.append(duration / .milliseconds(1))
  }

  mutating func add(contentsOf other: Times) {
    milliseconds += other.milliseconds
  }

  var count: Int { milliseconds.count }
  var median: Double { quantile(0.5) }
  var max: Double { milliseconds.max() ?? .nan }

  /// The smallest time that at least this share of all do not exceed (nearest rank).
  func quantile(_ share: Double) -> Double {
    guard !milliseconds.isEmpty else { return .nan }
    let rank = (share * Double(count)).rounded(.up)
    return milliseconds.sorted()[Swift.max(0, Int(rank) - 1)]
  }
}

/// A number with so many digits after the point.
func fixed(_ value: Double, _ digits: Int = 1) -> String {
  guard value.isFinite else { return "-" }
  var scale = 1
  for _ in 0..<digits { scale *= 10 }
  let scaled = Int((value.magnitude * Double(scale)).rounded())
  let fraction = String(scaled % scale)
  let sign = value < 0 ? "-" : ""
  guard digits > 0 else { return "\(sign)\(scaled)" }
  return "\(sign)\(scaled / scale)."
    + String(repeating: "0", count: digits - fraction.count) + fraction
}
