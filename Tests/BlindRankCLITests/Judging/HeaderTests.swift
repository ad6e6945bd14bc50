import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// The first line where one line must do: what can be done without gives way.
@Suite struct HeaderTests: JudgingStory {
  private func header(
    width: Int, standing: Sheet.Standing = .toDo, notes: Notes = Notes(), isFlagged: Bool = false,
    keys: String = ""
  ) -> String {
    var model = model(
      brief(.pairwise),
      sheet(
        responses: ["one", "two"], ballot: .choices(nil), standing: standing, notes: notes,
        isFlagged: isFlagged), size: Size(width: width, height: 24))
    press(keys, &model)
    _ = model.update(.saved(clock: "14:02"))
    return lines(model)[0]
  }

  @Test func theTimeLeftIsThereAtAnyWidth() {
    #expect(header(width: 120).hasSuffix("about 9 min left"))
    #expect(header(width: 80).contains("▏ ~9 min  saved 14:02"))
    #expect(header(width: 40) == " 4 of 12 · ~9 min · Math 8  saved 14:02")
  }

  @Test(arguments: [30, 35, 40, 60, 70, 80, 90])
  func theNumberOfTheItemIsNeverCut(_ width: Int) {
    let line = header(
      width: width, standing: .skipped(reason: ""), notes: Notes(item: "x"), isFlagged: true,
      keys: "1")
    #expect(line.contains("4 of 12") && line.contains("draft kept"), "\(line)")
  }

  @Test func whatWasSavedGivesWayFirst() {
    let line = header(
      width: 80, standing: .skipped(reason: ""), notes: Notes(item: "x"), isFlagged: true,
      keys: "1")
    #expect(line.contains("~9 min  flagged · note · skipped · draft kept"), "\(line)")
    #expect(!line.contains("saved"))
  }

  /// It counts as it was until it is submitted.
  @Test func aChangeToAJudgedItemSaysWhatItIs() {
    let line = header(width: 120, standing: .done(Timestamp(milliseconds: 0)), keys: "1")
    #expect(!line.contains("draft"))
    var model = model(
      brief(.pairwise),
      sheet(
        responses: ["one", "two"], ballot: .choices(.a),
        standing: .done(Timestamp(milliseconds: 0))))
    press("2", &model)
    #expect(frame(model).contains("changed, not submitted"))
    // Nothing is a change too; what was said before is none.
    press("x", &model)
    #expect(frame(model).contains("changed, not submitted"))
    press("1", &model)
    #expect(!frame(model).contains("changed") && frame(model).contains("judged"))
  }
}
