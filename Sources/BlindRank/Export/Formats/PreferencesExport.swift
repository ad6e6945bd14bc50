/// Pairs of responses of which one is preferred, for DPO and reward models; texts as strings.
struct PreferencesExport: ExportWriter {
  static let summary = "prompt, chosen, rejected, for DPO and reward models"
  static let containers: [ExportContainer] = [.jsonl, .json]
  static let scope = ExportScope.oneAspect

  private let pairs: PreferredPairs

  init(of source: ExportSource) { pairs = PreferredPairs(of: source) }

  func fields(in container: ExportContainer) -> [String] { PreferredPairs.fields }

  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws {
    try pairs.records(&remarks, add) { item, chosen, rejected, remarks in
      guard item.turns.count == 1 else {
        remarks.add(.severalTurnsLeftOut)
        return nil
      }
      return [
        .text(item.instruction), ExportValue(chosen?.turns.first),
        ExportValue(rejected?.turns.first),
      ]
    }
  }
}
