import BlindRank

/// A ballot being filled in, on the screen or line by line: what is asked, what is left to be said,
/// and what can be changed no more.
protocol BallotInHand {
  var brief: JudgingBrief { get }
  var sheet: Sheet? { get }
  var ballot: Ballot { get set }
  var notes: Notes { get }
  /// The place of the aspect that is being judged.
  var aspect: Int { get }
  /// What was said before each change on this visit, oldest first.
  var history: [Saying] { get }
}

/// What was said, and where one was in saying it.
struct Saying: Equatable, Sendable {
  var ballot: Ballot
  var notes: Notes
  /// The place of the aspect that was being judged.
  var aspect: Int
}

extension BallotInHand {
  /// Whether ballot or notes differ from what counts.
  var isChanged: Bool {
    guard let sheet else { return false }
    return sheet.isDraft || ballot != sheet.ballot || notes != sheet.notes
  }

  /// What the verdict in hand is about.
  var currentAspect: Aspect? {
    guard let sheet, sheet.aspects.indices.contains(aspect) else { return nil }
    return sheet.aspects[aspect]
  }

  /// Whether the guess that ends a judgment is being asked for.
  var asksForSource: Bool { currentAspect == .guess && brief.judgingProtocol != .guess }

  /// The places of the aspects that are judged, without a guess that ends them.
  var judgedAspects: Range<Int> {
    guard let sheet else { return 0..<0 }
    let hasQuestion = brief.judgingProtocol != .guess && sheet.aspects.last == .guess
    return 0..<sheet.aspects.count - (hasQuestion ? 1 : 0)
  }

  /// The first judged aspect of which something is left to be said.
  var firstUnjudged: Int? { judgedAspects.first { !ballot.entries[$0].isComplete } }

  /// The place of the aspect to begin with: the question that ends the judgment once it was shown.
  var openingAspect: Int {
    ballot.isAsked && judgedAspects.count < ballot.entries.count
      ? judgedAspects.upperBound : firstUnjudged ?? 0
  }

  /// The judged aspect of which something is left to be said, after one and then from the first on.
  func nextUnjudged(after place: Int) -> Int? {
    judgedAspects.first { $0 > place && !ballot.entries[$0].isComplete } ?? firstUnjudged
  }

  /// Whether what was said can't be changed, because it was answered.
  var isFinal: Bool { sheet?.reveal != nil }

  /// Whether an undo would reach behind the question who wrote what. Who has read a system's name
  /// there judges no more.
  var isBehindTheQuestion: Bool { asksForSource && history.last?.aspect != aspect }

  /// The guess that ends a judgment is asked for anew: the judgment may come to be another. What
  /// was left at the question stays there.
  mutating func askAgain() {
    guard !ballot.isAsked, judgedAspects.count < ballot.entries.count else { return }
    ballot.entries[judgedAspects.upperBound] = .guess(nil)
  }

  /// What an undo led to, in words.
  ///
  /// - Parameter submit: the key that submits; nil where what follows tells.
  func takenBack(submit: String? = nil) -> String {
    switch sheet?.standing {
    case .skipped: "taken back; it is skipped, as before"
    case .done: "taken back; what you said before counts again"
    case .toDo, nil: "taken back" + (submit.map { "; change it and press " + $0 } ?? "")
    }
  }
}
