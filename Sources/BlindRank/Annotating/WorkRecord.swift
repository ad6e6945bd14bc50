/// All that is stored of one annotator's work, to be counted.
struct WorkRecord {
  private let name: String
  /// What counts, a comparison each: the newest of its aspects.
  private let newest: [ComparisonID: Judgment]
  /// How many judgments count: a comparison is one, or two if it was judged elsewhere in two orders.
  let judgmentCount: Int
  private let drafts: Set<ComparisonID>
  private let flags: Set<ComparisonID>
  /// As the annotator's own screen takes them for the pace: of excluded items too, which tell as
  /// well how fast somebody is.
  private let recent: [Int64]
  /// Judged ones that were changed and not submitted.
  private let reopened: Set<ComparisonID>

  /// - Parameters:
  ///   - asked: the comparisons that are asked about; nothing else is counted.
  ///   - isFinal: whether what was judged cannot be changed, as in the guessing game.
  init(
    of annotator: Annotator, in store: any StudyStore, asked: Set<ComparisonID>, isFinal: Bool
  ) throws {
    name = annotator.name
    let standing = try store.standingJudgments(of: annotator.id)
      .filter { asked.contains($0.comparison) }
    let newest = Dictionary(standing.map { ($0.comparison, $0) }, uniquingKeysWith: { $1 })
    judgmentCount = standing.lazy.filter { $0.verdict.state == .done }.comparisonCount
    let done = Set(newest.values.lazy.filter { $0.verdict.state == .done }.map(\.comparison))
    let begun = try store.drafts(of: annotator.id).intersection(asked)
    self.newest = newest
    drafts = isFinal ? begun.subtracting(done) : begun
    reopened = isFinal ? [] : begun.intersection(done)
    flags = try store.flags(of: annotator.id).intersection(asked)
    recent = try store.recentActiveTimes(of: annotator.id, limit: Progress.timesThatTell)
  }

  /// Everything, of so many comparisons.
  ///
  /// - Parameter moment: now; nil where no end is to be told.
  func sum(total: Int, since midnight: Timestamp, at moment: Timestamp?) -> WorkDone {
    sum(
      Array(newest.values), total: total, skill: nil, times: recent, drafts: drafts.count,
      flagged: flags.count, reopened: reopened.count, since: midnight, at: moment)
  }

  /// When so many more will be judged, at the rate of the week before `moment`: those judged in it,
  /// over the time since it began, or since the first of all.
  private func finish(of left: Int, at moment: Timestamp) -> Timestamp? {
    let all = newest.values.filter(\.wasJudgedHere).map(\.submitted.milliseconds)
    let day: Int64 = 86_400_000
    guard let first = all.min(), left > 0 else { return nil }
    let start = max(first, moment.milliseconds - 7 * day)
    let (count, span) = (all.count { $0 >= start }, moment.milliseconds - start)
    guard count >= Progress.fewestTelling, span >= day else { return nil }
    return Timestamp(milliseconds: moment.milliseconds + span / Int64(count) * Int64(left))
  }

  /// What is in some of the comparisons.
  func sum(of chosen: Set<ComparisonID>, skill: String, since midnight: Timestamp) -> WorkDone {
    sum(
      newest.values.filter { chosen.contains($0.comparison) }, total: chosen.count, skill: skill,
      times: times(of: chosen), drafts: drafts.intersection(chosen).count,
      flagged: flags.intersection(chosen).count,
      reopened: reopened.intersection(chosen).count, since: midnight)
  }

  /// The times at work on those of some comparisons that were judged in this program.
  func times(of chosen: Set<ComparisonID>) -> [Int64] {
    newest.values.filter { $0.wasJudgedHere && chosen.contains($0.comparison) }.map(\.active)
  }

  private func sum(
    _ judgments: [Judgment], total: Int, skill: String?, times: [Int64], drafts: Int, flagged: Int,
    reopened: Int, since midnight: Timestamp, at moment: Timestamp? = nil
  ) -> WorkDone {
    let done = judgments.filter { $0.verdict.state == .done }
    let progress = Progress(
      total: total, done: done.count - reopened, skipped: judgments.count - done.count,
      pace: Progress.pace(of: times))
    return WorkDone(
      name: name, skill: skill, progress: progress, timed: times.count, drafts: drafts,
      flagged: flagged,
      today: done.count { $0.wasJudgedHere && $0.submitted >= midnight },
      last: judgments.filter { !$0.action.isImported }.map(\.submitted).max(),
      finish: moment.flatMap { finish(of: progress.toDo, at: $0) })
  }

  /// Flags, notes and reasons in the order of the comparisons.
  func remarks(
    of annotator: Annotator, in store: any StudyStore, skill: (ComparisonID) -> String?,
    item: (ComparisonID) -> ItemID
  ) throws -> [Remark] {
    // What judges wrote elsewhere is no word to the coordinator.
    let written = newest.filter { !$0.value.action.isImported }
    let noted = written.values.filter { !$0.notes.isEmpty || $0.verdict.state == .skipped }
      .map(\.comparison)
    return try flags.union(drafts).union(noted).sorted { $0.rawValue < $1.rawValue }
      .compactMap { comparison in
        let notes =
          try (drafts.contains(comparison) ? store.draft(of: comparison, by: annotator.id) : nil)?
          .notes ?? written[comparison]?.notes ?? Notes()
        var reason: String?
        if case .skipped(let why) = newest[comparison]?.verdict { reason = why }
        guard flags.contains(comparison) || reason != nil || !notes.isEmpty else { return nil }
        return Remark(
          comparison: comparison, item: try store.item(item(comparison)).key,
          skill: skill(comparison), annotator: annotator.name,
          isFlagged: flags.contains(comparison), skipReason: reason, note: notes.asOne)
      }
  }
}

extension Judgment {
  /// Whether it is a verdict with times of its own, and not said again by an undo.
  fileprivate var wasJudgedHere: Bool {
    verdict.state == .done && (action == .submit || action == .revise)
  }
}
