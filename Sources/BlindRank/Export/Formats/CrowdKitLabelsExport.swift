/// crowd-kit's frame of labels: what each worker said of each pair of responses, as a class.
struct CrowdKitLabelsExport: ExportWriter {
  static let summary = "crowd-kit's frame of labels"
  static let containers: [ExportContainer] = [.csv, .jsonl]
  static let scope = ExportScope.oneAspect

  private let source: ExportSource

  init(of source: ExportSource) { self.source = source }

  func fields(in container: ExportContainer) -> [String] {
    ["task", "worker", "label", "item", "system_a", "system_b"]
  }

  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws {
    for judgment in try source.judged.aspects.flatMap({ try source.judged.judgments(on: $0) }) {
      // Seen from the same system for all workers, however it was shown to each.
      for battle in judgment.battles { try add(record(judgment, battle, label(battle.outcome))) }
      if let pair = judgment.unjudgedPair { try add(record(judgment, pair, "cannot_judge")) }
    }
  }

  private func label(_ outcome: Battle.Outcome) -> String {
    switch outcome {
    case .win: "system_a"
    case .loss: "system_b"
    case .tie: "tie"
    case .bothBad: "both_bad"
    }
  }

  private func record(
    _ judgment: Judgment, _ battle: Battle, _ label: String
  ) throws -> ExportRecord {
    let key = try source.card(of: judgment.item).key
    return ExportRecord(values: [
      .text("\(key)#\(battle.first.rawValue)-\(battle.second.rawValue)"),
      try source.annotatorName(judgment), .text(label), .text(key), source.name(battle.first),
      source.name(battle.second),
    ])
  }
}
