import BlindRank
import TermUI

@testable import BlindRankCLI

/// What the suites of the ranking screen have in common: a screen, keys and a look at it.
protocol RankingModelStory {}

extension RankingModelStory {
  func model(
    responses: [String] = ["first", "second", "third"], ranks: [Int?]? = nil,
    standing: Sheet.Standing = .toDo, size: Size = Size(width: 100, height: 24)
  ) -> RankingModel {
    var model = RankingModel(
      brief: RankingBrief(
        title: "A study", annotator: "kim", scale: 5, about: nil, instructions: "Be fair.",
        criteria: []), progress: Progress(total: 12, done: 3, pace: 60_000))
    _ = model.update(.resized(size))
    _ = model.update(
      .opened(sheet(responses: responses, ranks: ranks, standing: standing)))
    return model
  }

  func sheet(
    id: Int = 4, responses: [String] = ["first", "second", "third"], ranks: [Int?]? = nil,
    standing: Sheet.Standing = .toDo
  ) -> Sheet {
    Sheet(
      item: BlindedItem(
        id: ItemID(id), turns: ["What is asked?"], skill: "Math", difficulty: 8,
        responses: responses.enumerated().map { BlindedResponse(slot: Slot($0), turns: [$1]) }),
      number: 4, standing: standing,
      ranking: DraftRanking(ranks: ranks ?? responses.map { _ in nil }),
      progress: Progress(total: 12, done: 3, pace: 60_000))
  }

  /// What is to be kept when all three responses were seen to their ends.
  func work(_ ranks: [Int?], note: String? = nil) -> RankingWork {
    RankingWork(
      ranking: DraftRanking(ranks: ranks), note: note, seen: [Slot(0), Slot(1), Slot(2)])
  }

  func press(_ keys: String, _ model: inout RankingModel) -> [RankingEffect] {
    keys.flatMap { model.update(.key($0 == "\n" ? .enter : $0 == "\t" ? .tab : .character($0))) }
  }

  func frame(_ model: RankingModel) -> String {
    var buffer = CellBuffer(size: model.size)
    model.draw(into: &buffer, in: buffer.bounds)
    return buffer.text
  }

  func listed() -> [ListedItem] {
    (1...30).map {
      ListedItem(
        item: ItemID($0), number: $0, skill: $0 % 2 == 0 ? "Math" : "Writing", difficulty: $0 % 10,
        head: "Instruction about \($0 * 7)",
        state: $0 == 5 ? .draft : $0 < 5 ? .done : $0 == 9 ? .skipped : .todo)
    }
  }
}
