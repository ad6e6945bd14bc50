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
  /// What no report counts, because its items are excluded from the study.
  public let leftOut: LeftOut
  /// What a file of battles does not say.
  public let unnamed: Unnamed
  /// What was seen of the study's results before its end; nil: they are a file's.
  public private(set) var log: StudyLog?
  private let evidence: Evidence

  /// Where the verdicts are.
  private enum Evidence {
    /// What annotators of every kind said in a study, and skill and difficulty of its items.
    case judgments([Judgment], labels: [ItemLabels])
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

  /// Takes those verdicts that a report is to be made of.
  ///
  /// - Parameters:
  ///   - standing: the verdicts that count, in the order they were said.
  ///   - aspects: what the report will be about; decides which kind there is.
  ///   - kind: whose judgments count; nil: people's, if there are none those of model judges, and
  ///     then simulated ones.
  ///   - leftOut: what is not in `standing`, because its items are excluded.
  public init(
    study: Study, systems: [System], labels: [ItemLabels], annotators: [Annotator],
    standing: [Judgment], on aspects: [Aspect], kind: AnnotatorKind? = nil,
    leftOut: LeftOut = LeftOut()
  ) {
    let kinds = Dictionary(annotators.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
    let asked = standing.filter { aspects.contains($0.aspect) }
    let found = Set(asked.map(\.annotator))
    let counted =
      kind ?? AnnotatorKind.allCases.first { kind in found.contains { kinds[$0] == kind } }
    self.study = study
    self.systems = systems
    self.annotators = annotators
    self.aspects = aspects
    self.kind = counted
    others = asked.filter { kinds[$0.annotator] != counted }.comparisonCount
    unnamed = []
    self.leftOut = leftOut
    evidence = .judgments(standing, labels: labels)
  }

  /// Reads a study; parameters as above.
  public init(of store: any StudyStore, on aspects: [Aspect], kind: AnnotatorKind? = nil) throws {
    let standing = try store.standingJudgments().filter { $0.verdict.state == .done }
    let excluded = try store.excludedItems()
    self.init(
      study: try store.study(), systems: try store.systems(),
      labels: try store.itemLabels(headLength: 0), annotators: try store.annotators(),
      standing: standing.filter { !excluded.contains($0.item) }, on: aspects, kind: kind,
      leftOut: LeftOut(
        items: excluded.count,
        judgments: standing.filter { excluded.contains($0.item) }.comparisonCount))
    log = try store.log()
  }

  /// Takes a file of battles or rankings; parameters as above.
  public init(of file: BattleFile, on aspects: [Aspect], kind: AnnotatorKind? = nil) {
    study = Study(of: file)
    systems = file.systems
    annotators = file.annotators
    self.aspects = aspects
    let found = Set(
      aspects.flatMap { file.verdicts(on: $0, by: nil).judges(among: file.annotators) }
        .map(\.kind))
    let counted = kind ?? AnnotatorKind.allCases.first(where: found.contains)
    self.kind = counted
    others = AnnotatorKind.allCases.filter { $0 != counted && found.contains($0) }
      .reduce(0) { count, other in
        count + aspects.map { file.verdicts(on: $0, by: other) }.comparisonCount
      }
    unnamed = Unnamed(of: file)
    leftOut = LeftOut()
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

  /// The scores that a file's verdicts came of; nil of a study, which keeps verdicts only.
  var scores: ScoreTable? {
    if case .file(let file) = evidence { return file.scores }
    return nil
  }

  /// Skill and difficulty of the items, in the order of their ids.
  public var labels: [ItemLabels] {
    switch evidence {
    case .judgments(_, let labels): labels
    case .file(let file): file.items.labels
    }
  }

  /// What annotators of the kind said, on all aspects, in the order it was said; of a file, aspect
  /// by aspect.
  public var judgments: [Judgment] {
    switch evidence {
    case .judgments(let standing, _): counted(standing)
    case .file(let file): file.aspects.flatMap { file.judgments(on: $0, by: kind) }
    }
  }

  /// What was said on one aspect.
  public func judgments(on aspect: Aspect) -> [Judgment] {
    switch evidence {
    case .judgments(let standing, _): counted(standing, on: aspect)
    case .file(let file): file.judgments(on: aspect, by: kind)
    }
  }

  /// The same as columns.
  public func verdicts(on aspect: Aspect) -> VerdictTable {
    switch evidence {
    case .judgments: VerdictTable(of: judgments(on: aspect), systemCount: systems.count)
    case .file(let file): file.verdicts(on: aspect, by: kind)
    }
  }

  /// The judgments of a study that count.
  private func counted(_ standing: [Judgment], on aspect: Aspect? = nil) -> [Judgment] {
    let counted = Set(annotators.filter { $0.kind == kind }.map(\.id))
    return standing.filter {
      counted.contains($0.annotator) && (aspect == nil || $0.aspect == aspect)
    }
  }
}
