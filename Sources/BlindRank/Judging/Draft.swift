/// A comparison as an annotator left it, unfinished. Unlike a judgment it is overwritten.
public struct Draft: Hashable, Sendable {
  /// How it was shown.
  public let presentation: Presentation
  /// What was said so far.
  public let ballot: Ballot
  /// What was written so far.
  public let notes: Notes
  /// Slots whose response was scrolled to its end.
  public var seen: Set<Slot>
  /// When it first came up.
  public var started: Timestamp
  /// Time spent so far, in milliseconds.
  public var active: Int64
  /// Time away so far, in milliseconds.
  public var idle: Int64
  /// When it was last touched.
  public var updated: Timestamp

  /// Whether anything was said or written, or what was judged was changed, if only to nothing.
  public let isBegun: Bool

  /// Whether nothing is said or written.
  public var isEmpty: Bool { ballot.isEmpty && notes.isEmpty }

  /// Makes a draft, `isBegun` where it says something unless told otherwise.
  init(
    presentation: Presentation, ballot: Ballot, notes: Notes = Notes(), isBegun: Bool? = nil,
    seen: Set<Slot> = [], started: Timestamp, active: Int64 = 0, idle: Int64 = 0,
    updated: Timestamp
  ) {
    self.presentation = presentation
    self.ballot = ballot
    self.notes = notes
    self.isBegun = isBegun ?? !(ballot.isEmpty && notes.isEmpty)
    self.seen = seen
    self.started = started
    self.active = active
    self.idle = idle
    self.updated = updated
  }

  /// Whether two drafts say the same; none says what an empty one does.
  static func says(_ draft: Draft?, theSameAs other: Draft?) -> Bool {
    let drafts = [draft, other].map { $0.flatMap { $0.isEmpty && !$0.isBegun ? nil : $0 } }
    return drafts[0]?.ballot == drafts[1]?.ballot && drafts[0]?.notes == drafts[1]?.notes
  }
}
