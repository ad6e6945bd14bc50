/// A comparison in a list: enough to find it again by.
public struct ListedItem: Hashable, Sendable {
  /// How it stands with the annotator.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case todo, draft, done, skipped
  }

  /// Which comparison.
  public let comparison: ComparisonID
  /// Its place in the annotator's order, from 1.
  public let number: Int
  /// The ability the item asks for.
  public let skill: String?
  /// How hard it is, in the study's scale.
  public let difficulty: Int?
  /// How the instruction begins.
  public let head: String
  /// How it stands with the annotator.
  public let state: State
  /// Whether the annotator wants the coordinator to look at it.
  public let isFlagged: Bool

  /// Makes an entry; the program's own come from a desk.
  public init(
    comparison: ComparisonID, number: Int, skill: String?, difficulty: Int?, head: String,
    state: State, isFlagged: Bool = false
  ) {
    self.comparison = comparison
    self.number = number
    self.skill = skill
    self.difficulty = difficulty
    self.head = head
    self.state = state
    self.isFlagged = isFlagged
  }
}

extension Desk {
  /// All comparisons in this annotator's order.
  public func listing() throws -> [ListedItem] {
    let drafts = try store.drafts(of: annotator.id)
    let labels = try store.itemLabels(headLength: 120)
    return sequence.enumerated().map { place, comparison in
      let label = labels[plan.comparisons.item(of: comparison).rawValue - 1]
      let state: ListedItem.State =
        switch states[comparison] ?? .toDo {
        case .done where study.judgingProtocol == .guess: .done
        // What was said before a skip stays as a draft.
        case .skipped: .skipped
        case _ where drafts.contains(comparison): .draft
        case .toDo: .todo
        case .done: .done
        }
      return ListedItem(
        comparison: comparison, number: place + 1, skill: label.skill,
        difficulty: label.difficulty, head: label.head, state: state,
        isFlagged: flags.contains(comparison))
    }
  }
}
