import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// Letters, names and what can be said, where there is little room for them.
@Suite struct NarrowTitlesTests: JudgingStory {
  private let long = (1...60).map { "line \($0)" }.joined(separator: "\n\n")

  private func game(
    _ name: String, guess: Guess? = nil, isAnswered: Bool = false, width: Int, height: Int = 12
  ) -> JudgingModel {
    model(
      brief(.guess),
      sheet(
        responses: [long, long], aspects: [.guess], ballot: .guess(guess),
        standing: isAnswered ? .done(Timestamp(milliseconds: 0)) : .toDo, asked: name,
        reveal: isAnswered ? Reveal(names: [name, name], isRight: true) : nil),
      size: Size(width: width, height: height))
  }

  /// The row of letters above one response.
  private func row(_ model: JudgingModel) -> String {
    lines(model)[model.geometry.tabs.y]
  }

  @Test(arguments: [2, 4, 5, 6, 8, 10])
  func allLettersAreThere(_ count: Int) {
    for width in [30, 40, 54] where count * 3 + 6 <= width {
      var model = model(
        responses: (1...count).map { _ in long }, size: Size(width: width, height: 12))
      for _ in 1...count {
        let row = row(model)
        #expect(row.contains("▌"), "\(row)")
        for index in 0..<count { #expect(row.contains(Slot(index).letter), "\(row)") }
        #expect(!row.contains("‹") && !row.contains("›"), "\(row)")
        press("\t", &model)
      }
    }
  }

  @Test func whereTheyDoNotFitTheRowSaysSo() {
    var model = model(responses: (1...16).map { _ in long }, size: Size(width: 40, height: 12))
    #expect(row(model).contains(" A ") || row(model).contains("▌A"))
    #expect(row(model).hasSuffix("›") && !row(model).contains("‹"))
    for _ in 1...12 { press("\t", &model) }
    #expect(row(model).hasPrefix("‹") && row(model).contains("▌M"), "\(row(model))")
    for _ in 1...3 { press("\t", &model) }
    #expect(row(model).contains("▌P") && !row(model).contains("›"), "\(row(model))")
    // A click finds what is there.
    click(" N ", inLineWith: "▌P", &model)
    #expect(model.focus == 13)
  }

  @Test(arguments: ["ChatGPT", "a-very-long-name-of-a-system-70b-instruct-v2"])
  func namesAreCutAndNothingElse(_ name: String) {
    for width in [30, 40] {
      let answered = row(game(name, isAnswered: true, width: width))
      #expect(answered.contains("▌A") && answered.contains(" B "), "\(answered)")
      let guessed = row(game(name, guess: .b, width: width))
      #expect(guessed.contains("▌A") && guessed.contains(" B "), "\(guessed)")
      #expect(guessed.hasSuffix("? ◦") && guessed.contains("…") == (name.count > 20), "\(guessed)")
      let question = lines(game(name, width: width)).last { $0.contains("Which one is") } ?? ""
      #expect(question.contains("?   A  B  ?"), "\(question)")
    }
  }

  /// In columns, the name leaves the sign of what was not read alone and keeps its question mark.
  @Test func aNameInAColumnsTitle() {
    let name = "a-very-long-name-of-a-system-70b-instruct-v2"
    let titles = lines(game(name, guess: .b, width: 80, height: 24)).first { $0.contains("▌A▐") }
    let title = titles ?? ""
    #expect(title.contains("│  B  ◦ a-very-long") && title.hasSuffix("…?"), "\(title)")
    let answered = lines(game(name, isAnswered: true, width: 80, height: 24))
    #expect(
      answered.contains { $0.hasPrefix(" ▌A▐ a-very-long") && $0.contains("…") }
        || answered.contains { $0.hasPrefix(" ▌A▐ ◦ a-very-long") && $0.contains("…") },
      "\(answered)")
  }

  /// What has no room in a row of the ballot leaves a sign.
  @Test func aRowThatIsTooLongEndsInASign() {
    let aspects = [Aspect.criterion(CriterionID(1)), .overall]
    let none: [Int?] = (1...9).map { _ in nil }
    let model = model(
      brief(criteria: ["Relevance"]),
      sheet(
        responses: (1...9).map { _ in long }, aspects: aspects, ballot: .ranks(none, none)),
      size: Size(width: 40, height: 16))
    let rows = lines(model).filter { $0.contains("Rel") && $0.contains("A –") }
    #expect(rows.count == 1 && rows[0].hasSuffix("…"), "\(frame(model))")
  }
}
