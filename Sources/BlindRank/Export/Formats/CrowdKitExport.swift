/// crowd-kit's frame of pairs. It has no ties.
struct CrowdKitExport: ExportWriter {
  static let summary = "crowd-kit's frame of pairs, without ties"
  static let containers: [ExportContainer] = [.csv, .jsonl]
  static let scope = ExportScope.oneAspect

  private let source: ExportSource

  init(of source: ExportSource) { self.source = source }

  func fields(in container: ExportContainer) -> [String] {
    ["worker", "task", "left", "right", "label"]
  }

  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws {
    try source.eachBattle(&remarks) { battle, remarks in
      let label: SystemID
      switch battle.outcome {
      case .win: label = battle.first
      case .loss: label = battle.second
      case .tie: return remarks.add(.tieLeftOut)
      case .bothBad: return remarks.add(.bothBadLeftOut)
      }
      if !battle.isAsShown { remarks.add(.orderUnknown) }
      try add(
        ExportRecord(values: [
          try source.annotatorName(battle.judgment),
          .text(try source.card(of: battle.judgment.item).key), source.name(battle.first),
          source.name(battle.second), source.name(label),
        ]))
    }
  }
}
