import BlindRank
import TermUI

extension JudgingModel {
  /// The keys that the last line shows. Where most of them do nothing, after an answer and at the
  /// question that ends a judgment, those that do something, and what they do there.
  var lineKeys: KeyTable<JudgingAction> {
    if isFinal {
      return keys.only([
        (.submit, "next", 9), (.backItem, "back", 6), (.flag, "flag", 4), (.result, "result", 5),
        (.quit, "quit", 7), (.help, "help", 10),
      ])
    }
    guard asksForSource else { return keys }
    let letters = panes.indices.map { Slot($0).letter }
    let options: [(JudgingAction, String, Int)] =
      brief.judgingProtocol == .pairwise
      ? [(.chooseFirst, letters.first ?? "", 9), (.chooseSecond, letters.last ?? "", 9)]
      : letters.indices.map { (.rank($0 + 1), "\(letters[0])–\(letters[letters.count - 1])", 9) }
    return keys.only(
      options + [
        (.cannotJudge, "can't tell", 8), (.submit, "submit", 9), (.whereIWas, "back", 7),
        (.help, "help", 10),
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
