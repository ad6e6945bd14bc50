import BlindRank
import TermUI

@testable import BlindRankCLI

/// What the suites of the judging screen have in common: a screen, keys and a look at it.
protocol JudgingStory {}

extension JudgingStory {
  // MARK: A screen

  /// What the screen knows of a study.
  func brief(
    _ judgingProtocol: JudgingProtocol = .ranking, criteria: [String] = [],
    requiresReading: Bool = false, advances: Bool = false, asksForSource: Bool = false
  ) -> JudgingBrief {
    JudgingBrief(
      title: "A study", annotator: "kim", judgingProtocol: judgingProtocol,
      requiresReading: requiresReading, advances: advances, asksForSource: asksForSource,
      about: nil, instructions: "Be fair.",
      criteria: criteria.map { Criterion(name: $0, question: "More \($0.lowercased())?") })
  }

  /// A ranking study with one comparison open.
  func model(
    responses: [String] = ["first", "second", "third"], ranks: [Int?]? = nil,
    standing: Sheet.Standing = .toDo, size: Size = Size(width: 100, height: 24)
  ) -> JudgingModel {
    model(
      brief(), sheet(responses: responses, ranks: ranks, standing: standing), size: size)
  }

  /// A study with a comparison open.
  func model(
    _ brief: JudgingBrief, _ sheet: Sheet, size: Size = Size(width: 100, height: 24)
  ) -> JudgingModel {
    var model = JudgingModel(brief: brief, progress: sheet.progress)
    _ = model.update(.resized(size))
    _ = model.update(.opened(sheet))
    return model
  }

  /// A comparison of a ranking study.
  func sheet(
    id: Int = 4, responses: [String] = ["first", "second", "third"], ranks: [Int?]? = nil,
    standing: Sheet.Standing = .toDo, isDraft: Bool = false
  ) -> Sheet {
    sheet(
      id: id, responses: responses,
      ballot: .ranks(ranks ?? responses.map { _ in nil }), standing: standing, isDraft: isDraft)
  }

  /// A comparison of any study.
  func sheet(
    id: Int = 4, responses: [String], aspects: [Aspect] = [.overall], ballot: Ballot,
    standing: Sheet.Standing = .toDo, isDraft: Bool = false, notes: Notes = Notes(),
    isFlagged: Bool = false, seen: Set<Slot> = [], asked: String? = nil, reveal: Reveal? = nil,
    score: GuessScore? = nil
  ) -> Sheet {
    Sheet(
      comparison: ComparisonID(id),
      item: BlindedItem(
        id: ItemID(id), turns: ["What is asked?"], skill: "Math", difficulty: 8,
        responses: responses.enumerated().map { BlindedResponse(slot: Slot($0), turns: [$1]) }),
      number: 4, standing: standing, aspects: aspects, ballot: ballot, isDraft: isDraft,
      notes: notes, isFlagged: isFlagged, seen: seen, asked: asked, reveal: reveal, score: score,
      progress: Progress(total: 12, done: 3, pace: 60_000))
  }

  /// What is to be kept of a ranking when all three responses were seen to their ends.
  func work(_ ranks: [Int?], note: String? = nil) -> JudgingWork {
    work(.ranks(ranks), Notes(item: note), responses: 3)
  }

  /// What is to be kept when all responses were seen to their ends.
  func work(_ ballot: Ballot, _ notes: Notes = Notes(), responses: Int = 2) -> JudgingWork {
    JudgingWork(ballot: ballot, notes: notes, seen: Set((0..<responses).map { Slot($0) }))
  }

  // MARK: A person at it

  /// Presses keys: `\n` is Enter, `\t` Tab, `\u{1B}` Esc, `←` and `→` the arrows.
  @discardableResult
  func press(_ keys: String, _ model: inout JudgingModel) -> [JudgingEffect] {
    keys.flatMap { model.update(.key(Self.key($0))) }
  }

  private static func key(_ character: Character) -> Key {
    switch character {
    case "\n": .enter
    case "\t": .tab
    case "\u{1B}": .escape
    case "←": .left
    case "→": .right
    case "⌫": .backspace
    case "⌦": .delete
    default: .character(character)
    }
  }

  func frame(_ model: JudgingModel) -> String {
    var buffer = CellBuffer(size: model.size)
    model.draw(into: &buffer, in: buffer.bounds)
    return buffer.text
  }

  /// The screen's lines, without the spaces at their ends.
  func lines(_ model: JudgingModel) -> [String] {
    frame(model).split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Clicks on a text, in the lowest line above the keys that has another text too.
  @discardableResult
  func click(
    _ text: String, inLineWith anchor: String = "", _ model: inout JudgingModel
  ) -> [JudgingEffect] {
    for (y, line) in lines(model).dropLast().enumerated().reversed()
    where line.contains(text) && (anchor.isEmpty || line.contains(anchor)) {
      guard let range = line.range(of: text, options: .backwards) else { continue }
      let before = line[..<range.lowerBound]
      return model.update(
        .click(x: displayWidth(String(before)) + (displayWidth(text) - 1) / 2, y: y))
    }
    return []
  }

  func listed() -> [ListedItem] {
    (1...30).map {
      ListedItem(
        comparison: ComparisonID($0), number: $0, skill: $0 % 2 == 0 ? "Math" : "Writing",
        difficulty: $0 % 10, head: "Instruction about \($0 * 7)",
        state: $0 == 5 ? .draft : $0 < 5 ? .done : $0 == 9 ? .skipped : .todo,
        isFlagged: $0 == 7 || $0 == 12)
    }
  }
}

/// Short ways to say things.
extension Ballot {
  /// Ranks, aspect by aspect.
  static func ranks(_ ranks: [Int?]..., guess: Guess?? = .none) -> Ballot {
    Ballot(
      ranks.map { .ranking(DraftRanking(ranks: $0)) } + (guess.map { [.guess($0)] } ?? []))
  }

  /// Choices, aspect by aspect, then a guess where there is one.
  static func choices(_ choices: PairwiseChoice?..., guess: Guess?? = .none) -> Ballot {
    Ballot(choices.map { .choice($0) } + (guess.map { [.guess($0)] } ?? []))
  }

  /// A guess.
  static func guess(_ guess: Guess?) -> Ballot { Ballot([.guess(guess)]) }

  /// The same once the question that ends it was shown.
  var asked: Ballot {
    var ballot = self
    ballot.isAsked = true
    return ballot
  }
}

extension PairwiseChoice {
  static let a = PairwiseChoice.prefers(Slot(0))
  static let b = PairwiseChoice.prefers(Slot(1))
}

extension Guess {
  static let a = Guess.points(at: Slot(0))
  static let b = Guess.points(at: Slot(1))
}

extension JudgingModel {
  /// The ranks given in one aspect.
  func ranks(_ place: Int = 0) -> [Int?]? { ranking(at: place)?.ranks }
}
