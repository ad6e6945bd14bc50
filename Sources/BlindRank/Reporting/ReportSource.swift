/// What the reports of a study are made of: the verdicts that count, of one kind of annotators.
public struct ReportSource: Sendable {
  /// Title, rules and criteria.
  public let study: Study
  /// All of them.
  public let systems: [System]
  /// Skill and difficulty of the items.
  public let labels: [ItemLabels]
  /// All of them, of every kind.
  public let annotators: [Annotator]
  /// What a report is about.
  public let aspects: [Aspect]
  /// What annotators of the kind said, on all aspects, in the order it was said.
  public let judgments: [Judgment]
  /// How many comparisons annotators of other kinds gave a verdict on, which is left out.
  public let others: Int
  /// What no report counts, because its items are excluded.
  public let leftOut: LeftOut
  /// What annotators of every kind said.
  private let standing: [Judgment]

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
    self.leftOut = leftOut
    self.study = study
    self.systems = systems
    self.labels = labels
    self.annotators = annotators
    self.standing = standing
    self.aspects = aspects
    let kinds = Dictionary(annotators.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
    let asked = standing.filter { aspects.contains($0.aspect) }
    let found = Set(asked.map(\.annotator))
    let counted =
      kind ?? AnnotatorKind.allCases.first { kind in found.contains { kinds[$0] == kind } }
    judgments = standing.filter { kinds[$0.annotator] == counted }
    others = asked.filter { kinds[$0.annotator] != counted }.comparisonCount
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
  }

  /// The same verdicts, those of another kind of annotators.
  public func of(_ kind: AnnotatorKind) -> ReportSource {
    ReportSource(
      study: study, systems: systems, labels: labels, annotators: annotators, standing: standing,
      on: aspects, kind: kind, leftOut: leftOut)
  }

  /// What was said on one aspect.
  public func judgments(on aspect: Aspect) -> [Judgment] {
    judgments.filter { $0.aspect == aspect }
  }

  /// The battles that come of it, in the order they were judged; system number = id − 1.
  public func battles(on aspect: Aspect, votes: Votes = .each) -> BattleTable {
    BattleTable(
      of: votes.count(judgments(on: aspect).flatMap(\.battles)), systemCount: systems.count)
  }

  /// Who won on each of these aspects, apart.
  public func report(
    on aspects: [Aspect], rule: TieRule, selection: WinTieLossReport.Selection = .every,
    grouping: WinTieLossReport.Grouping? = nil, votes: Votes = .each
  ) -> [WinTieLossReport] {
    aspects.map { aspect in
      WinTieLossReport(
        systems: systems, labels: labels, annotators: annotators,
        judgments: judgments(on: aspect), criterion: criterion(aspect),
        comparesPairs: study.judgingProtocol == .pairwise, rule: rule, selection: selection,
        grouping: grouping, votes: votes)
    }
  }

  /// How well it was guessed who wrote what, and what came of these aspects with it.
  public func guessReport(
    on aspects: [Aspect], rule: TieRule, grouping: WinTieLossReport.Grouping? = nil
  ) -> GuessReport {
    GuessReport(
      systems: systems, labels: labels, annotators: annotators,
      records: judgments.compactMap(\.guessRecord),
      results: aspects.map { aspect in
        let judgments = judgments(on: aspect)
        return GuessReport.Result(
          criterion: criterion(aspect), battles: judgments.flatMap(\.battles),
          unjudged: judgments.filter { !$0.isJudged })
      }, comparesPairs: study.judgingProtocol == .pairwise, rule: rule, grouping: grouping)
  }

  /// An aspect's name where there is something to tell it from.
  func criterion(_ aspect: Aspect) -> String? {
    study.judgedAspects == [.overall] ? nil : study.name(of: aspect)
  }
}

extension Sequence<Judgment> {
  /// How many comparisons were judged, each annotator's apart and however many verdicts each got.
  var comparisonCount: Int {
    Set(map { [$0.annotator.rawValue, $0.comparison.rawValue] }).count
  }
}
