/// A battle as files have it: the system shown first in front, where that is known.
struct ExportBattle {
  /// What it came of.
  let judgment: Judgment
  /// Who stands in front.
  let first: SystemID
  /// The other one.
  let second: SystemID
  /// Seen from the first.
  let outcome: Battle.Outcome
  /// Whether the first one was shown first.
  let isAsShown: Bool

  /// Turns a battle of a judgment as it was shown.
  init(_ battle: Battle, of judgment: Judgment) {
    let isTurned = battle.shownFirst == battle.second
    self.judgment = judgment
    (first, second) =
      isTurned ? (battle.second, battle.first) : (battle.first, battle.second)
    outcome = isTurned ? battle.outcome.reversed : battle.outcome
    isAsShown = battle.shownFirst != nil
  }

  /// Who won, in the words of Chatbot Arena.
  var winner: ExportValue {
    switch outcome {
    case .win: .text("model_a")
    case .loss: .text("model_b")
    case .tie: .text("tie")
    case .bothBad: .text("tie (bothbad)")
    }
  }
}
