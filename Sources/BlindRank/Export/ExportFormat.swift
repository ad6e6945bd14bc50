/// The formats that a study's judgments can be written in.
public enum ExportFormat: String, CaseIterable, Sendable {
  case judgments, rankings, battles, arena
  case alpacaEval = "alpaca-eval"
  case crowdKit = "crowd-kit"
  case crowdKitLabels = "crowd-kit-labels"
  case dpo
  case dpoChat = "dpo-chat"
  case qlora

  /// What writes it.
  var writer: any ExportWriter.Type {
    switch self {
    case .judgments: JudgmentsExport.self
    case .rankings: RankingsExport.self
    case .battles: BattlesExport.self
    case .arena: ArenaExport.self
    case .alpacaEval: AlpacaEvalExport.self
    case .crowdKit: CrowdKitExport.self
    case .crowdKitLabels: CrowdKitLabelsExport.self
    case .dpo: PreferencesExport.self
    case .dpoChat: ChatPreferencesExport.self
    case .qlora: ThreeClassExport.self
    }
  }

  /// What it is, in one line.
  public var summary: String { writer.summary }
  /// How its records can be written down; the first one is the usual.
  public var containers: [ExportContainer] { writer.containers }
  /// Which verdicts it holds.
  public var scope: ExportScope { writer.scope }
  /// Whether it is a folder of files.
  public var isFolder: Bool { writer.isFolder }
}
