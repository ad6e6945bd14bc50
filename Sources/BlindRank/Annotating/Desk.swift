/// One annotator at work in one study.
///
/// The only way from a screen to a study: sheets go out, blinded; verdicts come in by slot, and
/// are on disk when the call returns. It has no clock: each call says what time it is.
public final class Desk {
  /// The study's rules.
  public let study: Study
  /// Who is at work.
  public let annotator: Annotator
  /// Other annotators whose names differ in case only: perhaps the same person.
  public let namesakes: [String]
  let store: any StudyStore
  let plan: PresentationPlan
  /// Item number − 1 → its place in this annotator's order, from 0.
  private let places: [Int32]
  private(set) var states: [ItemID: JudgmentState]
  private var skippedCount: Int
  /// Judged items whose ranks were changed since and not submitted: they are to do again.
  private var reopened: Set<ItemID>
  /// Times at work on the newest items, the newest last.
  private var times: [Int64]
  private var ahead: Reading?
  private var current: Current?

  /// What is known of the item on the desk beside its texts.
  private struct Current {
    let presentation: Presentation
    let started: Timestamp
    var meter: ActivityMeter
    /// The newest judgment of it, if there is one.
    let judgment: Judgment?
  }

  /// Sits an annotator down at a study; a new name is added to it.
  ///
  /// - Throws: `BlindRankError`, also when the name belongs to a judge or a simulation.
  public init(store: any StudyStore, annotator name: String) throws {
    self.store = store
    study = try store.study()
    annotator = try store.annotator(named: name, kind: .human)
    guard annotator.kind == .human else {
      throw BlindRankError.annotatorNotHuman(name: name, kind: annotator.kind)
    }
    plan = PresentationPlan(
      seed: study.seed, annotator: annotator.name, itemCount: try store.itemCount(),
      order: study.order, systems: try store.systems().map(\.id),
      incomplete: try store.incompleteItems())
    var places = [Int32](repeating: 0, count: plan.items.count)
    for (place, item) in plan.items.enumerated() { places[item.rawValue - 1] = Int32(place) }
    self.places = places
    states = try store.states(of: annotator.id)
    skippedCount = states.values.count { $0 == .skipped }
    let judged = states
    reopened = try store.drafts(of: annotator.id).filter { judged[$0] == .done }
    let me = annotator
    namesakes = try store.annotators()
      .filter { $0 != me && $0.name.lowercased() == me.name.lowercased() }.map(\.name)
    times = try store.recentActiveTimes(of: annotator.id, limit: Self.timesThatTell).reversed()
  }

  /// The pace is the median of so many items, the newest ones.
  private static let timesThatTell = 100

  /// How far the annotator has come.
  public var progress: Progress {
    let sorted = times.sorted()
    return Progress(
      total: plan.items.count, done: states.count - skippedCount - reopened.count,
      skipped: skippedCount,
      pace: sorted.isEmpty ? nil : sorted[sorted.count / 2])
  }

  // MARK: Going from item to item

  /// The item to go on with: where the annotator was, or else the first to do; nil when there is
  /// nothing left to do.
  public func itemToResume() throws -> (item: ItemID, view: String?)? {
    guard let next = nextToDo(after: nil) else { return nil }
    guard let place = try store.place(of: annotator.id), place.item.rawValue <= places.count else {
      return (next, nil)
    }
    if !place.view.isEmpty { return (place.item, place.view) }
    // Judged, or taken back, and nothing was looked at since.
    return (states[place.item] == nil ? place.item : nextToDo(after: place.item) ?? next, nil)
  }

  /// The first item to do after another in the annotator's order, going round at the end. A judged
  /// item that was changed and not submitted is to do.
  public func nextToDo(after item: ItemID?) -> ItemID? {
    next(after: item) { states[$0] == nil || reopened.contains($0) }
  }

  /// The first skipped item after another, going round at the end.
  public func nextSkipped(after item: ItemID?) -> ItemID? {
    next(after: item) { states[$0] == .skipped }
  }

  /// The item before or after another in the annotator's order; nil at either end.
  public func neighbour(of item: ItemID, by step: Int) -> ItemID? {
    let place = Int(places[item.rawValue - 1]) + step
    return plan.items.indices.contains(place) ? plan.items[place] : nil
  }

  private func next(after item: ItemID?, where matches: (ItemID) -> Bool) -> ItemID? {
    let count = plan.items.count
    let start = item.map { Int(places[$0.rawValue - 1]) + 1 } ?? 0
    for step in 0..<count where matches(plan.items[(start + step) % count]) {
      return plan.items[(start + step) % count]
    }
    return nil
  }

  // MARK: An item on the desk

  /// Puts an item on the desk, as it was left if it was here before.
  public func open(_ item: ItemID, at moment: Timestamp) throws -> Sheet {
    let texts = try texts(of: item)
    let (presentation, judgment, draft) = try Self.presentation(
      of: item, to: annotator.id, plan, store)
    var meter = ActivityMeter(active: draft?.active ?? 0, idle: draft?.idle ?? 0)
    meter.sign(at: moment)
    current = Current(
      presentation: presentation, started: draft?.started ?? moment, meter: meter,
      judgment: judgment)

    var standing = Sheet.Standing.toDo
    var ranking = DraftRanking(slots: presentation.count)
    switch judgment?.verdict {
    case .ranking(let judged):
      standing = .done(judgment?.submitted ?? moment)
      ranking = DraftRanking(judged)
    case .skipped(let reason): standing = .skipped(reason: reason)
    case .withdrawn, nil: break
    }
    let note = judgment?.verdict == .withdrawn ? nil : judgment?.note
    let isJudged = states[item] == .done
    return Sheet(
      item: presentation.blind(texts.item, texts.responses),
      number: Int(places[item.rawValue - 1]) + 1, standing: standing,
      ranking: draft?.ranking ?? ranking,
      isDraft: draft.map { $0.ranking != ranking || $0.note != note } ?? false,
      note: draft.map(\.note) ?? note,
      seen: isJudged ? Set(presentation.slots.indices.map { Slot($0) }) : draft?.seen ?? [],
      progress: progress)
  }

  /// How to read the next item ahead of time, on any thread; nil if there is none.
  public func nextReading() throws -> (@Sendable () throws -> Reading)? {
    guard let next = nextToDo(after: current?.presentation.item) else { return nil }
    return { [store, plan, annotator] in
      let (item, responses) = (try store.item(next), try store.responses(to: next))
      let shown = try Self.presentation(of: next, to: annotator.id, plan, store).presentation
      return Reading(item: item, responses: responses, blinded: shown.blind(item, responses))
    }
  }

  /// Takes what was read ahead of time, to be used when that item is opened.
  public func accept(_ reading: Reading) {
    ahead = reading
  }

  /// How an item is shown. What was shown once is shown again in that order, whatever the plan
  /// says now.
  private static func presentation(
    of item: ItemID, to annotator: AnnotatorID, _ plan: PresentationPlan, _ store: any StudyStore
  ) throws -> (presentation: Presentation, judgment: Judgment?, draft: Draft?) {
    let judgment = try store.latestJudgment(of: item, by: annotator)
    let draft = try store.draft(of: item, by: annotator)
    let presentation =
      draft?.presentation ?? judgment?.presentation ?? plan.presentation(of: item)
    return (presentation, judgment, draft)
  }

  private func texts(of item: ItemID) throws -> (item: Item, responses: [Response]) {
    if let ahead, ahead.item.id == item { return (ahead.item, ahead.responses) }
    return (try store.item(item), try store.responses(to: item))
  }

  /// The annotator gave a sign of life.
  public func sign(at moment: Timestamp) {
    current?.meter.sign(at: moment)
  }

  // MARK: What the annotator says

  /// Keeps the open item unfinished. A judged item that is as it was judged is not unfinished.
  public func keep(
    _ ranking: DraftRanking, note: String?, seen: Set<Slot>, at moment: Timestamp
  ) throws {
    guard let current else { return }
    let item = current.presentation.item
    if states[item] == .done, case .ranking(let judged) = current.judgment?.verdict {
      guard DraftRanking(judged) != ranking || current.judgment?.note != note else {
        try store.removeDraft(of: item, by: annotator.id)
        reopened.remove(item)
        return
      }
      reopened.insert(item)
    }
    try store.save(
      Draft(
        presentation: current.presentation, ranking: ranking, note: note, seen: seen,
        started: current.started, active: current.meter.active, idle: current.meter.idle,
        updated: moment), by: annotator.id)
  }

  /// Stores a finished ranking of the open item.
  ///
  /// - Throws: `BlindRankError.invalidRanking` if a slot has no rank, `.judgedMeanwhile` if the
  ///   item was judged in another window; nothing is stored then.
  public func submit(_ ranking: DraftRanking, note: String?, at moment: Timestamp) throws {
    guard let current else { return }
    let ranking = try Ranking(
      ranks: ranking.ranks.compactMap { $0 }, slots: current.presentation.count,
      scale: study.scale)
    let isRevision = states[current.presentation.item] != nil
    try append(
      isRevision ? .revise : .submit, .ranking(ranking), note: note, of: current, at: moment)
  }

  /// Leaves the open item out, for now or for good. Ranks given so far stay as a draft.
  public func skip(reason: String, note: String?, at moment: Timestamp) throws {
    guard let current else { return }
    try append(.skip, .skipped(reason: reason), note: note, of: current, at: moment)
  }

  /// Takes the newest verdict back, so that what counted before it counts again. A ranking that
  /// leaves its item to do stays as a draft.
  ///
  /// - Returns: the item it was about; nil if there is nothing to take back.
  public func undo(at moment: Timestamp) throws -> ItemID? {
    guard let undone = try store.newestStanding(of: annotator.id) else { return nil }
    let before = try store.judgment(inForceBefore: undone).flatMap {
      $0.verdict == .withdrawn ? nil : $0
    }
    try store.append(
      Judgment(
        annotator: annotator.id, action: .undo, presentation: undone.presentation,
        verdict: before?.verdict ?? .withdrawn, note: before?.note, started: moment,
        submitted: moment, restores: before?.id), after: undone.id)
    note(before?.verdict ?? .withdrawn, of: undone.item)
    if before == nil, case .ranking(let ranking) = undone.verdict {
      try store.save(
        Draft(
          presentation: undone.presentation, ranking: DraftRanking(ranking), note: undone.note,
          started: undone.started, active: undone.active, idle: undone.idle, updated: moment),
        by: annotator.id)
    }
    return undone.item
  }

  /// Keeps where the annotator is; `view` is whatever the screen needs to look the same again.
  public func savePlace(view: String) throws {
    guard let current else { return }
    try store.save(DeskPlace(item: current.presentation.item, view: view), of: annotator.id)
  }

  private func append(
    _ action: Judgment.Action, _ verdict: Verdict, note: String?, of current: Current,
    at moment: Timestamp
  ) throws {
    var meter = current.meter
    meter.sign(at: moment)
    try store.append(
      Judgment(
        annotator: annotator.id, action: action, presentation: current.presentation,
        verdict: verdict, note: note, started: current.started, submitted: moment,
        active: meter.active, idle: meter.idle), after: current.judgment?.id)
    self.note(verdict, of: current.presentation.item)
    if case .ranking = verdict { times = times.suffix(Self.timesThatTell - 1) + [meter.active] }
  }

  /// Learns what another window under the same name has judged.
  public func reload() throws {
    states = try store.states(of: annotator.id)
    skippedCount = states.values.count { $0 == .skipped }
    reopened = try store.drafts(of: annotator.id).filter { states[$0] == .done }
  }

  /// The last item of the annotator's order, nil in a study without any.
  public var lastItem: ItemID? { plan.items.last }

  private func note(_ verdict: Verdict, of item: ItemID) {
    reopened.remove(item)
    if states[item] == .skipped { skippedCount -= 1 }
    switch verdict {
    case .ranking: states[item] = .done
    case .skipped:
      states[item] = .skipped
      skippedCount += 1
    case .withdrawn: states[item] = nil
    }
  }
}
