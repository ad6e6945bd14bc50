/// What Elo needs to know of a battle besides who met: its outcome and who was shown first, as a
/// number below 16 that tables are looked up by.
enum EloMeeting {
  /// The number of an outcome and a `shownFirst` as they are in a `BattleTable`.
  @inline(__always) static func kind(outcome: UInt8, shownFirst: Int8) -> Int {
    Int(outcome & 3) | Int(shownFirst &+ 1) &<< 2
  }

  /// By kind: the score of the first system; a tie and both bad are a half.
  static let scores: [Double] = (0..<16).map { [0, 0.5, 1, 0.5][$0 & 3] }

  /// By kind: 1 where the first system was shown first, −1 where the second was, 0 if that is
  /// not known.
  static let sides: [Double] = (0..<16).map { [0, 1, -1, 0][$0 >> 2] }
}
