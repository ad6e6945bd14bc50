/// AlpacaEval's annotations: 1 if the first output is better, 2 if the second, 1.5 for a tie.
///
/// Its figures are of the second one against the first, which is the same for all. So the first one
/// is the study's reference where it has one, else who comes first in the study; AlpacaEval keeps
/// nowhere who was shown first.
struct AlpacaEvalExport: ExportWriter {
  static let summary = "AlpacaEval's annotations"
  static let containers: [ExportContainer] = [.json, .jsonl]
  static let scope = ExportScope.oneAspect

  private let source: ExportSource

  init(of source: ExportSource) { self.source = source }

  func fields(in container: ExportContainer) -> [String] {
    [
      "instruction", "output_1", "generator_1", "output_2", "generator_2", "dataset", "annotator",
      "annotator_index", "preference",
    ]
  }

  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws {
    // A judge may judge a pair in both orders, which nothing else tells apart here.
    var times: [AnnotatorID: [ComparedPair: Int]] = [:]
    let front = source.study.rules.systemOfAllPairs ?? source.judged.systems.first?.id
    try source.eachBattle(front: front, &remarks) { battle, remarks in
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
      let pair = ComparedPair(item: battle.judgment.item, battle.first, battle.second)
      let former = times[battle.judgment.annotator]?[pair] ?? 0
      times[battle.judgment.annotator, default: [:]][pair] = former + 1
      try add(
        ExportRecord(values: [
          .text(item.instruction), ExportValue(responses[battle.first]?.turns.first),
          source.name(battle.first), ExportValue(responses[battle.second]?.turns.first),
          source.name(battle.second), ExportValue(item.skill),
          try source.annotatorName(battle.judgment), former > 0 ? .integer(former) : .none,
          .number(preference),
        ]))
    }
  }
}
