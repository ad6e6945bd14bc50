/// An item in a list: enough to find it again by.
public struct ListedItem: Hashable, Sendable {
  /// How it stands with the annotator.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case todo, draft, done, skipped
  }

  /// Which item.
  public let item: ItemID
  /// Its place in the annotator's order, from 1.
  public let number: Int
  /// The ability it asks for.
  public let skill: String?
  /// How hard it is, in the study's scale.
  public let difficulty: Int?
  /// How the instruction begins.
  public let head: String
  /// How it stands with the annotator.
  public let state: State

  /// Makes an entry; the program's own come from a desk.
  public init(
    item: ItemID, number: Int, skill: String?, difficulty: Int?, head: String, state: State
  ) {
    self.item = item
    self.number = number
    self.skill = skill
    self.difficulty = difficulty
    self.head = head
    self.state = state
  }
}

extension Desk {
  /// All items in this annotator's order.
  public func listing() throws -> [ListedItem] {
    let drafts = try store.drafts(of: annotator.id)
    let labels = try store.itemLabels(headLength: 120)
    return plan.items.enumerated().map { place, item in
      let label = labels[item.rawValue - 1]
      let state: ListedItem.State =
        switch states[item] ?? .toDo {
        case _ where drafts.contains(item): .draft
        case .toDo: .todo
        case .done: .done
        case .skipped: .skipped
        }
      return ListedItem(
        item: item, number: place + 1, skill: label.skill, difficulty: label.difficulty,
        head: label.head, state: state)
    }
  }
}
