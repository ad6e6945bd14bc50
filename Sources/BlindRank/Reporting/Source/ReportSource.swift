/// What the reports of a study or a file are made of: the verdicts that count, of one kind of
/// annotators.
public struct ReportSource: Sendable {
  /// Title, rules and criteria.
  public let study: Study
  /// All of them.
  public let systems: [System]
  /// All of them, of every kind.
  public let annotators: [Annotator]
  /// What a report is about.
  public let aspects: [Aspect]
  /// Whose judgments count; nil if nobody judged.
  public let kind: AnnotatorKind?
  /// How many comparisons annotators of other kinds gave a verdict on, which is left out.
  public let others: Int
  /// What no report counts: what was not asked for, and what is on excluded items.
  public let leftOut: LeftOut
  /// What a file of battles does not say.
  public let unnamed: Unnamed
  /// What was seen of the study's results before its end; nil: they are a file's.
  public private(set) var log: StudyLog?
  private let evidence: Evidence

  /// Where the verdicts are.
  private enum Evidence {
    /// What annotators of every kind said in a study, and skill and difficulty of its items.
    case study(any StudyStore, JudgmentColumns, labels: [ItemLabels])
    case file(BattleFile)
  }

  /// What a file of battles may leave out.
  public struct Unnamed: OptionSet, Hashable, Sendable {
    /// One bit each.
    public let rawValue: Int

    /// Those of these bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Every battle counts as one of an item of its own.
    public static let items = Unnamed(rawValue: 1)
    /// Whose they are is not known.
    public static let annotators = Unnamed(rawValue: 2)
  }

  /// Takes those verdicts of a study that a report is to be made of.
  ///
  /// - Parameters:
  ///   - aspects: what the report will be about; decides which kind there is.
  ///   - kind: whose judgments count; nil: people's, if there are none those of model judges, and
  ///     then simulated ones.
  ///   - filter: which of them, by names as items and annotators have them.
  public init(
    of store: any StudyStore, on aspects: [Aspect], kind: AnnotatorKind? = nil,
    filter: VerdictFilter = VerdictFilter()
  ) throws {
    let labels = try store.itemLabels(headLength: 0)
    let excluded = try store.excludedItems()
    annotators = try store.annotators()
    let judged = filter.judgments(
      among: try store.standingColumns().judged, labels: labels, annotators)
    let (excludedRows, includedRows) = judged.rows(of: excluded)
    let standing = judged.selecting(includedRows)
    study = try store.study()
    systems = try store.systems()
    self.aspects = aspects
    let kinds = Dictionary(annotators.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
    let counted =
      kind
      ?? AnnotatorKind.allCases.first { kind in
        !standing.rows(on: aspects) { kinds[$0] == kind }.isEmpty
      }
    self.kind = counted
    others = standing.comparisonCount(of: standing.rows(on: aspects) { kinds[$0] != counted })
    unnamed = []
    leftOut = LeftOut(
      items: labels.count { excluded.contains($0.item) && filter.passes($0) },
      judgments: judged.comparisonCount(of: excludedRows), filter: filter)
    evidence = .study(store, standing, labels: labels)
    log = try store.log()
  }

  /// Takes a file of battles or rankings; parameters as above.
  public init(
    of whole: BattleFile, on aspects: [Aspect], kind: AnnotatorKind? = nil,
    filter: VerdictFilter = VerdictFilter()
  ) {
    let file = filter.rows(of: whole)
    study = Study(of: file)
    systems = file.systems
    annotators = file.annotators
    self.aspects = aspects
    let found = file.kinds(on: aspects)
    let counted = kind ?? AnnotatorKind.allCases.first(where: found.contains)
    self.kind = counted
    others = AnnotatorKind.allCases.filter { $0 != counted && found.contains($0) }
      .reduce(0) { count, other in
        count + aspects.map { file.verdicts(on: $0, by: other) }.comparisonCount
      }
    unnamed = Unnamed(of: file)
    leftOut = LeftOut(filter: filter)
    evidence = .file(file)
  }

  private init(_ other: ReportSource, of kind: AnnotatorKind) {
    study = other.study
    systems = other.systems
    annotators = other.annotators
    aspects = other.aspects
    self.kind = kind
    others = 0
    unnamed = other.unnamed
    leftOut = other.leftOut
    log = other.log
    evidence = other.evidence
  }

  /// The same verdicts, those of another kind of annotators; others are none here.
  func of(_ kind: AnnotatorKind) -> ReportSource { ReportSource(self, of: kind) }

  /// Whether the verdicts are a file's and no study's.
  public var isFile: Bool {
    if case .file = evidence { return true }
    return false
  }

  /// The scores that a file's verdicts came of, by item; nil of a study, which keeps verdicts only.
  var scores: ScoreTable? {
    if case .file(let file) = evidence { return file.ordered(file.scores) }
    return nil
  }

  /// Skill and difficulty of the items, in the order of their ids.
  public var labels: [ItemLabels] {
    switch evidence {
    case .study(_, _, let labels): labels
    case .file(let file): file.items.labels
    }
  }

  /// What annotators of the kind said, on all aspects, in the order it was said; of a file, aspect
  /// by aspect. Those of a study are read from it, with times and notes.
  public var judgments: [Judgment] {
    get throws {
      switch evidence {
      case .study(let store, let standing, _):
        try store.judgments(in: standing.selecting(rows(of: standing)))
      case .file(let file): try file.aspects.flatMap { try file.judgments(on: $0, by: kind) }
      }
    }
  }

  /// What was said on one aspect.
  public func judgments(on aspect: Aspect) throws -> [Judgment] {
    switch evidence {
    case .study(let store, let standing, _):
      try store.judgments(in: standing.selecting(rows(of: standing, on: [aspect])))
    case .file(let file): try file.judgments(on: aspect, by: kind)
    }
  }

  /// The same for agreement, whose α and κ depend on which system of a pair has the lower id: a
  /// file's systems are numbered by name here, since it is by chance which of them its rows name
  /// first.
  func comparableJudgments(on aspect: Aspect) throws -> [Judgment] {
    guard case .file(let file) = evidence else { return try judgments(on: aspect) }
    return try file.judgments(on: aspect, by: kind, isByName: true)
  }

  /// The systems in the order in which resamples are drawn of them; nil: that of their ids.
  var drawingOrder: [Int]? {
    guard case .file(let file) = evidence else { return nil }
    return file.systemOrder
  }

  /// The battles in the order in which items and annotators are drawn of them.
  func drawingOrder(of battles: BattleTable) -> BattleTable {
    guard case .file(let file) = evidence else { return battles }
    return file.ordered(battles)
  }

  /// Whether an item has a skill to divide figures by.
  public var hasSkills: Bool {
    switch evidence {
    case .study(_, _, let labels): labels.contains { $0.skill != nil }
    case .file(let file): !file.items.skills.isEmpty
    }
  }

  /// The same as columns.
  public func verdicts(on aspect: Aspect) -> VerdictTable {
    switch evidence {
    case .study(_, let standing, _):
      VerdictTable(
        of: standing, rows: rows(of: standing, on: [aspect]), systemCount: systems.count)
    case .file(let file): file.verdicts(on: aspect, by: kind)
    }
  }

  /// The items that were judged.
  var items: Set<ItemID> {
    switch evidence {
    case .study(_, let standing, _):
      Set(rows(of: standing).map { ItemID(Int(standing.item[$0])) })
    case .file(let file): Set(file.items.labels.map(\.item))
    }
  }

  /// The judgments of the kind.
  private func rows(of standing: JudgmentColumns, on aspects: [Aspect]? = nil) -> RowNumbers {
    let counted = Set(annotators.filter { $0.kind == kind }.map(\.id))
    return standing.rows(on: aspects, by: counted.contains)
  }
}
