/// The tables of one report, and the coefficients that make sense of them.
struct AgreementTables {
  /// What the outcomes of pairs are worth a majority's tie.
  static let tie = Int(Battle.Outcome.tie.rawValue)
  /// Who won, pair by pair of systems; of guesses, whether they are right.
  let verdicts: AgreementTable
  /// The ranks, if there are any.
  let ranks: AgreementTable?
  /// What was judged.
  let form: AgreementReport.Form

  /// Makes the tables of judgments; the annotators are the columns.
  init(of judgments: [Judgment], by annotators: [AnnotatorID], _ form: AgreementReport.Form) {
    self.form = form
    verdicts =
      form == .guesses
      ? .guesses(of: judgments, by: annotators) : .outcomes(of: judgments, by: annotators)
    ranks = form == .rankings ? .ranks(of: judgments, by: annotators) : nil
  }

  private var data: AgreementFigure.Data { form == .guesses ? .guesses : .outcomes }
  private var ties: Set<Int> { form == .guesses ? [] : AgreementTable.ties }

  /// All annotators together: ranks first, then orders, then outcomes.
  func figures(_ resampling: ItemResampling) -> [AgreementFigure] {
    var figures: [AgreementFigure] = []
    if let ranks {
      let counts = UnitCounts(of: ranks)
      figures += [.ordinal, .interval, .nominal].map { alpha(counts, $0, of: .ranks, resampling) }
      figures += Self.orders(OrderAgreement(of: ranks), resampling)
      figures.append(
        AgreementFigure(
          .concordance, of: .itemOrders, Concordance(of: ranks).mean, resampling, "item"))
    }
    let counts = UnitCounts(of: verdicts)
    if form != .guesses {
      figures.append(
        alpha(UnitCounts(of: verdicts.withBadAsTie), .ordinal, of: data, resampling))
    }
    figures.append(alpha(counts, .nominal, of: data, resampling))
    let fleiss = FleissKappa(of: counts)
    figures.append(
      AgreementFigure(
        .fleiss, of: data, fleiss.coefficient, FleissKappa.interval(of: counts, resampling),
        items: counts.itemCount(judgedBy: counts.annotatorCount), count: fleiss.units,
        "unit judged by all"))
    return figures + raw(RawAgreement(of: counts, ties: ties), resampling)
  }

  /// Two annotators each.
  func pairs(_ resampling: ItemResampling) -> [AgreementPair] {
    let all = 0..<verdicts.annotatorCount
    return all.flatMap { first in
      all[(first + 1)...].map { second in
        let raw = RawAgreement(of: verdicts, between: [first], and: [second], ties: ties)
        let kappa = CohenKappa(of: verdicts, first, second)
        return AgreementPair(
          annotators: [first, second], raw: raw.withTies, withoutTies: raw.withoutTies,
          kappa: kappa,
          kappaInterval: kappa.coefficient.value == nil
            ? nil : CohenKappa.interval(of: verdicts, first, second, resampling),
          weighted: form == .guesses
            ? nil : CohenKappa(of: verdicts.withBadAsTie, first, second, .quadratic),
          orders: ranks.map { OrderAgreement(of: $0, between: [first], and: [second]) })
      }
    }
  }

  /// People and model judges, verdict by verdict.
  func humanJudge(
    _ humans: [Int], _ judges: [Int], _ resampling: ItemResampling
  ) -> [AgreementFigure] {
    let both = HumanJudgeAgreement(
      of: verdicts, humans: humans, judges: judges, ties: ties, tie: Self.tie)
    let kappa = AgreementFigure(
      .cohen, of: .majorities, both.kappa.coefficient,
      CohenKappa.interval(of: both.majorities, 0, 1, resampling),
      items: both.raw.withTies.itemsWithAny, count: both.kappa.units, "unit")
    let orders = ranks.map {
      Self.orders(OrderAgreement(of: $0, between: humans, and: judges), resampling)
    }
    return raw(both.raw, resampling) + [kappa] + (orders ?? [])
  }

  /// Whole orders of systems.
  static func systemOrders(_ orders: SystemOrderAgreement) -> [AgreementFigure] {
    [
      AgreementFigure(
        .tau, of: .systemOrder, orders.tau, orders.tauInterval, items: orders.items,
        count: orders.systems, "system"),
      AgreementFigure(
        .rho, of: .systemOrder, orders.rho, orders.rhoInterval, items: orders.items,
        count: orders.systems, "system"),
    ]
  }

  private static func orders(
    _ orders: OrderAgreement, _ resampling: ItemResampling
  ) -> [AgreementFigure] {
    [
      AgreementFigure(.tau, of: .itemOrders, orders.tau, resampling, "pair of rankings"),
      AgreementFigure(.rho, of: .itemOrders, orders.rho, resampling, "pair of rankings"),
    ]
  }

  private func alpha(
    _ counts: UnitCounts, _ metric: KrippendorffAlpha.Metric, of data: AgreementFigure.Data,
    _ resampling: ItemResampling
  ) -> AgreementFigure {
    let alpha = KrippendorffAlpha(of: counts, metric)
    return AgreementFigure(
      .alpha, metric.rawValue, of: data, alpha.coefficient,
      KrippendorffAlpha.interval(of: counts, metric, resampling),
      items: counts.itemCount(judgedBy: 2), count: alpha.units, "unit")
  }

  private func raw(_ raw: RawAgreement, _ resampling: ItemResampling) -> [AgreementFigure] {
    let thing = form == .guesses ? "pair of guesses" : "pair of verdicts"
    guard form != .guesses else {
      return [AgreementFigure(.raw, of: data, raw.withTies, resampling, thing)]
    }
    return [
      AgreementFigure(.raw, "with ties", of: data, raw.withTies, resampling, thing),
      AgreementFigure(.raw, "without ties", of: data, raw.withoutTies, resampling, thing),
    ]
  }
}
