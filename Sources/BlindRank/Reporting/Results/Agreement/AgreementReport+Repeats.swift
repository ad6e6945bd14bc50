extension AgreementReport {
  /// How far each annotator says the same of the same pair again; nil where nobody judged one again.
  var repeatTable: Table? {
    guard !repeated.rows.isEmpty else { return nil }
    return Table(
      title: "each annotator's verdicts on the same pair again".title(on: criterion),
      columns: [
        .init("criterion", key: "criterion", .text, isDrawn: false, isWritten: criterion != nil),
        .init("annotator", key: "annotator", .text), .init("order", key: "order", .text),
        .init("n", key: "n"), .init("same", key: "repeat_consistency"),
        .init("95 %", key: "repeat_consistency_95", .interval),
        .init("no ties", key: "repeat_consistency_without_ties", yielding: 1),
        .init("n without ties", key: "n_without_ties", isDrawn: false),
        .init("κ", key: "repeat_kappa"),
        .init("few data", key: "few_data", .text, isDrawn: false),
      ],
      rows: repeated.rows.map { row in
        let (found, n) = (row.consistency, row.consistency.count)
        return [
          .text(criterion ?? ""), .text(name(of: row) ?? "all"), .text(row.order.rawValue),
          .integer(n), found.agreement.value.map { .rate($0, n: n) } ?? .none,
          found.interval.map { .interval($0, n: n) } ?? .none,
          found.agreementWithoutTies.value.map { .rate($0, n: found.decided) } ?? .none,
          .integer(found.decided),
          found.kappa.value.map { .number($0, decimals: 2, n: n) } ?? .none, .flag(row.isFew),
        ]
      },
      notes: [
        "n: pairs of systems on an item that an annotator judged more than once. Same: the share of "
          + "the same verdicts; no ties: of those decided each time; κ: beyond chance. 95 %: Wilson.",
        "Order: how the two stood the other time; swapped: an effect of the place is in it, too "
          + "(blindrank bias).",
      ])
  }

  /// Who judged again; nil: all of them.
  func name(of row: RepeatedVerdicts.Row) -> String? {
    row.annotator.flatMap { id in annotators.first { $0.id == id }?.name }
  }
}
