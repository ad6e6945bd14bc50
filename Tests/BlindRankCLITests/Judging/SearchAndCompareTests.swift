import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// Ways to read: looking for a text, marking differences, counting words, scrolling together.
@Suite struct SearchAndCompareTests: JudgingStory {
  private static let long = (1...60).map { "line \($0)" }.joined(separator: "\n")

  private func pair(_ responses: [String]) -> JudgingModel {
    model(
      brief(.pairwise), sheet(responses: responses, ballot: .choices(nil)),
      size: Size(width: 100, height: 24))
  }

  private func styles(_ model: JudgingModel, of text: String) -> [Style] {
    var buffer = CellBuffer(size: model.size)
    model.draw(into: &buffer, in: buffer.bounds)
    for (y, line) in lines(model).enumerated() {
      guard let range = line.range(of: text) else { continue }
      let x = displayWidth(String(line[..<range.lowerBound]))
      return (x..<x + displayWidth(text)).map { buffer[$0, y].style }
    }
    return []
  }

  // MARK: Search

  @Test func whatIsTypedIsFoundAndMarkedWhileTyping() {
    var model = pair(["A red fox.", "No fox, a red Fox and a fox."])
    #expect(press("/fo", &model) == [])
    #expect(lines(model)[23].hasPrefix(" Find: fo"))
    #expect(lines(model)[6].contains("1 found") || frame(model).contains("1 found"))
    #expect(frame(model).contains("3 found"))
    press("x\n", &model)
    #expect(styles(model, of: "fox").allSatisfy { $0.flags.contains(.reverse) })
    #expect(lines(model)[23].contains("A: 1 of 1"))
  }

  @Test func matchesAreWalkedThroughAllResponsesAndBack() {
    var model = pair(["fox", "a fox and a fox"])
    press("/fox\n", &model)
    var places: [String] = []
    for _ in 0..<4 {
      press("m", &model)
      places.append(model.notice.map { String($0.text.prefix(9)) } ?? "")
    }
    #expect(places == ["B: 1 of 2", "B: 2 of 2", "A: 1 of 1", "B: 1 of 2"])
    press("M", &model)
    #expect(model.notice?.text.hasPrefix("A: 1 of 1") == true)
  }

  @Test func aMatchFarBelowIsScrolledTo() {
    var model = pair([Self.long, Self.long + "\nneedle"])
    press("/needle\n", &model)
    #expect(frame(model).contains("needle"))
    #expect(model.focus == 1)
    press("\u{1B}", &model)
    #expect(model.sought.isEmpty && model.panes.allSatisfy { $0.matchCount == 0 })
  }

  @Test func escWhileTypingGoesBackToWhereOneWas() {
    var model = pair([Self.long + "\nneedle", Self.long])
    press("/needle", &model)
    #expect(model.panes[0].top > 0)
    press("\u{1B}", &model)
    #expect(model.panes.map(\.top) == [0, 0] && model.input == nil)
    #expect(model.panes.allSatisfy { $0.matchCount == 0 })
  }

  @Test func whatIsNotThereIsSaid() {
    var model = pair(["one", "two"])
    press("/three\n", &model)
    #expect(model.notice?.text == "“three” is in none of the responses")
    press("m", &model)
    #expect(model.notice?.text == "nothing is looked for; / looks")
  }

  /// Looking for something is no verdict and no note: nothing is kept, and nothing is lost.
  @Test func aSearchTouchesNothing() {
    var model = pair(["one", "two"])
    press("1", &model)
    let (ballot, notes) = (model.ballot, model.notes)
    #expect(press("/1\n/two\nmM\u{1B}", &model) == [])
    #expect(model.ballot == ballot && model.notes == notes)
  }

  @Test func theNextItemIsNotSearched() {
    var model = pair(["fox", "fox"])
    press("/fox\n", &model)
    _ = model.update(.opened(sheet(id: 5, responses: ["fox", "x"], ballot: .choices(nil))))
    #expect(model.sought.isEmpty && model.panes[0].matchCount == 0)
  }

  // MARK: Differences

  @Test func whatOnlyOneHasIsMarked() {
    var model = pair(["The cat sat on the mat today", "The cat lay on the mat today"])
    press("d", &model)
    #expect(styles(model, of: "sat").allSatisfy { $0.flags.contains(.underline) })
    #expect(styles(model, of: "lay").allSatisfy { $0.flags.contains(.underline) })
    #expect(styles(model, of: "cat").allSatisfy { !$0.flags.contains(.underline) })
    #expect(model.notice?.text.hasPrefix("A and B: 86 % the same words") == true)
    press("d", &model)
    #expect(styles(model, of: "sat").allSatisfy { !$0.flags.contains(.underline) })
  }

  @Test func differencesAreShownInTheTextAsItIs() {
    var model = pair(["**bold** move", "**bold** step"])
    #expect(!frame(model).contains("**"))
    press("d", &model)
    #expect(frame(model).contains("**bold**"))
    press("\u{1B}", &model)
    #expect(!frame(model).contains("**") && model.comparing == nil)
  }

  @Test func whereNothingMoreDiffersThatIsSaid() {
    let same = (0..<60).map { "line \($0)" }.joined(separator: "\n")
    var model = pair(["one\n\(same)\nlast", "two\n\(same)\nend"])
    press("dm", &model)
    #expect(frame(model).contains("last") && model.notice == nil)
    press("m", &model)
    #expect(model.notice?.text == "nothing differs below what is shown")
    press("yM", &model)
    press("M", &model)
    #expect(model.notice?.text == "nothing differs in A above what is shown")
  }

  @Test func whatDiffersTooMuchIsSaidAgain() {
    func lines(_ word: String) -> String {
      (0..<1500).map { "\(word)\($0)" }.joined(separator: "\n")
    }
    var model = pair([lines("one"), lines("two")])
    for _ in 0..<2 {
      press("d", &model)
      #expect(model.notice?.text == "they differ too much to mark what differs")
      #expect(model.comparing == nil && model.tooDifferent == [0...1])
    }
    _ = model.update(.opened(sheet(id: 5, responses: ["a b", "a c"], ballot: .choices(nil))))
    press("d", &model)
    #expect(model.comparing != nil)
  }

  @Test func aRankingComparesTheResponseInFocusWithTheNextOne() {
    var model = model(responses: ["a b c d", "a b c x", "y c"])
    press("\td", &model)
    #expect(model.comparing?.slots == [Slot(1), Slot(2)])
  }

  // MARK: Words, and scrolling together

  @Test func wordsAreCountedWhenAskedFor() {
    var model = pair(["one two three", "日本"])
    #expect(!frame(model).contains("word"))
    press("w", &model)
    #expect(frame(model).contains("3 words") && frame(model).contains("2 words"))
    var later = pair(["one", "two"])
    later.restore(model.place)
    #expect(later.countsWords)
  }

  @Test func pairsScrollTogetherUntilToldOtherwise() {
    var model = pair([Self.long, Self.long])
    press("j", &model)
    #expect(model.panes.map(\.top) == [1, 1])
    press("yj", &model)
    #expect(model.panes.map(\.top) == [2, 1])
    var ranking = self.model(responses: [Self.long, Self.long, Self.long])
    press("jyj", &ranking)
    #expect(ranking.panes.map(\.top) == [2, 1, 1])
  }

  @Test func whereOneIsInATextIsShownBesideIt() {
    var model = pair([Self.long, "short"])
    let column = 49
    func track() -> [Character] {
      lines(model).dropFirst(6).prefix(13).compactMap { line in
        let characters = Array(line)
        return characters.count > column ? characters[column] : nil
      }
    }
    #expect(track().first == "┃" && track().last == "│", "\(frame(model))")
    _ = model.update(.key(.end))
    #expect(track().first == "│" && track().last == "┃")
  }

  @Test func formulasAreReadable() {
    let model = pair([#"So \(\frac{1}{2}x^2 \leq \pi\)."#, "It costs $5 or $6."])
    #expect(frame(model).contains("(1/2)x² ≤ π"))
    #expect(frame(model).contains("It costs $5 or $6."))
  }
}
