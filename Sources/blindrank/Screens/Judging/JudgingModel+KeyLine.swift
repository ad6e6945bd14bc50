import BlindRank
import TermUI

extension JudgingModel {
  /// The keys that the last line shows. Where most of them do nothing, after an answer and at the
  /// question that ends a judgment, those that do something, and what they do there.
  var lineKeys: KeyTable<JudgingAction> {
    if isFinal {
      return keys.only([
        (.submit, "goes on", 9), (.backItem, "back", 6), (.flag, "flag", 4),
        (.result, "result so far", 5),
        (.quit, "quit", 7), (.help, "help", 10),
      ])
    }
    guard asksForSource else { return keys }
    let options: [(JudgingAction, String, Int)] =
      brief.judgingProtocol == .pairwise
      ? [(.chooseFirst, "A", 9), (.chooseSecond, "B", 9)]
      : panes.indices.map { (.rank($0 + 1), Slot($0).letter, 9) }
    return keys.only(
      options + [
        (.cannotJudge, "can't tell", 8), (.submit, "submit", 9), (.undo, "undo", 7),
        (.quit, "quit", 6), (.help, "help", 10),
      ])
  }
}

extension KeyTable where Action == JudgingAction {
  /// Some of the keys, in this order, with other words for the key line and other priorities.
  fileprivate func only(_ wanted: [(action: Action, label: String, priority: Int)]) -> KeyTable {
    KeyTable(
      wanted.compactMap { action, label, priority in
        bindings.first { $0.action == action }.map {
          KeyBinding(
            $0.keys, action, label: label, help: label, group: $0.group, priority: priority)
        }
      })
  }
}
