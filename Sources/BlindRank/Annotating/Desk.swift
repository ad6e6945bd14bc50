/// An annotator at work on a study: hands out comparisons with their sources hidden, and takes
/// what the annotator says of them to the store.
///
/// The only way from a screen to a study. It has no clock: every call says when it is.
public final class Desk {
  /// The study's rules.
  public let study: Study
  /// Who is at work.
  public let annotator: Annotator
  /// Other annotators whose names differ in case only: perhaps the same person.
  public let namesakes: [String]
  let store: any StudyStore
  let plan: PresentationPlan
  let systems: [System]
  /// The comparisons in this annotator's order, without those of excluded items: as the plan has
  /// them, so that nothing else moves.
  let sequence: [ComparisonID]
  /// Comparison number − 1 → its place in that order, from 0; −1 where it is not in it.
  let places: [Int32]
  private(set) var states: [ComparisonID: JudgmentState] = [:]
  private(set) var flags: Set<ComparisonID> = []
  private var skippedCount = 0
  /// Judged comparisons that were changed since and not submitted: they are to do again.
  private(set) var reopened: Set<ComparisonID> = []
  /// Times at work on the newest comparisons, the newest last.
  private var times: [Int64]
  /// In the guessing game, the annotator's guesses in the order made.
  private(set) var guesses: [GuessRecord] = []
  private var ahead: Reading?
  private var current: Current?

  /// What is known of the comparison on the desk beside its texts.
  private struct Current {
    var shown: Shown
    var started: Timestamp
    var meter: ActivityMeter
  }

  /// How a comparison is shown, and what is stored of it.
  struct Shown {
    let presentation: Presentation
    /// The newest judgment of each aspect, in the order made; empty if there is none.
    let judgments: [Judgment]
    var draft: Draft?

    var comparison: ComparisonID { presentation.comparison }
    /// What was stored last, be it a withdrawal.
    var newest: Judgment? { judgments.last }
    /// The newest verdict that counts. Of a ranking made elsewhere the whole counts, though its
    /// annotator may have taken back what they said of other aspects since.
    var counting: Judgment? { judgments.last { $0.verdict != .withdrawn } }
    var state: JudgmentState { counting?.verdict.state ?? .toDo }
  }

  /// Sits an annotator down at a study; a new name is added to it.
  ///
  /// - Throws: `BlindRankError`, also when the name belongs to a judge or a simulation, and when
  ///   the study is closed.
  public init(store: any StudyStore, annotator name: String) throws {
    guard try !store.log().isClosed else { throw BlindRankError.studyClosed }
    self.store = store
    study = try store.study()
    annotator = try store.annotator(named: name, kind: .human)
    guard annotator.kind == .human else {
      throw BlindRankError.annotatorNotHuman(name: name, kind: annotator.kind)
    }
    systems = try store.systems()
    plan = PresentationPlan(
      seed: study.seed, annotator: annotator.name, order: study.order,
      comparisons: try store.comparisons())
    let excluded = try store.excludedItems()
    let plan = plan
    sequence =
      excluded.isEmpty
      ? plan.sequence
      : plan.sequence.filter { !excluded.contains(plan.comparisons.item(of: $0)) }
    var places = [Int32](repeating: -1, count: plan.sequence.count)
    for (place, comparison) in sequence.enumerated() {
      places[comparison.rawValue - 1] = Int32(place)
    }
    self.places = places
    let me = annotator
    namesakes = try store.annotators()
      .filter { $0 != me && NameLikeness.core(of: $0.name) == NameLikeness.core(of: me.name) }
      .map(\.name)
    times = try store.recentActiveTimes(of: annotator.id, limit: Progress.timesThatTell).reversed()
    try reload()
  }

  private func countGuesses() throws {
    guard study.judgingProtocol == .guess else { return }
    guesses = try store.standingJudgments(of: annotator.id).filter { isAsked($0.comparison) }
      .compactMap(\.guessRecord)
  }

  /// Whether pairs are judged one after another, of which an item may have several.
  public var judgesPairs: Bool { !plan.comparisons.areItems }

  /// Whether a comparison is one that the annotator is asked about.
  func isAsked(_ comparison: ComparisonID) -> Bool {
    plan.comparisons.contains(comparison) && places[comparison.rawValue - 1] >= 0
  }

  /// How far the annotator has come.
  public var progress: Progress {
    Progress(
      total: sequence.count, done: states.count - skippedCount - reopened.count,
      skipped: skippedCount, pace: Progress.pace(of: times))
  }

  // MARK: On the desk

  /// Puts a comparison on the desk, as it was left if it was here before.
  public func open(_ comparison: ComparisonID, at moment: Timestamp) throws -> Sheet {
    let texts = try texts(of: comparison)
    var shown = try Self.shown(comparison, to: annotator.id, plan, store)
    // What another window left unfinished of what is final now.
    if isFinal(shown) { shown.draft = nil }
    note(shown.state, of: comparison, hasDraft: shown.draft?.isBegun ?? false)
    var meter = ActivityMeter(
      active: shown.draft?.active ?? 0, idle: shown.draft?.idle ?? 0,
      idleAfter: study.rules.idleAfter)
    meter.sign(at: moment)
    // Where no time was spent since a skip, it comes up for the next verdict now.
    let earlier = shown.draft.flatMap { $0.active + $0.idle > 0 ? $0.started : nil }
    current = Current(shown: shown, started: earlier ?? moment, meter: meter)
    return sheet(
      of: shown,
      blinded: shown.presentation.blind(
        texts.item, texts.responses, masks: try store.masks(of: texts.item.id)),
      at: moment)
  }

  /// How to read the next comparison ahead of time, on any thread; nil if there is none.
  public func nextReading() throws -> (@Sendable () throws -> Reading)? {
    guard let next = nextToDo(after: current?.shown.comparison) else { return nil }
    return { [store, plan, annotator] in
      let texts = try Self.texts(of: next, plan, store)
      let shown = try Self.shown(next, to: annotator.id, plan, store)
      return Reading(
        comparison: next, item: texts.item, responses: texts.responses,
        blinded: shown.presentation.blind(
          texts.item, texts.responses, masks: try store.masks(of: texts.item.id)))
    }
  }

  /// How to make the study ready for many judgments, once and on any thread while nothing else is
  /// to be done. Only to be quicker: what goes wrong is told by what is saved afterwards.
  public var preparation: @Sendable () -> Void {
    { [store] in try? store.makeRoom() }
  }

  /// Makes sure that what is saved goes to the study, and not to a file that was removed meanwhile.
  ///
  /// - Throws: `BlindRankError.fileGone`.
  public func checkFile() throws { try store.checkFile() }

  /// Takes what was read ahead of time, to be used when that comparison is opened.
  public func accept(_ reading: Reading) {
    ahead = reading
  }

  /// How a comparison is shown. What was shown once is shown again in that order, whatever the
  /// plan says now.
  private static func shown(
    _ comparison: ComparisonID, to annotator: AnnotatorID, _ plan: PresentationPlan,
    _ store: any StudyStore
  ) throws -> Shown {
    let judgments = try store.latestJudgments(of: comparison, by: annotator)
    let draft = try store.draft(of: comparison, by: annotator)
    var shown = Shown(
      presentation: draft?.presentation ?? judgments.last?.presentation
        ?? plan.presentation(of: comparison),
      judgments: judgments, draft: draft)
    // Opened and nothing said of it: what was judged stands.
    if shown.state == .done, draft?.isBegun == false { shown.draft = nil }
    return shown
  }

  private func texts(of comparison: ComparisonID) throws -> (item: Item, responses: [Response]) {
    if let ahead, ahead.comparison == comparison { return (ahead.item, ahead.responses) }
    return try Self.texts(of: comparison, plan, store)
  }

  private static func texts(
    of comparison: ComparisonID, _ plan: PresentationPlan, _ store: any StudyStore
  ) throws -> (item: Item, responses: [Response]) {
    let item = plan.comparisons.item(of: comparison)
    return (try store.item(item), try store.responses(to: item))
  }

  // MARK: Signs of life

  /// The annotator gave a sign of life.
  public func sign(at moment: Timestamp) {
    current?.meter.sign(at: moment)
  }

  /// The open comparison is seen from now on: the time before was for something else.
  public func begin(at moment: Timestamp) {
    current?.started = moment
    current?.meter = ActivityMeter(idleAfter: study.rules.idleAfter).signed(at: moment)
  }

  /// The annotator is back from a break, all of which was time away.
  public func resume(at moment: Timestamp) {
    current?.meter.resume(at: moment)
  }

  // MARK: What the annotator says

  /// Keeps the open comparison unfinished. A judged one that is as it was judged is not unfinished,
  /// and one that is final stays as it is.
  ///
  /// - Throws: `BlindRankError.changedMeanwhile` if something else was said of it in another window;
  ///   nothing is stored then.
  public func keep(
    _ ballot: Ballot, notes: Notes, seen: Set<Slot>, at moment: Timestamp
  ) throws {
    guard let current, !isFinal(current.shown) else { return }
    let shown = current.shown
    try checkDraft(of: shown)
    if shown.state == .done, ballot == self.ballot(of: shown), notes == shown.counting?.notes {
      try store.removeDraft(of: shown.comparison, by: annotator.id)
      reopened.remove(shown.comparison)
      self.current?.shown.draft = nil
      return
    }
    let draft = Draft(
      presentation: shown.presentation, ballot: ballot, notes: notes,
      isBegun: shown.state == .done ? true : nil, seen: seen, started: current.started,
      active: current.meter.active, idle: current.meter.idle, updated: moment)
    try store.save(draft, by: annotator.id)
    self.current?.shown.draft = draft
    if shown.state == .done { reopened.insert(shown.comparison) }
  }

  /// What another window under the same name left unfinished since is not overwritten unseen.
  private func checkDraft(of shown: Shown) throws {
    let kept = try store.draft(of: shown.comparison, by: annotator.id)
    if Draft.says(kept, theSameAs: shown.draft) { return }
    let newest = try store.latestJudgments(of: shown.comparison, by: annotator.id).last
    throw newest?.id == shown.newest?.id
      ? BlindRankError.changedMeanwhile : .judgedMeanwhile
  }

  /// Stores a finished ballot on the open comparison, a row for each aspect.
  ///
  /// - Throws: `BlindRankError.invalidBallot` or `.invalidRanking` if something is left to be
  ///   said, `.judgedMeanwhile` if it was judged in another window, `.changedMeanwhile` if more
  ///   was said of it there; nothing is stored then.
  public func submit(_ ballot: Ballot, notes: Notes, at moment: Timestamp) throws {
    guard let current, !isFinal(current.shown) else { return }
    let verdicts = try verdicts(of: ballot, on: current.shown.presentation)
    let isRevision = current.shown.state != .toDo
    let meter = current.meter.signed(at: moment)
    try append(
      isRevision ? .revise : .submit, verdicts, notes: notes, of: current, keeping: nil, at: moment)
    times = times.suffix(Progress.timesThatTell - 1) + [meter.active]
  }

  /// Leaves the open comparison out, for now or for good. What was said so far stays as a draft;
  /// its times do not, since the row of the skip has them.
  public func skip(reason: String, notes: Notes, at moment: Timestamp) throws {
    guard let current, !isFinal(current.shown) else { return }
    let verdicts = aspects(of: current.shown.presentation).map {
      (aspect: $0, verdict: Verdict.skipped(reason: reason))
    }
    guard !verdicts.isEmpty else { throw BlindRankError.invalidBallot }
    var draft = try store.draft(of: current.shown.comparison, by: annotator.id)
    draft?.started = moment
    draft?.active = 0
    draft?.idle = 0
    try append(.skip, verdicts, notes: notes, of: current, keeping: draft, at: moment)
  }

  /// Takes the newest verdict back, so that what counted before it counts again. One that leaves
  /// its comparison to do stays as a draft, unless there is one already: that was said later. A
  /// guess that was answered cannot be taken back.
  ///
  /// - Returns: the comparison it was about; nil if there is nothing to take back.
  public func undo(at moment: Timestamp) throws -> ComparisonID? {
    guard let newest = try store.newestStanding(of: annotator.id) else { return nil }
    let undone = try Self.shown(newest.comparison, to: annotator.id, plan, store)
    guard !isFinal(undone) else { return nil }
    let rows = try undone.judgments.map { judgment in
      let before = try store.judgment(inForceBefore: judgment).flatMap {
        $0.verdict == .withdrawn ? nil : $0
      }
      return Judgment(
        annotator: annotator.id, aspect: judgment.aspect, action: .undo,
        presentation: (before ?? judgment).presentation, verdict: before?.verdict ?? .withdrawn,
        notes: before?.notes ?? Notes(), started: moment, submitted: moment, restores: before?.id)
    }
    let isToDo = rows.allSatisfy { $0.verdict == .withdrawn }
    let hasDraft = undone.draft?.isBegun ?? false
    let keepsVerdict = isToDo && undone.state == .done && undone.draft?.isEmpty ?? true
    let verdict = keepsVerdict ? try takenBack(undone, newest, moment) : nil
    let stored = try store.append(rows, after: newest.id, keeping: verdict)
    let shown = Shown(
      presentation: undone.presentation, judgments: stored, draft: verdict ?? undone.draft)
    note(shown.state, of: shown.comparison, hasDraft: hasDraft)
    if current?.shown.comparison == shown.comparison { current?.shown = shown }
    return shown.comparison
  }

  /// What was said in the verdict that an undo takes back, to be kept as a draft. An undo says it
  /// again without its times, which are those of the row it restores.
  private func takenBack(
    _ undone: Shown, _ newest: Judgment, _ moment: Timestamp
  ) throws -> Draft {
    let judged = try newest.restores.flatMap { try store.judgment($0) } ?? newest
    return Draft(
      presentation: newest.presentation, ballot: ballot(of: undone), notes: newest.notes,
      seen: newest.presentation.everySlot, started: judged.started, active: judged.active,
      idle: judged.idle, updated: moment)
  }

  /// Raises the annotator's flag on the open comparison, or lowers it, at once.
  public func setFlag(_ isRaised: Bool, at moment: Timestamp) throws {
    guard let comparison = current?.shown.comparison else { return }
    try store.setFlag(isRaised, on: comparison, by: annotator.id, at: moment)
    if isRaised { flags.insert(comparison) } else { flags.remove(comparison) }
  }

  /// Keeps where the annotator is; `view` is whatever the screen needs to look the same again.
  public func savePlace(view: String) throws {
    guard let current else { return }
    try store.save(
      DeskPlace(comparison: current.shown.comparison, view: view), of: annotator.id)
  }

  private func append(
    _ action: Judgment.Action, _ verdicts: [(aspect: Aspect, verdict: Verdict)], notes: Notes,
    of current: Current, keeping draft: Draft?, at moment: Timestamp
  ) throws {
    let meter = current.meter.signed(at: moment)
    try checkDraft(of: current.shown)
    let stored = try store.append(
      verdicts.map { aspect, verdict in
        Judgment(
          annotator: annotator.id, aspect: aspect, action: action,
          presentation: current.shown.presentation, verdict: verdict, notes: notes,
          started: current.started, submitted: moment, active: meter.active, idle: meter.idle)
      }, after: current.shown.newest?.id, keeping: draft)
    let shown = Shown(
      presentation: current.shown.presentation, judgments: stored, draft: draft)
    // What is said from now on is another verdict, with times of its own.
    self.current = Current(
      shown: shown, started: moment,
      meter: ActivityMeter(idleAfter: study.rules.idleAfter).signed(at: moment))
    note(shown.state, of: shown.comparison, hasDraft: false)
    if study.judgingProtocol == .guess { guesses += stored.compactMap(\.guessRecord) }
  }

  /// Learns what another window under the same name has judged.
  public func reload() throws {
    let states = try store.states(of: annotator.id).filter { isAsked($0.key) }
    let drafts = try store.drafts(of: annotator.id).filter(isAsked)
    flags = try store.flags(of: annotator.id)
    self.states = states
    skippedCount = states.values.count { $0 == .skipped }
    // A guess is final, whatever another window left unfinished of it.
    reopened = study.judgingProtocol == .guess ? [] : drafts.filter { states[$0] == .done }
    try countGuesses()
  }

  private func note(_ state: JudgmentState, of comparison: ComparisonID, hasDraft: Bool) {
    if states[comparison] == .skipped { skippedCount -= 1 }
    states[comparison] = state == .toDo ? nil : state
    if state == .skipped { skippedCount += 1 }
    if state == .done, hasDraft {
      reopened.insert(comparison)
    } else {
      reopened.remove(comparison)
    }
  }
}
