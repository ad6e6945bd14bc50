import BlindRank

extension Progress {
  /// `about 3 h left`, at one's own pace; nil before there is one to tell.
  var timeLeft: String? {
    guard let remaining, done >= 3 else { return nil }
    let minutes = Int((Double(remaining) / 60_000).rounded(.up))
    return minutes < 100 ? "about \(minutes) min left" : "about \((minutes + 30) / 60) h left"
  }
}
