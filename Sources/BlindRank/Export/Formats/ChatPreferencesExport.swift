/// Pairs of responses of which one is preferred, as lists of messages.
struct ChatPreferencesExport: ExportWriter {
  static let summary = "the same as lists of messages, also of several turns"
  static let containers = PreferencesExport.containers
  static let scope = ExportScope.oneAspect

  private let pairs: PreferredPairs

  init(of source: ExportSource) { pairs = PreferredPairs(of: source) }

  func fields(in container: ExportContainer) -> [String] { PreferredPairs.fields }

  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws {
    try pairs.records(&remarks, add) { item, chosen, rejected, _ in
      [
        ExportConversation.prompt(item), ExportConversation.reply(item, chosen),
        ExportConversation.reply(item, rejected),
      ]
    }
  }
}
