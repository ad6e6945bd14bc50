extension RatingReport {
  /// For reading and as CSV: the systems, the pairs, and what else the model has. Where there are
  /// no ratings the first says why, and is empty but for that.
  public var tables: [Table] {
    guard let analysis else { return [systemTable] }
    return [systemTable] + (analysis.pairs.isEmpty ? [] : [pairTable(analysis)])
      + (analysis.terms.isEmpty ? [] : [termTable(analysis)])
  }

  private func table(
    _ title: String, _ columns: [Table.Column], _ rows: [[Table.Value]], _ notes: [String]
  ) -> Table {
    Table(
      title: title.title(on: criterion),
      columns: [
        .init("criterion", key: "criterion", .text, isDrawn: false, isWritten: criterion != nil)
      ] + columns + [
        .init("method", key: "method", .text, isDrawn: false),
        .init("interval", key: "interval", .text, isDrawn: false),
        .init("confidence", key: "confidence", isDrawn: false),
      ], rows: rows.map { [.text(criterion ?? "")] + $0 + made }, notes: notes)
  }

  /// What made a row, for those who have nothing but the row.
  private var made: [Table.Value] {
    [
      .text(request.method.rawValue), .text(request.interval.rawValue),
      .number(request.confidence, decimals: 2, n: battleCount),
    ]
  }

  /// Whole points, unless all errors are smaller.
  var decimals: Int {
    let largest = analysis?.ratings.compactMap { $0?.standardError }.max() ?? 1
    return largest >= 1 || largest == 0 ? 0 : largest >= 0.1 ? 1 : 2
  }

  /// What figures about the scatter rest on: at most as many items or annotators as there are.
  func scatterCount(_ n: Int) -> Int { min(n, analysis?.unitCounts.min() ?? n) }

  private var systemTable: Table {
    // Without ratings nothing is drawn but the note that says why.
    let hasRatings = analysis != nil
    let rated = analysis?.ratings.compactMap { $0 } ?? []
    let hasScatter = rated.contains { $0.interval != nil }
    let hasOrderings = rated.contains { $0.orderings != nil }
    let isPartial = rated.count < systems.count
    return table(
      "ratings",
      [
        .init("system", key: "system", .text, isDrawn: hasRatings),
        .init("rank", key: "rank", .text, isDrawn: hasScatter, isWritten: false),
        .init("rank", key: "rank_low", isDrawn: false),
        .init("rank", key: "rank_high", isDrawn: false),
        .init("rating", key: "rating", isDrawn: hasRatings),
        .init("SE", key: "standard_error", isDrawn: hasScatter, yielding: 1),
        .init(confidence, key: "rating", .interval, isDrawn: hasScatter),
        .init(
          "SD order", key: "ordering_sd", isDrawn: hasOrderings,
          isWritten: request.method == .elo, yielding: 1),
        .init(
          "SE mean", key: "ordering_standard_error", isDrawn: hasOrderings,
          isWritten: request.method == .elo, yielding: 1),
        .init("battles", key: "battles", isDrawn: hasRatings, yielding: 2),
        .init("why not", key: "undefined", .text, isDrawn: hasRatings && isPartial),
      ], order.map(row), systemNotes)
  }

  private func row(of system: Int) -> [Table.Value] {
    let rating = analysis?.ratings[system]
    let n = analysis?.battles[system] ?? 0
    let units = scatterCount(n)
    func number(_ value: Double?, _ decimals: Int, n: Int) -> Table.Value {
      value.map { .number($0, decimals: decimals, n: n) } ?? .none
    }
    let ranks = rating?.ranks
    let isTelling = units >= Tally.fewestTelling
    return [
      .text(systems[system].name), ranks.map { .text(isTelling ? $0.reading : "") } ?? .none,
      ranks.map { .integer($0.lowerBound) } ?? .none,
      ranks.map { .integer($0.upperBound) } ?? .none, number(rating?.rating, decimals, n: n),
      number(rating?.standardError, decimals, n: units),
      rating?.interval.map { .range($0, decimals: decimals, n: units) } ?? .none,
      number(rating?.orderings?.spread, 1, n: n),
      number(rating?.orderings?.standardError, 2, n: n),
      analysis == nil ? .none : .integer(n),
      .text((cause(of: system) ?? "").split(separator: "_").joined(separator: " ")),
    ]
  }

  private func pairTable(_ analysis: RatingAnalysis) -> Table {
    let hasScatter = analysis.pairs.contains { $0.comparison != nil }
    return table(
      "pairs",
      [
        .init("pair", key: "pair", .text, isWritten: false),
        .init("system", key: "system_a", .text, isDrawn: false),
        .init("opponent", key: "system_b", .text, isDrawn: false),
        .init("n", key: "battles", yielding: 2),
        .init("score", key: "expected_score", yielding: 1),
        .init("stronger", key: "probability_stronger", isDrawn: hasScatter, yielding: 1),
        .init("points", key: "difference"),
        .init("SE", key: "difference_standard_error", isDrawn: false),
        .init(confidence, key: "difference", .interval, isDrawn: hasScatter),
        .init("p", key: "p_adjusted", isDrawn: hasScatter),
      ],
      analysis.pairs.map { pair in
        let n = min(analysis.battles[pair.first], analysis.battles[pair.second])
        let names = [systems[pair.first].name, systems[pair.second].name]
        let (comparison, units) = (pair.comparison, scatterCount(n))
        return [
          .text(names.joined(separator: " – ")), .text(names[0]), .text(names[1]),
          .integer(pair.battles), .rate(pair.expectedScore, n: n),
          comparison.map { .certainty($0.probability, n: units) } ?? .none,
          .number(pair.difference, decimals: decimals, n: n),
          comparison.map { .number($0.standardError, decimals: decimals, n: units) } ?? .none,
          comparison.map { .range($0.interval, decimals: decimals, n: units) } ?? .none,
          comparison.map { .pValue($0.adjustedP, n: units) } ?? .none,
        ]
      }, pairNotes)
  }

  private func termTable(_ analysis: RatingAnalysis) -> Table {
    table(
      "other terms of the model",
      [
        .init("term", key: "label", .text, isWritten: false),
        .init("term", key: "term", .text, isDrawn: false), .init("value", key: "value"),
        .init(
          confidence, key: "value", .interval,
          isDrawn: analysis.terms.contains { $0.interval != nil }),
        .init("coefficient", key: "coefficient", isDrawn: false),
        .init("SE", key: "standard_error", isDrawn: false),
        .init("n", key: "battles", yielding: 1),
      ],
      analysis.terms.map { term in
        let n = term.battles
        let decimals = term.isPoints ? 0 : 2
        return [
          .text(term.label), .text(term.key),
          .number(term.reading(term.coefficient), decimals: decimals, n: n),
          term.readingInterval.map { .range($0, decimals: decimals, n: scatterCount(n)) } ?? .none,
          .number(term.coefficient, decimals: 3, n: n),
          term.standardError.map { .number($0, decimals: 3, n: n) } ?? .none, .integer(n),
        ]
      }, analysis.terms.map(\.note))
  }
}

extension ClosedRange<Int> {
  /// `2`, `1–3`.
  fileprivate var reading: String {
    lowerBound == upperBound ? String(lowerBound) : "\(lowerBound)–\(upperBound)"
  }
}
