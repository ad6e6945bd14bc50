/// AlpacaEval's annotations: 1 if the first output is better, 2 if the second, 1.5 for a tie.
struct AlpacaEvalExport: ExportWriter {
  static let summary = "AlpacaEval's annotations"
  static let containers: [ExportContainer] = [.json, .jsonl]
  static let scope = ExportScope.oneAspect

  private let source: ExportSource

  init(of source: ExportSource) { self.source = source }

  func fields(in container: ExportContainer) -> [String] {
    [
      "instruction", "output_1", "generator_1", "output_2", "generator_2", "dataset", "annotator",
      "preference",
    ]
  }

  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws {
    try source.eachBattle(&remarks) { battle, remarks in
      let (item, responses) = try source.texts(of: battle.judgment.item)
      guard item.turns.count == 1 else { return remarks.add(.severalTurnsLeftOut) }
      let preference: Double
      switch battle.outcome {
      case .win: preference = 1
      case .loss: preference = 2
      case .tie: preference = 1.5
      case .bothBad:
        preference = 1.5
        remarks.add(.bothBadAsTie)
      }
      try add(
        ExportRecord(values: [
          .text(item.instruction), ExportValue(responses[battle.first]?.turns.first),
          source.name(battle.first), ExportValue(responses[battle.second]?.turns.first),
          source.name(battle.second), ExportValue(item.skill),
          try source.annotatorName(battle.judgment), .number(preference),
        ]))
    }
  }
}
