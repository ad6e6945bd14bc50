/// All that callers may ask of a study, wherever it is kept.
///
/// A small set of operations and no query language, so that a study can one day live in a
/// database shared by many machines. All of them throw `BlindRankError`.
public protocol StudyStore: AnyObject, Sendable {
  /// Title, rules and seed.
  func study() throws -> Study
  /// All systems in the order of their ids.
  func systems() throws -> [System]
  /// Items are numbered from 1 to this.
  func itemCount() throws -> Int
  /// The items that not every system answered, with the systems that did.
  func incompleteItems() throws -> [ItemID: [SystemID]]
  /// One item.
  func item(_ id: ItemID) throws -> Item
  /// All responses to an item.
  func responses(to item: ItemID) throws -> [Response]
  /// Skill and difficulty of every item, and so many characters of its instruction.
  func itemLabels(headLength: Int) throws -> [ItemLabels]

  /// All annotators in the order of their ids.
  func annotators() throws -> [Annotator]
  /// The annotator of this name, added if new.
  func annotator(named name: String, kind: AnnotatorKind) throws -> Annotator

  /// What is compared.
  func comparisons() throws -> Comparisons
  /// How the comparisons stand with an annotator; one not named is to do.
  func states(of annotator: AnnotatorID) throws -> [ComparisonID: JudgmentState]
  /// The newest judgment of each aspect of a comparison, be it a withdrawal, in the order made.
  func latestJudgments(of comparison: ComparisonID, by annotator: AnnotatorID) throws -> [Judgment]
  /// The judgment with this number, nil if there is none.
  func judgment(_ id: Int) throws -> Judgment?
  /// The judgment that was in force before `judgment` on the same aspect, looking through undos.
  func judgment(inForceBefore judgment: Judgment) throws -> Judgment?
  /// The annotator's newest verdict that counts and was made in this program, be it skipped; none
  /// on an excluded item.
  func newestStanding(of annotator: AnnotatorID) throws -> Judgment?
  /// Adds the judgments of one comparison for ever, all or none, and keeps it as the annotator's
  /// place, with no view; a new verdict also removes its draft. When this returns, all of it is on
  /// disk.
  ///
  /// - Parameters:
  ///   - judgments: one for each aspect, of one annotator; not empty.
  ///   - latest: the annotator's newest judgment of the comparison as far as is known, nil for
  ///     none.
  ///   - draft: kept as what was left unfinished of the comparison, in place of what there is.
  /// - Returns: the judgments as they are stored, with their numbers.
  /// - Throws: `BlindRankError.judgedMeanwhile` if there is a newer one, `.studyClosed` if nobody
  ///   can judge any more; nothing is added then.
  func append(
    _ judgments: [Judgment], after latest: Int?, keeping draft: Draft?
  ) throws -> [Judgment]
  /// Adds judgments made elsewhere for ever, all or none, and the annotators who are new. When this
  /// returns, all of it is on disk.
  ///
  /// - Throws: `BlindRankError.judgedMeanwhile` if one of them is there already, but for the same
  ///   pair shown in the other order, `.studyClosed` if nobody can judge any more; nothing is added
  ///   then.
  func append(_ imported: [ImportedJudgment]) throws
  /// The judgments that count: the newest per annotator, comparison and aspect, without
  /// withdrawals, in the order they were made; of one annotator, or nil: of all. Of those imported
  /// as shown, the newest in each order counts, unless something was said here since.
  func standingJudgments(of annotator: AnnotatorID?) throws -> [Judgment]
  /// The same of all annotators as columns: all that figures on verdicts need, and much quicker to
  /// read.
  func standingColumns() throws -> JudgmentColumns
  /// The judgments that stand in these rows, with times and notes.
  func judgments(in columns: JudgmentColumns) throws -> [Judgment]

  /// Rows of evidence as they are stored, whether they count or not, in their order.
  ///
  /// - Parameters:
  ///   - number: only those after this one; 0: from the first.
  ///   - limit: at most so many.
  func sealedJudgments(after number: Int, limit: Int) throws -> [SealedJudgment]

  /// What was left unfinished of a comparison.
  func draft(of comparison: ComparisonID, by annotator: AnnotatorID) throws -> Draft?
  /// Keeps an unfinished comparison, in place of what was kept of it before. It survives the end of
  /// the program, however that comes; only a power cut may undo it, unless a judgment follows.
  func save(_ draft: Draft, by annotator: AnnotatorID) throws
  /// Forgets what was left unfinished of a comparison.
  func removeDraft(of comparison: ComparisonID, by annotator: AnnotatorID) throws
  /// The comparisons an annotator left unfinished, with something said or noted.
  func drafts(of annotator: AnnotatorID) throws -> Set<ComparisonID>
  /// The comparisons an annotator wants the coordinator to look at.
  func flags(of annotator: AnnotatorID) throws -> Set<ComparisonID>
  /// Raises or lowers an annotator's flag on a comparison.
  func setFlag(
    _ isRaised: Bool, on comparison: ComparisonID, by annotator: AnnotatorID, at moment: Timestamp
  ) throws
  /// Where the annotator was.
  func place(of annotator: AnnotatorID) throws -> DeskPlace?
  /// Keeps where the annotator is.
  func save(_ place: DeskPlace, of annotator: AnnotatorID) throws
  /// The times at work on the comparisons judged last, in milliseconds, the newest first.
  func recentActiveTimes(of annotator: AnnotatorID, limit: Int) throws -> [Int64]

  /// Every word on what annotators are not shown or not asked about, in the order it was said.
  func withholdings() throws -> [Withholding]
  /// The places in the responses to an item that annotators are not shown.
  func masks(of item: ItemID) throws -> [TextSpan]
  /// The items that nobody is asked about and that no result counts.
  func excludedItems() throws -> Set<ItemID>
  /// Adds words on what is withheld, all or none.
  ///
  /// - Throws: `BlindRankError.judgedAlready` if there are judgments, and that was not allowed:
  ///   what was judged was shown otherwise; `.studyClosed` if the study has ended.
  func append(_ withholdings: [Withholding], evenIfJudged: Bool) throws

  /// What was done with the study beside judging it, in the order it was done.
  func events() throws -> [StudyEvent]
  /// Adds an event for ever, with how many judgments there are at that moment. When this returns, it
  /// is on disk.
  ///
  /// - Throws: `BlindRankError.studyClosed` for the end of a study that has ended, `.studyOpen` for
  ///   going on with one that has not.
  @discardableResult
  func append(
    _ kind: StudyEvent.Kind, detail: String?, at moment: Timestamp
  ) throws -> StudyEvent

  /// Makes sure that the study still is where it was opened: what is written to a file that was
  /// removed or replaced is lost. Every write does that first.
  ///
  /// - Throws: `BlindRankError.fileGone`.
  func checkFile() throws

  /// Makes the writes that follow quicker, if it can, and changes nothing that is stored. Takes some
  /// milliseconds, so it is for moments when nobody waits.
  func makeRoom() throws

  /// Checks every judgment's seal, that no event is missing, and the file itself; answers the seals
  /// in the order of the judgments.
  func verify() throws -> [Digest]
  /// The seals that the first judgments had in version 0.1.0, in their order; none where that
  /// version made no judgments. `verify` computes them again too.
  func formerSeals() throws -> [Digest]
}

extension StudyStore {
  /// The judgments that count, of all annotators.
  public func standingJudgments() throws -> [Judgment] {
    try standingJudgments(of: nil)
  }

  /// Adds the judgments of one comparison and keeps no draft with them.
  @discardableResult
  public func append(_ judgments: [Judgment], after latest: Int?) throws -> [Judgment] {
    try append(judgments, after: latest, keeping: nil)
  }
}

/// What tables group items by, and lists name them by.
public struct ItemLabels: Hashable, Sendable {
  /// Which item.
  public let item: ItemID
  /// The ability it asks for.
  public let skill: String?
  /// How hard it is, in the study's scale.
  public let difficulty: Int?
  /// The beginning of the instruction, on one line.
  public let head: String
}

/// Where an annotator was, so that they can go on there: at what, and how it was shown.
public struct DeskPlace: Hashable, Sendable {
  /// What was open.
  public let comparison: ComparisonID
  /// Whatever the screen needs to look as it did; the store does not read it. Empty when it was
  /// judged since.
  public let view: String

  /// Makes a place.
  public init(comparison: ComparisonID, view: String) {
    self.comparison = comparison
    self.view = view
  }
}
