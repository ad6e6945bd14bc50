import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// The list in front of the judging screen.
@Suite struct ItemListTests: JudgingStory {
  @Test func theListNarrowsDownAndGoesThere() {
    var model = model()
    #expect(press("g", &model) == [.list])
    _ = model.update(.listed(listed()))
    #expect(frame(model).contains("30 of 30 items"))
    #expect(model.list?.choice == ComparisonID(4))
    _ = press("math todo", &model)
    #expect(frame(model).contains("13 of 30") && !frame(model).contains("about 35"))
    _ = press(" 140", &model)
    #expect(frame(model).contains("1 of 30"))
    #expect(
      press("\n", &model) == [.open(.item(ComparisonID(20)), keeping: work([nil, nil, nil]))])
    #expect(model.page == .judging)
  }

  @Test func typingInTheListIsNoCommand() {
    var model = model()
    _ = model.update(.listed(listed()))
    #expect(press("q 123 u", &model).isEmpty)
    #expect(model.ballot.isEmpty && frame(model).contains("Nothing matches"))
    #expect(press("\n", &model).isEmpty)
    #expect(model.update(.key(.escape)).isEmpty)
    #expect(model.page == .judging)
    _ = model.update(.listed(listed()))
    for _ in 0..<50 { _ = model.update(.key(.down)) }
    #expect(model.list?.choice == ComparisonID(30))
    #expect(frame(model).contains("about 210"))
  }

  @Test func whatCanBeTypedIsSaidInFull() {
    for width in [30, 40, 80] {
      var model = model(size: Size(width: width, height: 12))
      _ = model.update(.listed(listed()))
      press("zzz", &model)
      let words = frame(model).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("a skill, or todo, draft, done, skipped, flagged."), "\(words)")
    }
  }

  /// A skill takes the columns that it is wide.
  @Test func skillsInWideCharactersAreNotCut() {
    var model = model(size: Size(width: 80, height: 12))
    _ = model.update(
      .listed([
        ListedItem(
          comparison: ComparisonID(1), number: 1, skill: "数学の問題", difficulty: 3, head: "How",
          state: .todo)
      ]))
    #expect(frame(model).contains("数学の問題 3  How"), "\(frame(model))")
  }

  @Test func whatWasFlaggedIsMarkedAndFound() {
    var model = model()
    _ = model.update(.listed(listed()))
    #expect(lines(model).filter { $0.contains("○!") }.count == 2)
    press("flagged", &model)
    let text = frame(model)
    #expect(text.contains("2 of 30") && text.contains("about 49") && text.contains("about 84"))
    press(" math", &model)
    #expect(frame(model).contains("1 of 30") && model.list?.choice == ComparisonID(12))
  }

  @Test(arguments: ["todo", "draft", "done", "skipped"])
  func everyStateIsFoundByTheWordAtTheFoot(_ word: String) {
    var model = model()
    _ = model.update(.listed(listed()))
    let expected = listed().filter { $0.state.rawValue == word }.count
    #expect(lines(model).last?.contains(word) == true)
    press(String(word.dropLast()), &model)
    #expect(frame(model).contains("\(expected) of 30"))
    press(String(word.suffix(1)), &model)
    #expect(frame(model).contains("\(expected) of 30"))
  }

  /// The name of a state means that alone, and no word that it is part of.
  @Test func aStateIsNoText() {
    var list = ItemList(
      [
        ListedItem(
          comparison: ComparisonID(1), number: 1, skill: "Math", difficulty: 5,
          head: "Where is Indonesia?", state: .todo, isFlagged: false),
        ListedItem(
          comparison: ComparisonID(2), number: 2, skill: "Math", difficulty: 6,
          head: "A flagged street", state: .done, isFlagged: false),
      ], marking: nil, noun: "item")
    func found(_ text: String) -> [Int] {
      list.press(.end)
      for _ in 0..<40 { list.press(.backspace) }
      for character in text { list.press(.character(character)) }
      return list.shown.map(\.number)
    }
    #expect(found("done") == [2] && found("flagged").isEmpty)
    #expect(found("donesia") == [1] && found("flagged street") == [2])
    #expect(found("math 5") == [1] && found("math 6") == [2])
  }

  /// In a study of pairs the same instruction comes up several times.
  /// Other items may have the number in their texts, and stand before it.
  @Test func aNumberMeansTheItemOfThatNumber() {
    var model = model()
    _ = model.update(.listed(listed()))
    press("14", &model)
    #expect(model.list?.shown.count ?? 0 > 1 && model.list?.choice == ComparisonID(14))
    #expect(
      press("\n", &model) == [.open(.item(ComparisonID(14)), keeping: work([nil, nil, nil]))])
  }

  @Test func pairsAreCalledPairs() {
    var brief = brief(.pairwise)
    brief.judgesPairs = true
    var model = model(brief, sheet(responses: ["one", "two"], ballot: .choices(nil)))
    _ = model.update(.listed(listed()))
    #expect(frame(model).contains("30 of 30 pairs"))
  }
}
