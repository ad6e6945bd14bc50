import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// The result of the guessing game, in the middle of it and at its end, from a real desk.
@Suite struct GuessResultTests: JudgingStory {
  @Test func inTheMiddle() throws {
    let study = try SessionStudy(.guess)
    let table = try study.sit()
    var model = try table.screen(Size(width: 80, height: 24))
    table.press("\ne", &model)
    #expect(lines(model)[23].contains("no guess yet"))
    table.press(table.right(model) + "\n", &model)
    table.press("\n" + table.wrong(model) + "\n", &model)
    table.press("e", &model)
    let text = frame(model)
    #expect(text.contains("So far: 2 of 4 guessed."), "\(text)")
    #expect(text.contains("right 1 of 2, 50 %") && text.contains("p = 1.00"), "\(text)")
    #expect(text.contains("Longest run of right guesses: 1."))
    #expect(text.contains("you took Guanaco for ChatGPT"), "\(text)")
    #expect(text.contains("any key: back"))
    table.press("x", &model)
    #expect(model.page == .judging && model.isFinal)
  }

  @Test func atTheEnd() throws {
    let study = try SessionStudy(.guess)
    let table = try study.sit()
    var model = try table.screen(Size(width: 80, height: 24))
    table.press("\n", &model)
    var mistakes: [String] = []
    for number in 1...4 {
      if number == 3 { mistakes.append(table.instruction(model)) }
      let keys =
        number == 3 ? table.wrong(model) : number == 4 ? "c" : table.right(model)
      table.press(keys + "\n", &model)
      #expect(model.isFinal)
      table.press("\n", &model)
    }
    #expect(model.page == .finished)
    let text = frame(model)
    #expect(text.contains("The game is over: 4 of 4 guessed."), "\(text)")
    #expect(text.contains("right 2 of 3, 67 %"), "\(text)")
    #expect(text.contains("You could not tell 1 time."), "\(text)")
    #expect(text.contains("Math") && text.contains("Writing"), "\(text)")
    #expect(text.contains("3. \(mistakes.first ?? "?")\n       you took Guanaco for"), "\(text)")
    #expect(lines(model)[23].contains("q: leave"), "\(text)")
    // An answered guess cannot be taken back, and it is said.
    table.press("u", &model)
    #expect(frame(model).contains("a guess that was answered stays"), "\(frame(model))")
    table.press("⌫", &model)
    #expect(model.page == .judging && frame(model).contains("The answer:"), "\(frame(model))")
  }

  @Test func othersAreNamedOnceTheyGuessed() throws {
    let study = try SessionStudy(.guess)
    let first = try study.sit("sam")
    var model = try first.screen(Size(width: 80, height: 24))
    first.press("\n" + first.right(model) + "\n", &model)
    let second = try study.sit("kim")
    var other = try second.screen(Size(width: 80, height: 24))
    second.press("\n" + second.wrong(other) + "\ne", &other)
    let text = frame(other)
    #expect(text.contains("Others") && text.contains("sam  right 1 of 1"), "\(text)")
  }
}
