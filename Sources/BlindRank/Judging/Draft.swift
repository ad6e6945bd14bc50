/// A comparison as an annotator left it, unfinished. Unlike a judgment it is overwritten.
public struct Draft: Hashable, Sendable {
  /// How it was shown.
  public let presentation: Presentation
  /// What was said so far.
  public var ballot: Ballot
  /// What was written so far.
  public var notes: Notes
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

  /// Whether anything was said or written.
  public var isBegun: Bool { !(ballot.isEmpty && notes.isEmpty) }

  init(
    presentation: Presentation, ballot: Ballot, notes: Notes = Notes(), seen: Set<Slot> = [],
    started: Timestamp, active: Int64 = 0, idle: Int64 = 0, updated: Timestamp
  ) {
    self.presentation = presentation
    self.ballot = ballot
    self.notes = notes
    self.seen = seen
    self.started = started
    self.active = active
    self.idle = idle
    self.updated = updated
  }
}
