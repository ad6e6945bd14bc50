extension AgreementReport {
  /// All annotators together, two each, each against the others and against themselves, people and
  /// judges.
  public var tables: [Table] {
    let apart = annotators.count > 1 ? [pairTable, standingTable] : []
    return [table("agreement", figures, notes: notes)] + apart
      + [repeatTable].compactMap { $0 } + humanJudgeTables
  }

  private var kinds: String { Set(annotators.map(\.kind.rawValue)).sorted().joined(separator: " ") }

  private var humanJudgeTables: [Table] {
    guard !humanJudge.isEmpty else { return [] }
    return [
      table(
        "people and model judges", humanJudge, kinds: "human judge",
        notes: [
          "Raw: every pair of a person's and a judge's verdict. Majorities: more than half, else "
            + "a tie. Order of systems: by average win rate."
        ] + repeatedOfBoth.notes + intervalNotes(on: humanJudge))
    ]
  }

  private func table(
    _ title: String, _ figures: [AgreementFigure], kinds: String? = nil, notes: [String]
  ) -> Table {
    Table(
      title: title.title(on: criterion),
      columns: [
        .init("criterion", key: "criterion", .text, isDrawn: false, isWritten: criterion != nil),
        .init("", key: "label", .text, isWritten: false),
        .init("coefficient", key: "coefficient", .text, isDrawn: false),
        .init("variant", key: "variant", .text, isDrawn: false),
        .init("of", key: "of", .text), .init("value", key: "value"),
        .init("95 %", key: "value_95", .interval), .init("n", key: "n"),
        .init("n is", key: "n_is", .text, yielding: 2),
        .init(
          "why not", key: "undefined", .text,
          isDrawn: figures.contains { $0.coefficient.cause != nil }, yielding: 1),
        .init("no interval", key: "no_interval", .text, isDrawn: false),
        .init("few data", key: "few_data", .text, isDrawn: false),
        .init("annotators", key: "annotators", .text, isDrawn: false),
      ],
      rows: figures.map { figure in
        let n = figure.isFew ? figure.count : max(figure.count, Tally.fewestTelling)
        return [
          .text(criterion ?? ""), .text(figure.label), .text(figure.name.rawValue),
          .text(figure.variant ?? ""), .text(figure.data.rawValue),
          figure.coefficient.value.map { .number($0, decimals: 2, n: n) } ?? .none,
          figure.interval.map { .range($0, decimals: 2, n: n) } ?? .none,
          .integer(figure.count), .text(figure.things),
          .text(figure.coefficient.cause?.rawValue ?? ""),
          .text(figure.drawn?.obstacle?.rawValue ?? ""), .flag(figure.isFew),
          .text(kinds ?? self.kinds),
        ]
      }, notes: notes)
  }

  private var pairTable: Table {
    let isWeighted = form != .guesses
    let hasOrders = form == .rankings
    return Table(
      title: "pairs of annotators".title(on: criterion),
      columns: [
        .init("criterion", key: "criterion", .text, isDrawn: false, isWritten: criterion != nil),
        .init("pair", key: "pair", .text, isWritten: false),
        .init("annotator", key: "annotator_a", .text, isDrawn: false),
        .init("other", key: "annotator_b", .text, isDrawn: false),
        .init("n", key: "n"), .init("same", key: "raw_agreement"),
        .init(
          "no ties", key: "raw_agreement_without_ties", isDrawn: isWeighted,
          isWritten: isWeighted, yielding: 2),
        .init("κ", key: "cohen_kappa"), .init("95 %", key: "cohen_kappa_95", .interval),
        .init(
          "κ²", key: "cohen_kappa_quadratic", isDrawn: isWeighted, isWritten: isWeighted,
          yielding: 3),
        .init("τ-b", key: "kendall_tau_b", isDrawn: hasOrders, isWritten: hasOrders, yielding: 1),
        .init("ρ", key: "spearman_rho", isDrawn: hasOrders, isWritten: hasOrders, yielding: 3),
      ],
      rows: pairs.map { pair in
        let names = pair.annotators.map { annotators[$0].name }
        let n = pair.kappa.units
        return [
          .text(criterion ?? ""), .text(names.joined(separator: " – ")), .text(names[0]),
          .text(names[1]), .integer(n), share(pair.raw), share(pair.withoutTies),
          number(pair.kappa.coefficient, n),
          pair.kappaInterval?.interval.map { .range($0, decimals: 2, n: n) } ?? .none,
          number(pair.weighted?.coefficient, n),
          number(pair.orders?.tau.coefficient, pair.orders?.tau.count ?? 0),
          number(pair.orders?.rho.coefficient, pair.orders?.rho.count ?? 0),
        ]
      }, notes: pairNotes)
  }

  private var standingTable: Table {
    let drawn = standings.map { $0.agreement.interval(resampling) }
    let told = zip(standings, drawn).filter { $0.0.agreement.count >= Tally.fewestTelling }
    return Table(
      title: "each annotator against the majority of the others".title(on: criterion),
      columns: [
        .init("criterion", key: "criterion", .text, isDrawn: false, isWritten: criterion != nil),
        .init("annotator", key: "annotator", .text), .init("n", key: "n"),
        .init("same", key: "leave_one_out"), .init("95 %", key: "leave_one_out_95", .interval),
        .init("κ", key: "leave_one_out_kappa"),
      ]
        + (orders.isEmpty
          ? []
          : [
            .init("systems", key: "systems", isDrawn: false),
            .init("order τ-b", key: "order_without_tau_b", yielding: 1),
          ]),
      rows: zip(standings, drawn).map { standing, drawn in
        let n = standing.agreement.count
        let order = orders.isEmpty ? nil : orders[standing.annotator]
        return [
          .text(criterion ?? ""), .text(annotators[standing.annotator].name), .integer(n),
          share(standing.agreement),
          drawn.interval.map { .interval($0, n: n) } ?? .none,
          number(standing.kappa, n),
        ] + (order.map { [.integer($0.systems), number($0.tau, $0.systems)] } ?? [])
      },
      notes: [
        form == .guesses
          ? "Majority: more than half of the others; guesses without one are left out."
          : "Majority: what more than half of the others said, else a tie. Order τ-b: of the order "
            + "of the systems with and without the annotator; 1: the same."
      ] + ItemResampling.notes(on: told.map(\.1)))
  }

  private func share(_ mean: ItemMean) -> Table.Value {
    mean.coefficient.value.map { .rate($0, n: mean.count) } ?? .none
  }

  private func number(_ coefficient: Coefficient?, _ n: Int) -> Table.Value {
    coefficient?.value.map { .number($0, decimals: 2, n: n) } ?? .none
  }
}
