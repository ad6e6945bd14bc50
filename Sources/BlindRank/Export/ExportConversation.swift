/// Texts as lists of messages.
enum ExportConversation {
  /// All turns of an item, each with its answer.
  static func whole(_ item: Item, _ response: Response?) -> ExportValue {
    .list(
      item.turns.enumerated().flatMap { index, turn in
        [message("user", turn)] + answer(response, index)
      })
  }

  /// What only one system's conversation holds: its answers, with later turns between.
  static func reply(_ item: Item, _ response: Response?) -> ExportValue {
    .list(
      item.turns.indices.flatMap { index in
        (index == 0 ? [] : [message("user", item.turns[index])]) + answer(response, index)
      })
  }

  /// What all conversations on an item begin with.
  static func prompt(_ item: Item) -> ExportValue { .list([message("user", item.instruction)]) }

  private static func answer(_ response: Response?, _ turn: Int) -> [ExportValue] {
    guard let response, response.turns.indices.contains(turn) else { return [] }
    return [message("assistant", response.turns[turn])]
  }

  private static func message(_ role: String, _ text: String) -> ExportValue {
    .object([("role", .text(role)), ("content", .text(text))])
  }
}
