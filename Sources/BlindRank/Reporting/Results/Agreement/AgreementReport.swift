/// How far annotators of one kind agree on one aspect of a study, and with the other kind.
///
/// Everything is computed when it is made, the intervals by drawing items anew.
public struct AgreementReport: Sendable {
  /// What was judged, which decides what can be computed.
  public enum Form: String, Hashable, Sendable {
    case rankings, pairs, guesses
  }

  /// What the verdicts are about, where a study has several.
  public let criterion: String?
  /// What was judged.
  public let form: Form
  /// Who judged, all of one kind.
  public let annotators: [Annotator]
  /// What they said.
  public let judgments: [Judgment]
  /// How the intervals are made.
  public let resampling: ItemResampling
  /// All annotators together.
  public let figures: [AgreementFigure]
  /// Two of them each.
  public let pairs: [AgreementPair]
  /// Each against the majority of the others.
  public let standings: [LeaveOneOut.Standing]
  /// The order of the systems without each of them, by place in `annotators`; none of guesses.
  public let orders: [OrderWithoutAnnotator]
  /// People and model judges; empty unless both judged.
  public let humanJudge: [AgreementFigure]
  /// What annotators said more than once of one pair.
  public let repeated: RepeatedVerdicts
  /// The same of people and model judges together.
  public let repeatedOfBoth: RepeatedVerdicts

  /// Computes agreement.
  ///
  /// - Parameters:
  ///   - judgments: those of one kind of annotators, of one aspect.
  ///   - others: if they are people's, those of model judges; if they are judges', people's.
  ///   - annotators: all of the study.
  public init(
    judgments: [Judgment], others: [Judgment] = [], annotators: [Annotator],
    systemCount: Int, form: Form, criterion: String? = nil, resampling: ItemResampling
  ) {
    let judges = Set(judgments.map(\.annotator))
    self.annotators = annotators.filter { judges.contains($0.id) }
    self.judgments = judgments
    self.criterion = criterion
    self.form = form
    self.resampling = resampling
    repeated = RepeatedVerdicts(of: judgments)
    repeatedOfBoth = others.isEmpty ? repeated : RepeatedVerdicts(of: judgments + others)
    let columns = self.annotators.map(\.id)
    let tables = AgreementTables(of: judgments, by: columns, form)
    figures = tables.figures(resampling)
    pairs = tables.pairs(resampling)
    standings =
      LeaveOneOut(of: tables.verdicts, tie: form == .guesses ? nil : AgreementTables.tie).standings
    let table = BattleTable(of: judgments.lazy.flatMap(\.battles), systemCount: systemCount)
    orders =
      form == .guesses
      ? [] : OrderWithoutAnnotator.each(of: columns.map { $0.rawValue - 1 }, in: table)
    humanJudge =
      others.isEmpty || judgments.isEmpty || form == .guesses
      ? []
      : Self.humanJudge(
        judgments, others, annotators, form, systemCount: systemCount, resampling)
  }

  private static func humanJudge(
    _ judgments: [Judgment], _ others: [Judgment], _ annotators: [Annotator], _ form: Form,
    systemCount: Int, _ resampling: ItemResampling
  ) -> [AgreementFigure] {
    let all = judgments + others
    let seen = Set(all.map(\.annotator))
    let present = annotators.filter { seen.contains($0.id) }
    let humans = present.indices.filter { present[$0].kind == .human }
    let judges = present.indices.filter { present[$0].kind == .judge }
    guard !humans.isEmpty, !judges.isEmpty else { return [] }
    let people = Set(humans.map { present[$0].id })
    let tables = AgreementTables(of: all, by: present.map(\.id), form)
    func battles(_ isHuman: Bool) -> BattleTable {
      BattleTable(
        of: all.lazy.filter { people.contains($0.annotator) == isHuman }.flatMap(\.battles),
        systemCount: systemCount)
    }
    return tables.humanJudge(humans, judges, resampling)
      + AgreementTables.systemOrders(
        SystemOrderAgreement(of: battles(true), and: battles(false), resampling))
  }
}
