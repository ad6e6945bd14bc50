import BlindRank
import TermUI

@testable import BlindRankCLI

/// Somebody at a study, without a terminal: keys go through the screen to the desk and back.
final class JudgingTable: JudgingStory {
  let desk: Desk
  let session: JudgingSession
  /// Whether the screen was left.
  private(set) var hasLeft = false

  init(store: any StudyStore, annotator: String) throws {
    desk = try Desk(store: store, annotator: annotator)
    session = JudgingSession(desk: desk) { Timestamp(milliseconds: 50_000_000) }
  }

  /// The screen as it comes up.
  func screen(_ size: Size = Size(width: 80, height: 24)) throws -> JudgingModel {
    try session.openingScreen(size: size)
  }

  /// Presses keys and does all that the screen wants done.
  func press(_ keys: String, _ model: inout JudgingModel) {
    for key in keys { perform(press(String(key), &model) as [JudgingEffect], &model) }
  }

  /// Nothing happens for a while.
  func rest(_ model: inout JudgingModel) { perform(model.update(.rest), &model) }

  private func perform(_ effects: [JudgingEffect], _ model: inout JudgingModel) {
    var messages: [JudgingMessage] = []
    func run(_ effects: [JudgingEffect]) {
      for effect in effects {
        switch session.perform(effect) {
        case .done: break
        case .messages(let more): messages += more
        case .quit: hasLeft = true
        }
      }
    }
    run(effects)
    while !messages.isEmpty { run(model.update(messages.removeFirst())) }
  }

  /// The key that points at the response in a shape.
  func key(_ shape: String, _ model: JudgingModel) -> String {
    let place = model.sheet?.item.responses.firstIndex { $0.turns[0].contains(shape) }
    return place.map { String($0 + 1) } ?? ""
  }

  /// The key of the right guess.
  func right(_ model: JudgingModel) -> String { key("round", model) }
  /// The key of the wrong guess.
  func wrong(_ model: JudgingModel) -> String { key("square", model) }

  func instruction(_ model: JudgingModel) -> String { model.sheet?.item.turns.first ?? "" }
}
