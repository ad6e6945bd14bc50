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
  /// What annotators of the kind said, in the order it was said.
  public let judgments: [Judgment]
  /// How many comparisons annotators of other kinds gave a verdict on, which is left out.
  public let others: Int

  /// Reads a study.
  ///
  /// - Parameters:
  ///   - aspects: what the report will be about; decides which kind there is.
  ///   - kind: whose judgments count; nil: people's, if there are none those of model judges, and
  ///     then simulated ones.
  public init(of store: any StudyStore, on aspects: [Aspect], kind: AnnotatorKind? = nil) throws {
    study = try store.study()
    systems = try store.systems()
    labels = try store.itemLabels(headLength: 0)
    annotators = try store.annotators()
    let kinds = Dictionary(annotators.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
    let standing = try store.standingJudgments().filter { $0.verdict.state == .done }
    let found = Set(standing.filter { aspects.contains($0.aspect) }.map(\.annotator))
    let counted =
      kind ?? AnnotatorKind.allCases.first { kind in found.contains { kinds[$0] == kind } }
    judgments = standing.filter { kinds[$0.annotator] == counted }
    others =
      standing.filter { aspects.contains($0.aspect) && kinds[$0.annotator] != counted }
      .comparisonCount
  }

  /// Who won on each of these aspects, apart.
  public func report(
    on aspects: [Aspect], rule: TieRule, selection: WinTieLossReport.Selection = .every,
    grouping: WinTieLossReport.Grouping? = nil, votes: Votes = .each
  ) -> [WinTieLossReport] {
    aspects.map { aspect in
      WinTieLossReport(
        systems: systems, labels: labels, annotators: annotators,
        judgments: judgments.filter { $0.aspect == aspect }, criterion: criterion(aspect),
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
        let judgments = judgments.filter { $0.aspect == aspect }
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
