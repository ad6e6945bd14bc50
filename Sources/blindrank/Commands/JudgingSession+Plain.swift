import BlindRank
import Foundation
import TermUI

extension JudgingSession {
  /// Judges line by line until the annotator leaves, the lines end or a signal comes.
  func converse(with input: LineInput) throws -> RunEnd {
    let start = try begin()
    var model = PlainModel(brief: start.brief, progress: start.progress)
    model.greet(isNew: start.isNew)
    var isLeaving = carry(model.update(start.message), in: &model)
    while true {
      // what was heard is on the disk before anything more is asked
      try write(model.takeText(withPrompt: !isLeaving))
      if isLeaving { return .quit }
      switch input.next() {
      case .line(let line):
        sign()
        isLeaving = carry(model.hear(line), in: &model)
      case .end:
        _ = carry(model.hear(nil), in: &model)
        isLeaving = true
      case .signal(let number):
        _ = carry(model.update(.rest), in: &model)
        return number == SIGHUP ? .hangup : .terminated(number)
      }
    }
  }

  /// Does what the model wants done, and what that leads to; whether it is to be left.
  private func carry(_ effects: [JudgingEffect], in model: inout PlainModel) -> Bool {
    var effects = effects[...]
    var isLeaving = false
    while let effect = effects.popFirst() {
      switch perform(effect) {
      case .done: break
      case .messages(let messages): effects += messages.flatMap { model.update($0) }
      case .quit: isLeaving = true
      }
    }
    return isLeaving
  }
}
