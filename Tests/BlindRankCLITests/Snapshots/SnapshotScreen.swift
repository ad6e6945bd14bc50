import BlindRank
import TermUI

@testable import BlindRankCLI

/// What a picture is taken of. All that the snapshots know of the judging screen stands here.
enum SnapshotPage: String, CaseIterable, Sendable {
  case judging, stacked, single, raw, writing, unsaved
  case welcome, help, list, instruction, finished

  /// The frame of a page with an item in front.
  func frame(of item: SnapshotItem, size: Size) -> CellBuffer {
    var screen = RankingModel(brief: Self.brief, progress: Self.progress)
    _ = screen.update(.resized(size))
    _ = screen.update(.opened(Self.sheet(of: item)))
    func press(_ keys: String) {
      for key in keys { _ = screen.update(.key(.character(key))) }
    }
    switch self {
    case .judging: break
    case .stacked: screen.wantedLayout = .stacked
    case .single: press("z")
    case .raw: press("r")
    case .writing: press("nA note on this, and how to go on")
    case .unsaved: _ = screen.update(.failed("NOT SAVED, try again: the disk is full"))
    case .welcome: screen.welcome()
    case .help: press("?")
    case .list: _ = screen.update(.listed(Self.listed))
    case .instruction: press("i")
    case .finished: _ = screen.update(.finished(Progress(total: 12, done: 11, skipped: 1)))
    }
    _ = screen.update(.resized(size))
    var frame = CellBuffer(size: size)
    screen.draw(into: &frame, in: frame.bounds)
    return frame
  }

  private static let brief = RankingBrief(
    title: "Four systems on everyday instructions", annotator: "kim", namesakes: ["Kim"], scale: 5,
    about: "Twelve instructions of the kind people give, with the answers of four systems.",
    instructions: "Read all responses before you rank. Length is no merit.\n\nA wrong fact weighs "
      + "more than a clumsy sentence.",
    criteria: [
      Criterion(
        name: "Overall", question: "Which response would you rather have got?",
        definition: "helpful, true and clear")
    ])

  private static let progress = Progress(total: 12, done: 3, pace: 95_000)

  private static func sheet(of item: SnapshotItem) -> Sheet {
    Sheet(
      item: BlindedItem(
        id: ItemID(4), turns: item.turns, skill: item.skill, difficulty: 8,
        responses: item.answers.enumerated().map {
          BlindedResponse(slot: Slot($0), turns: $1)
        }),
      number: 4, ranking: DraftRanking(ranks: item.ranks), isDraft: true, progress: progress)
  }

  private static let listed = SnapshotItem.all.enumerated().map { index, item in
    ListedItem(
      item: ItemID(index + 1), number: index + 1, skill: item.skill, difficulty: index + 3,
      head: item.turns.joined(separator: " ").prefix(120).split(whereSeparator: \.isWhitespace)
        .joined(separator: " "),
      state: ListedItem.State.allCases[index % 4])
  }
}
