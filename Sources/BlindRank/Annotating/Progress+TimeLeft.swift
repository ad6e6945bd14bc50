extension Progress {
  /// From fewer judgments no time to come is told.
  public static let fewestTelling = 3

  /// The typical time at work, of the newest comparisons: their median, in milliseconds.
  static func pace(of times: [Int64]) -> Int64? {
    times.isEmpty ? nil : times.sorted()[times.count / 2]
  }
  /// Of so many comparisons at most.
  static let timesThatTell = 100

  /// Time at work still to come, in milliseconds, where enough was judged to tell it.
  public var expected: Int64? { done >= Self.fewestTelling ? remaining : nil }

  /// `about 3 h left`, at one's own pace; nil before there is one to tell.
  public var timeLeft: String? { expected.map { "about \(Self.words($0)) left" } }

  /// `~3 h`, where there is no room for more.
  public var shortTimeLeft: String? { expected.map { "~\(Self.words($0))" } }

  /// `40 min`, `3 h`: a time at work, rounded.
  public static func words(_ milliseconds: Int64) -> String {
    let minutes = Int((Double(milliseconds) / 60_000).rounded(.up))
    return minutes < 100 ? "\(minutes) min" : "\((minutes + 30) / 60) h"
  }
}
