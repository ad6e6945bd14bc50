/// An item as an annotator left it, unfinished. Unlike a judgment it is overwritten.
public struct Draft: Hashable, Sendable {
  /// How the item was shown.
  public let presentation: Presentation
  /// The ranks given so far.
  public var ranking: DraftRanking
  /// The note written so far.
  public var note: String?
  /// Slots whose response was scrolled to its end.
  public var seen: Set<Slot>
  /// When the item first came up.
  public var started: Timestamp
  /// Time spent so far, in milliseconds.
  public var active: Int64
  /// Time away so far, in milliseconds.
  public var idle: Int64
  /// When it was last touched.
  public var updated: Timestamp

  init(
    presentation: Presentation, ranking: DraftRanking, note: String? = nil, seen: Set<Slot> = [],
    started: Timestamp, active: Int64 = 0, idle: Int64 = 0, updated: Timestamp
  ) {
    self.presentation = presentation
    self.ranking = ranking
    self.note = note
    self.seen = seen
    self.started = started
    self.active = active
    self.idle = idle
    self.updated = updated
  }
}
