import BlindRank
import TermUI

@testable import BlindRankCLI

/// What a picture is taken of. All that the snapshots know of the judging screen stands here.
enum SnapshotPage: String, CaseIterable, Sendable {
  case judging, stacked, single, raw, writing, unsaved, search, pause
  case welcome, help, list, instruction, finished
  case criteria, source
  case pairs, choices, difference, pairsHelp
  case guess, answer, result

  private var judgingProtocol: JudgingProtocol {
    switch self {
    case .pairs, .choices, .difference, .pairsHelp: .pairwise
    case .guess, .answer, .result: .guess
    default: .ranking
    }
  }

  private var hasCriteria: Bool { self == .criteria || self == .choices || self == .source }

  /// The frame of a page with an item in front.
  func frame(of item: SnapshotItem, size: Size) -> CellBuffer {
    var screen = JudgingModel(brief: brief, progress: Self.progress)
    _ = screen.update(.resized(size))
    _ = screen.update(.opened(sheet(of: item)))
    func press(_ keys: String) {
      for key in keys { _ = screen.update(.key(key == "⏎" ? .enter : .character(key))) }
    }
    switch self {
    case .judging, .pairs, .answer: break
    case .stacked: screen.wantedLayout = .stacked
    case .single: press("z")
    case .raw: press("r")
    case .writing: press("nA note on this, and how to go on")
    case .unsaved: _ = screen.update(.failed("NOT SAVED, try again: the disk is full"))
    case .search: press("/blue⏎")
    case .pause: press("t")
    case .welcome: screen.welcome()
    case .help, .pairsHelp: press("?")
    case .list: _ = screen.update(.listed(Self.listed))
    case .instruction: press("i")
    case .finished: _ = screen.update(.finished(Progress(total: 12, done: 11, skipped: 1)))
    case .criteria: press("1234")
    case .source: press("12341111222⏎")
    case .choices: press("10")
    case .difference: press("dw")
    case .guess: press("2")
    case .result: _ = screen.update(.result(Self.standing))
    }
    _ = screen.update(.resized(size))
    var frame = CellBuffer(size: size)
    screen.draw(into: &frame, in: frame.bounds)
    return frame
  }

  private var brief: JudgingBrief {
    JudgingBrief(
      title: "Four systems on everyday instructions", annotator: "kim", namesakes: ["Kim"],
      judgingProtocol: judgingProtocol, scale: 5, asksForSource: self == .source,
      about: "Twelve instructions of the kind people give, with the answers of several systems.",
      instructions: "Read all responses before you judge. Length is no merit.\n\nA wrong fact "
        + "weighs more than a clumsy sentence.", criteria: hasCriteria ? Self.threeCriteria : [])
  }

  private static let threeCriteria = [
    Criterion(name: "Relevance", question: "Which keeps closest to what was asked?"),
    Criterion(name: "Knowledge", question: "Which shows the better command of the subject?"),
    Criterion(
      name: "Accuracy", question: "Which is more nearly right?",
      definition: "What it states is true."),
  ]

  private static let progress = Progress(total: 12, done: 3, pace: 95_000)

  private func sheet(of item: SnapshotItem) -> Sheet {
    let isPair = judgingProtocol != .ranking
    let answers = isPair ? Array(item.answers.prefix(2)) : item.answers
    let each = Self.threeCriteria.indices.map { Aspect.criterion(CriterionID($0 + 1)) }
    var aspects: [Aspect] =
      judgingProtocol == .guess
      ? [.guess] : !hasCriteria ? [.overall] : isPair ? each : each + [.overall]
    if self == .source { aspects = [.overall, .guess] }
    var ballot = Ballot(aspects, of: judgingProtocol, slots: answers.count)
    if judgingProtocol == .ranking, !hasCriteria {
      ballot.entries[0] = .ranking(DraftRanking(ranks: item.ranks))
    }
    if self == .answer { ballot.entries[0] = .guess(.points(at: Slot(1))) }
    let asks = judgingProtocol == .guess || self == .source
    return Sheet(
      comparison: ComparisonID(4),
      item: BlindedItem(
        id: ItemID(4), turns: item.turns, skill: item.skill, difficulty: 8,
        responses: answers.enumerated().map { BlindedResponse(slot: Slot($0), turns: $1) }),
      number: 4, standing: self == .answer ? .done(Timestamp(milliseconds: 0)) : .toDo,
      aspects: aspects, ballot: ballot, isDraft: judgingProtocol == .ranking && !hasCriteria,
      isFlagged: self == .choices, asked: asks ? "Larch" : nil,
      reveal: self == .answer ? Reveal(names: ["Larch", "Fern"], isRight: false) : nil,
      score: judgingProtocol == .guess ? GuessScore(of: Self.guesses) : nil,
      progress: Self.progress)
  }

  private static let guesses = [true, true, false, true].map { isRight in
    GuessRecord(
      item: ItemID(1), annotator: AnnotatorID(1), asked: SystemID(1),
      pointedAt: SystemID(isRight ? 1 : 2), choices: 2)
  }

  private static let standing = GuessResult(
    score: GuessScore(of: guesses),
    categories: [.init(name: "Writing", tally: GuessTally(of: guesses))],
    mistakes: [
      .init(
        number: 3, head: "Explain in two sentences why the sky is blue.", asked: "Larch",
        taken: "Fern", wrong: 2, guesses: 3)
    ],
    others: [.init(name: "robin", tally: GuessTally(of: guesses.prefix(2)))])

  private static let listed = SnapshotItem.all.enumerated().map { index, item in
    ListedItem(
      comparison: ComparisonID(index + 1), number: index + 1, skill: item.skill,
      difficulty: index + 3,
      head: item.turns.joined(separator: " ").prefix(120).split(whereSeparator: \.isWhitespace)
        .joined(separator: " "),
      state: ListedItem.State.allCases[index % 4], isFlagged: index == 2)
  }
}
