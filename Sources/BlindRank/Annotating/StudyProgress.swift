/// How far the annotators of a study are. It holds no system and no verdict, so it may be looked at
/// at any time.
public struct StudyProgress: Hashable, Sendable {
  /// The study's title.
  public let title: String
  /// Whether pairs are judged, of which an item may have several.
  public let judgesPairs: Bool
  /// Each annotator, in the order of their ids.
  public let annotators: [WorkDone]
  /// All annotators together, then each of them, divided by skill: the skills in the order of their
  /// names, items without one last.
  public let skills: [[WorkDone]]
  /// Flags, notes and reasons, by annotator and then by comparison.
  public let remarks: [Remark]
  /// Whether it is open, and who looked at its results.
  public let log: StudyLog

  /// Comparisons that people were given.
  public let assigned: Int
  /// How many of those are judged.
  public let judged: Int
  /// Judgments by others than people, who may have judged a comparison in two orders.
  public let judgedByOthers: Int
  /// Comparisons that annotators of every kind left begun.
  public var drafts: Int { annotators.reduce(0) { $0 + $1.drafts } }
  /// Comparisons judged today.
  public var today: Int { annotators.reduce(0) { $0 + $1.today } }

  /// What stands for all annotators in place of a name.
  public static let everybody = "all annotators"

  /// Counts what is in a store, but for excluded items.
  ///
  /// - Parameters:
  ///   - midnight: what was judged from then on counts as judged today.
  ///   - moment: now, from which an end is told; nil: none is.
  public init(
    of store: any StudyStore, since midnight: Timestamp, at moment: Timestamp? = nil
  ) throws {
    let study = try store.study()
    let comparisons = try store.comparisons()
    let labels = try store.itemLabels(headLength: 0)
    let people = try store.annotators()
    let asked = comparisons.ids(without: try store.excludedItems())
    let chosen = Set(asked)
    let records = try people.map {
      try WorkRecord(of: $0, in: store, asked: chosen, isFinal: study.judgingProtocol == .guess)
    }
    func skill(_ comparison: ComparisonID) -> String? {
      labels[comparisons.item(of: comparison).rawValue - 1].skill
    }
    title = study.title
    judgesPairs = !comparisons.areItems
    log = try store.log()
    annotators = records.map { $0.sum(total: asked.count, since: midnight, at: moment) }
    let bySkill = Dictionary(grouping: asked, by: skill)
    let names =
      bySkill.keys.compactMap { $0 }.sorted() as [String?] + (bySkill[nil] == nil ? [] : [nil])
    let divided = records.map { record in
      names.map { name in
        record.sum(
          of: Set(bySkill[name] ?? []), skill: name ?? Self.noSkill, since: midnight)
      }
    }
    skills =
      names.isEmpty
      ? []
      : [
        names.indices.map { place in
          WorkDone(
            name: Self.everybody, skill: names[place] ?? Self.noSkill,
            together: divided.map { $0[place] },
            times: records.flatMap { $0.times(of: Set(bySkill[names[place]] ?? [])) })
        }
      ] + divided
    remarks = try zip(people, records).flatMap { person, record in
      try record.remarks(of: person, in: store, skill: skill) {
        comparisons.item(of: $0)
      }
    }
    let human = zip(people, annotators).filter { $0.0.kind == .human }.map(\.1)
    assigned = human.reduce(0) { $0 + $1.progress.total }
    judged = human.reduce(0) { $0 + $1.progress.done }
    judgedByOthers = zip(people, records).reduce(0) { count, one in
      count + (one.0.kind == .human ? 0 : one.1.judgmentCount)
    }
  }

  /// What stands for items without a skill.
  static let noSkill = "(none)"

  /// `37 of 436 judgments in`, and what others than people judged.
  public var sentence: String {
    let others = "by model judges or simulated annotators"
    guard assigned > 0 else {
      return judgedByOthers > 0
        ? "\(judgedByOthers.count(of: "judgment")) in, all \(others)" : "no judgment in"
    }
    return "\(judged) of \(assigned) judgments in"
      + (judgedByOthers > 0 ? ", and \(judgedByOthers) \(others)" : "")
  }
}

extension WorkDone {
  /// Several annotators' work on the same comparisons.
  fileprivate init(name: String, skill: String, together parts: [WorkDone], times: [Int64]) {
    func sum(_ count: (WorkDone) -> Int) -> Int { parts.reduce(0) { $0 + count($1) } }
    self.init(
      name: name, skill: skill,
      progress: Progress(
        total: sum(\.progress.total), done: sum(\.progress.done), skipped: sum(\.progress.skipped),
        pace: Progress.pace(of: times)),
      timed: times.count, drafts: sum(\.drafts), flagged: sum(\.flagged), today: sum(\.today),
      last: parts.compactMap(\.last).max())
  }
}
