/// What became of comparisons that annotators were given: all of one annotator's, or those of one
/// skill. Nothing in it tells of a system or a verdict.
public struct WorkDone: Hashable, Sendable {
  /// Whose, in words: the annotator's name, or all of them.
  public let name: String
  /// Of items of this skill; nil: of all.
  public let skill: String?
  /// How far; `total` is how many were given to them, and `pace` the median time at work on one.
  public let progress: Progress
  /// Of how many comparisons the pace is the median.
  public let timed: Int
  /// Begun and not submitted, be they to do, skipped or judged before.
  public let drafts: Int
  /// The coordinator is to look at them.
  public let flagged: Int
  /// Judged today, and counting.
  public let today: Int
  /// The newest judgment that counts.
  public let last: Timestamp?
  /// When all will be judged if it goes on as in the week before, breaks and nights counted; nil
  /// where less than a day tells of it, where nothing is to do, and where it is not told.
  public let finish: Timestamp?

  /// Makes a sum.
  public init(
    name: String, skill: String? = nil, progress: Progress, timed: Int, drafts: Int = 0,
    flagged: Int = 0, today: Int = 0, last: Timestamp? = nil, finish: Timestamp? = nil
  ) {
    self.name = name
    self.skill = skill
    self.progress = progress
    self.timed = timed
    self.drafts = drafts
    self.flagged = flagged
    self.today = today
    self.last = last
    self.finish = finish
  }

  /// Comparisons judged in an hour at work; nil before there is a pace.
  public var perHour: Double? {
    progress.pace.flatMap { $0 > 0 ? 3_600_000 / Double($0) : nil }
  }
}
