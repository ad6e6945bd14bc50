/// One row of evidence: what an annotator said of one aspect of a comparison, as it was shown to
/// them.
///
/// Never changed once stored. The newest one per annotator, comparison and aspect counts; of those
/// imported as shown, the newest in each order. What is said at once of several aspects is stored at
/// once, a row for each.
public struct Judgment: Hashable, Sendable {
  /// What the annotator did to make this row.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// A verdict where there was none.
    case submit
    /// A verdict in place of an earlier one.
    case revise
    /// The last verdict taken back: this row says again what counted before it.
    case undo
    /// The item left out.
    case skip
    /// Read from a file; it was not judged in this program, and in which order the responses were
    /// shown is not known.
    case imported
    /// Read from a file that tells in which order they were shown: the slots are in that order.
    case importedAsShown = "imported as shown"

    /// Whether it was judged elsewhere.
    public var isImported: Bool { self == .imported || self == .importedAsShown }
  }

  /// Its number in the file, from 1; nil before it is stored.
  public var id: Int?
  /// Who judged.
  public let annotator: AnnotatorID
  /// What the verdict is about.
  public let aspect: Aspect
  /// What they did.
  public let action: Action
  /// How the responses were shown to them.
  public let presentation: Presentation
  /// What they said.
  public let verdict: Verdict
  /// What they wrote beside it.
  public let notes: Notes
  /// When the item first came up for this verdict.
  public let started: Timestamp
  /// When they said it.
  public let submitted: Timestamp
  /// How long the annotator was at work on it, in milliseconds.
  public let active: Int64
  /// How long the item was on the screen without a sign of anyone, in milliseconds.
  public let idle: Int64
  /// For an undo: the judgment that counts again, if there is one.
  public let restores: Int?
  /// What program it was said in.
  public let programVersion: String

  /// The item judged.
  public var item: ItemID { presentation.item }
  /// What was judged of it.
  public var comparison: ComparisonID { presentation.comparison }
  /// Whether it is known when it was said; of one made elsewhere only if its file told.
  public var isTimed: Bool { !action.isImported || submitted.milliseconds != 0 }
  /// Whether it says which response is better or that none is: battles come of it.
  public var isJudged: Bool {
    switch verdict {
    case .choice(.cannotJudge): false
    case .ranking, .choice: true
    case .guess, .skipped, .withdrawn: false
    }
  }

  init(
    id: Int? = nil, annotator: AnnotatorID, aspect: Aspect = .overall, action: Action,
    presentation: Presentation, verdict: Verdict, notes: Notes = Notes(), started: Timestamp,
    submitted: Timestamp,
    active: Int64 = 0, idle: Int64 = 0, restores: Int? = nil,
    programVersion: String = blindRankVersion
  ) {
    self.id = id
    self.annotator = annotator
    self.aspect = aspect
    self.action = action
    self.presentation = presentation
    self.verdict = verdict
    self.notes = notes
    self.started = started
    self.submitted = submitted
    self.active = active
    self.idle = idle
    self.restores = restores
    self.programVersion = programVersion
  }
}
