extension ScanReport {
  /// How often what was found, what tells systems apart at a glance, and the findings.
  public var tables: [Table] {
    overview + (named.isEmpty ? [] : [namedTable]) + (entries.isEmpty ? [] : [findingTable])
  }

  /// Without the findings.
  var overview: [Table] { [rateTable] + (looksTable.map { [$0] } ?? []) }

  private func rows(_ rates: [ScanRate]) -> [[Table.Value]] {
    rates.map { rate in
      [
        .text(rate.what), .text(rate.system?.name ?? (rate.isOfItems ? "(items)" : "(all)")),
        .integer(rate.n), .integer(rate.count),
        rate.n > 0 ? .rate(Double(rate.count) / Double(rate.n), n: rate.n) : .none,
        rate.interval.map { .interval($0, n: rate.n) } ?? .none,
        .text(rate.difference?.rawValue ?? ""),
      ]
    }
  }

  private func columns(_ heading: String, key: String) -> [Table.Column] {
    [
      .init(heading, key: key, .text),
      .init("system", key: "system", .text, isDrawn: !isBlind, isWritten: !isBlind),
      .init("n", key: "n"), .init("with", key: "with"), .init("share", key: "share"),
      .init("95 %", key: "share_95", .interval),
      .init("apart", key: "apart", .text, isDrawn: !isBlind, isWritten: !isBlind),
    ]
  }

  private static let noteOnApart =
    "Apart: the system has it more or less often than the others together (Newcombe's 95 % "
    + "interval of the difference, not corrected for their number). Who learns that can tell it."

  private var rateTable: Table {
    Table(
      title: !entries.isEmpty
        ? "Found in responses" : named.isEmpty ? "Nothing found" : "Nothing found in responses",
      columns: columns("finding", key: "finding"),
      rows: rows(rates.filter { !isBlind || $0.system == nil }),
      notes: ["n: responses, or (items). 95 %: Wilson interval."]
        + (isBlind || entries.isEmpty ? [] : [Self.noteOnApart]))
  }

  private var looksTable: Table? {
    let telling = Set(looks.filter { $0.difference != nil }.map(\.what))
    let shown = looks.filter { telling.contains($0.what) && $0.difference != nil }
    guard !isBlind, !shown.isEmpty else { return nil }
    return Table(
      title: "What tells systems apart at a glance", columns: columns("response", key: "look"),
      rows: rows(shown),
      notes: ["Only systems that differ from the others; n: responses. Nothing to mask here."])
  }

  private var namedTable: Table {
    Table(
      title: Self.titleOfNamed,
      columns: [
        .init("text", key: "text", .text),
        .init("system", key: "system", .text, isDrawn: !isBlind, isWritten: !isBlind),
        .init("excerpt", key: "excerpt", .text),
      ],
      rows: named.map { [.text($0.text), .text($0.system.name), .text($0.excerpt.text)] },
      notes: ["Nothing to mask here: make the study with other words."])
  }

  /// Over the systems that the study's own texts name.
  static let titleOfNamed = "Systems named in what annotators read"

  private var findingTable: Table {
    Table(
      title: "Findings",
      columns: [
        .init("finding", key: "finding", .text), .init("item", key: "item", .text),
        .init("system", key: "system", .text, isDrawn: !isBlind, isWritten: !isBlind),
        .init("turn", key: "turn"), .init("state", key: "state", .text),
        .init("what", key: "what", .text),
        .init("matched", key: "matched", .text, isDrawn: false),
        .init("excerpt", key: "excerpt", .text),
      ],
      rows: entries.map { entry in
        [
          .text(entry.finding.kind.rawValue), .text(entry.key),
          .text(entry.finding.systems.map(name).joined(separator: " = ")),
          .integer(entry.finding.turn), .text(entry.state.rawValue), .text(reason(entry.finding)),
          .text(entry.finding.excerpt?.matched ?? ""), .text(entry.finding.excerpt?.text ?? ""),
        ]
      })
  }

  /// What was found; blind, it does not name the system whose name it is.
  func reason(_ finding: ScanFinding) -> String {
    isBlind && finding.reason.hasPrefix(SystemNameRules.prefix)
      ? "the name of a system of the study" : finding.reason
  }

  /// A system's name.
  func name(of system: SystemID) -> String {
    systems.first { $0.id == system }?.name ?? "\(system.rawValue)"
  }
}
