/// One comparison on an annotator's desk: what may be seen of it, and what they have said so far.
public struct Sheet: Hashable, Sendable {
  /// What has become of it so far.
  public enum Standing: Hashable, Sendable {
    case toDo
    /// Judged at this moment; what was said counts unless it was changed since.
    case done(Timestamp)
    /// Left out, with the reason.
    case skipped(reason: String)
  }

  /// Which comparison.
  public let comparison: ComparisonID
  /// The texts, without their sources.
  public let item: BlindedItem
  /// Its place in the annotator's order, from 1.
  public let number: Int
  /// What has become of it so far.
  public let standing: Standing
  /// What is asked, in the order of the ballot's entries.
  public let aspects: [Aspect]
  /// What was said: a draft, or what counts.
  public let ballot: Ballot
  /// Whether `ballot` and `notes` are a draft, not what counts.
  public let isDraft: Bool
  /// What the annotator wrote.
  public let notes: Notes
  /// Whether the annotator wants the coordinator to look at it.
  public let isFlagged: Bool
  /// Slots whose response has been read to its end.
  public let seen: Set<Slot>
  /// The name of the system that a guess is about; nil where none is asked for.
  public let asked: String?
  /// Who wrote what; only where a guess was stored that is answered.
  public let reveal: Reveal?
  /// How the annotator does in the guessing game; nil in other studies.
  public let score: GuessScore?
  /// How far the annotator has come.
  public let progress: Progress

  /// Makes a sheet; the program's own come from a desk.
  public init(
    comparison: ComparisonID, item: BlindedItem, number: Int, standing: Standing = .toDo,
    aspects: [Aspect] = [.overall], ballot: Ballot, isDraft: Bool = false, notes: Notes = Notes(),
    isFlagged: Bool = false, seen: Set<Slot> = [], asked: String? = nil, reveal: Reveal? = nil,
    score: GuessScore? = nil, progress: Progress
  ) {
    self.comparison = comparison
    self.item = item
    self.number = number
    self.standing = standing
    self.aspects = aspects
    self.ballot = ballot
    self.isDraft = isDraft
    self.notes = notes
    self.isFlagged = isFlagged
    self.seen = seen
    self.asked = asked
    self.reveal = reveal
    self.score = score
    self.progress = progress
  }
}

/// The answer to a guess, told after it was stored.
public struct Reveal: Hashable, Sendable {
  /// Who wrote what, by slot.
  public let names: [String]
  /// Whether the guess was right; nil if the annotator could not tell.
  public let isRight: Bool?

  /// Makes a reveal; the program's own come from a desk.
  public init(names: [String], isRight: Bool?) {
    self.names = names
    self.isRight = isRight
  }
}

/// How far an annotator has come.
public struct Progress: Hashable, Sendable {
  /// Comparisons in the study.
  public let total: Int
  /// Comparisons judged, and not changed since.
  public let done: Int
  /// Comparisons left out.
  public let skipped: Int
  /// Typical time at work on one, in milliseconds; nil before there is one to tell.
  public let pace: Int64?

  /// Makes a progress.
  public init(total: Int, done: Int, skipped: Int = 0, pace: Int64? = nil) {
    self.total = total
    self.done = done
    self.skipped = skipped
    self.pace = pace
  }

  /// Comparisons about which nothing has been said.
  public var toDo: Int { total - done - skipped }
  /// Time at work still to come at one's own pace, in milliseconds.
  public var remaining: Int64? { pace.map { $0 * Int64(toDo) } }
}
