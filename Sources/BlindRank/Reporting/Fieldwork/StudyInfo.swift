/// What a study holds, counted.
public struct StudyInfo: Hashable, Sendable {
  /// What became of one annotator's comparisons, but for those of excluded items.
  public struct Work: Hashable, Sendable {
    /// Who.
    public let annotator: Annotator
    /// Comparisons whose judgment stands.
    public let judged: Int
    /// Those judgments; more than comparisons where some were judged elsewhere in two orders.
    public let judgments: Int
    /// Comparisons left out, for now or for good.
    public let skipped: Int
    /// Comparisons the coordinator is to look at.
    public let flagged: Int

    /// `37 judged, 2 of them in two orders`.
    public var judgedText: String {
      "\(judged) judged"
        + (judgments > judged ? ", \(judgments - judged) of them in two orders" : "")
    }
  }

  /// A label and how many items have it.
  public struct Count<Label: Hashable & Sendable>: Hashable, Sendable {
    /// The skill, or the difficulty.
    public let value: Label
    /// How many.
    public let items: Int
  }

  /// Title and rules.
  public let study: Study
  /// How many items.
  public let items: Int
  /// How many of them nobody is asked about any more.
  public let excludedItems: Int
  /// What each annotator judges: so many items, or so many pairs.
  public let comparisons: Int
  /// Each skill and how many items ask for it, the most frequent first.
  public let skills: [Count<String>]
  /// Each difficulty and how many items have it, the easiest first.
  public let difficulties: [Count<Int>]
  /// In the order of their ids.
  public let systems: [System]
  /// How many responses are lacking to one of every system to every item.
  public let missingResponses: Int
  /// In the order of their ids.
  public let work: [Work]

  /// Whether it is open, and who looked at its results.
  public let log: StudyLog

  /// How many responses there are.
  public var responses: Int { items * systems.count - missingResponses }
  /// How many judgments there are, by annotators of every kind.
  public var judgments: Int { work.reduce(0) { $0 + $1.judgments } }

  /// How many there are by annotators of one kind.
  public func judgments(of kind: AnnotatorKind) -> Int {
    work.filter { $0.annotator.kind == kind }.reduce(0) { $0 + $1.judgments }
  }

  /// Counts what is in a store.
  public init(of store: any StudyStore) throws {
    study = try store.study()
    log = try store.log()
    items = try store.itemCount()
    let excluded = try store.excludedItems()
    excludedItems = excluded.count
    let asked = Set(try store.comparisons().ids(without: excluded))
    comparisons = asked.count
    systems = try store.systems()
    let count = systems.count
    missingResponses = try store.incompleteItems().values.reduce(0) { $0 + count - $1.count }
    let labels = try store.itemLabels(headLength: 0)
    skills = Self.counts(labels.compactMap(\.skill))
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        Count(value: $0.key, items: $0.value)
      }
    difficulties = Self.counts(labels.compactMap(\.difficulty))
      .sorted { $0.key < $1.key }.map { Count(value: $0.key, items: $0.value) }
    let standing = Dictionary(
      grouping: try store.standingJudgments().filter { asked.contains($0.comparison) },
      by: \.annotator)
    work = try store.annotators().map { annotator in
      // The aspects of one comparison are judged or skipped together.
      let byState = Dictionary(grouping: standing[annotator.id] ?? [], by: \.verdict.state)
      let done = byState[.done] ?? []
      return Work(
        annotator: annotator, judged: Set(done.map(\.comparison)).count,
        judgments: done.comparisonCount,
        skipped: Set((byState[.skipped] ?? []).map(\.comparison)).count,
        flagged: try store.flags(of: annotator.id).intersection(asked).count)
    }
  }

  private static func counts<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
