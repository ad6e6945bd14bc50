/// One item on an annotator's desk: what may be seen of it, and what they have said so far.
public struct Sheet: Hashable, Sendable {
  /// What has become of the item so far.
  public enum Standing: Hashable, Sendable {
    case toDo
    /// Judged at this moment; the ranks are those that count unless they were changed since.
    case done(Timestamp)
    /// Left out, with the reason.
    case skipped(reason: String)
  }

  /// The texts, without their sources.
  public let item: BlindedItem
  /// Its place in the annotator's order, from 1.
  public let number: Int
  /// What has become of it so far.
  public let standing: Standing
  /// The ranks as they stand: a draft, or the ranking that counts.
  public let ranking: DraftRanking
  /// Whether `ranking` is a draft, not the ranking that counts.
  public let isDraft: Bool
  /// The annotator's note on it.
  public let note: String?
  /// Slots whose response has been read to its end.
  public let seen: Set<Slot>
  /// How far the annotator has come.
  public let progress: Progress

  /// Makes a sheet; the program's own come from a desk.
  public init(
    item: BlindedItem, number: Int, standing: Standing = .toDo, ranking: DraftRanking,
    isDraft: Bool = false, note: String? = nil, seen: Set<Slot> = [], progress: Progress
  ) {
    self.item = item
    self.number = number
    self.standing = standing
    self.ranking = ranking
    self.isDraft = isDraft
    self.note = note
    self.seen = seen
    self.progress = progress
  }
}

/// How far an annotator has come.
public struct Progress: Hashable, Sendable {
  /// Items in the study.
  public let total: Int
  /// Items judged, and not changed since.
  public let done: Int
  /// Items left out.
  public let skipped: Int
  /// Typical time at work per item, in milliseconds; nil before there is one to tell.
  public let pace: Int64?

  /// Makes a progress.
  public init(total: Int, done: Int, skipped: Int = 0, pace: Int64? = nil) {
    self.total = total
    self.done = done
    self.skipped = skipped
    self.pace = pace
  }

  /// Items about which nothing has been said.
  public var toDo: Int { total - done - skipped }
  /// Time at work still to come at one's own pace, in milliseconds.
  public var remaining: Int64? { pace.map { $0 * Int64(toDo) } }
}
