import BlindRank

@testable import BlindRankCLI

/// A conversation in line mode: what was said, and what the last line led to. Whatever is to be
/// kept is kept at once.
struct PlainStory {
  private(set) var model: PlainModel
  /// What was printed after the last line, the prompt included.
  private(set) var text = ""
  /// What the last line wanted done.
  private(set) var effects: [JudgingEffect] = []

  static let progress = Progress(total: 12, done: 3, pace: 60_000)
  static let criteria = [
    Criterion(name: "Relevance", question: "Is it on the topic?"),
    Criterion(name: "Accuracy", question: "Are the facts right?"),
  ]

  init(
    _ judgingProtocol: JudgingProtocol, criteria: [Criterion] = [], asksForSource: Bool = false,
    advances: Bool = false, instructions: String? = "Be fair."
  ) {
    model = PlainModel(
      brief: JudgingBrief(
        title: "A study", annotator: "kim", judgingProtocol: judgingProtocol,
        requiresReading: true, advances: advances, asksForSource: asksForSource, about: nil,
        instructions: instructions, criteria: criteria), progress: Self.progress)
  }

  /// An item on the desk: by its aspects, empty unless something was said of it.
  static func sheet(
    _ ballot: Ballot, aspects: [Aspect] = [.overall], comparison: Int = 4,
    responses: [[String]] = [["first"], ["second"], ["third"]],
    turns: [String] = ["What is asked?"], standing: Sheet.Standing = .toDo, isDraft: Bool = false,
    notes: Notes = Notes(), asked: String? = nil, reveal: Reveal? = nil, score: GuessScore? = nil
  ) -> Sheet {
    Sheet(
      comparison: ComparisonID(comparison),
      item: BlindedItem(
        id: ItemID(comparison), turns: turns, skill: "Math", difficulty: 4,
        responses: responses.enumerated().map { BlindedResponse(slot: Slot($0), turns: $1) }),
      number: comparison, standing: standing, aspects: aspects, ballot: ballot, isDraft: isDraft,
      notes: notes, asked: asked, reveal: reveal, score: score, progress: progress)
  }

  /// A ranking of three responses, open.
  static func ranking(_ ranks: [Int?] = [nil, nil, nil]) -> PlainStory {
    var story = PlainStory(.ranking)
    story.happens(.opened(sheet(.ranks(ranks))))
    return story
  }

  /// A pair, open.
  static func pair() -> PlainStory {
    var story = PlainStory(.pairwise)
    story.happens(.opened(sheet(.choices(nil), responses: [["first"], ["second"]])))
    return story
  }

  mutating func greet(isNew: Bool) {
    model.greet(isNew: isNew)
  }

  mutating func happens(_ messages: JudgingMessage...) {
    effects = messages.flatMap { model.update($0) }
    text = model.takeText()
  }

  /// Types lines, each with Enter.
  mutating func type(_ lines: String...) {
    for line in lines {
      effects = model.hear(line)
      for case .keep in effects { _ = model.update(.kept) }
      text = model.takeText()
    }
  }

  mutating func endsInput() {
    effects = model.hear(nil)
  }

  /// What is kept of ranks.
  static func work(_ ballot: Ballot, notes: Notes = Notes(), slots: Int = 3) -> JudgingWork {
    JudgingWork(ballot: ballot, notes: notes, seen: Set((0..<slots).map { Slot($0) }))
  }
}

extension Ballot {
  static func ranks(_ ranks: [Int?]...) -> Ballot {
    Ballot(ranks.map { .ranking(DraftRanking(ranks: $0)) })
  }

  static func choices(_ choices: PairwiseChoice?...) -> Ballot {
    Ballot(choices.map { .choice($0) })
  }
}
