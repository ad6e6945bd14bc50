@testable import BlindRank

/// The example of docs/statistics.md: seven rankings of four items by two annotators.
enum ReportExample {
  static let systems = [
    System(id: SystemID(1), name: "P"), System(id: SystemID(2), name: "Q"),
    System(id: SystemID(3), name: "R"),
  ]
  static let labels = [
    ItemLabels(item: ItemID(1), skill: "Math", difficulty: 2, head: ""),
    ItemLabels(item: ItemID(2), skill: "a|b", difficulty: 6, head: ""),
    ItemLabels(item: ItemID(3), skill: "Math", difficulty: 9, head: ""),
    ItemLabels(item: ItemID(4), skill: nil, difficulty: nil, head: ""),
  ]

  static func report(
    _ rule: TieRule = .half, _ selection: WinTieLossReport.Selection = .every,
    by grouping: WinTieLossReport.Grouping? = nil, kind: AnnotatorKind = .human
  ) throws -> WinTieLossReport {
    let annotators = [
      Annotator(id: AnnotatorID(1), name: "ann", kind: kind),
      Annotator(id: AnnotatorID(2), name: "bo", kind: kind),
      Annotator(id: AnnotatorID(3), name: "idle", kind: .judge),
    ]
    return WinTieLossReport(
      systems: systems, labels: labels, annotators: annotators,
      verdicts: VerdictTable(of: try judgments, systemCount: systems.count), rule: rule,
      selection: selection, grouping: grouping)
  }

  static var judgments: [Judgment] {
    get throws {
      try [
        (1, 1, [1, 2, 3]), (1, 2, [1, 1, 2]), (2, 1, [2, 1, 3]), (2, 2, [1, 3, 3]),
        (3, 1, [1, 2, 2]), (3, 2, [2, 4, 1]), (4, 1, [2, 1]),
      ].map { item, annotator, ranks in
        Judgment(
          annotator: AnnotatorID(annotator), action: .submit,
          presentation: Presentation(
            comparison: ComparisonID(item), item: ItemID(item),
            slots: systems.prefix(ranks.count).map(\.id)),
          verdict: .ranking(try Ranking(ranks: ranks, slots: ranks.count, scale: 5)),
          started: moment(0), submitted: moment(1))
      }
    }
  }
}
