import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// What the keys make of the judgment, and what is kept of it when.
@Suite struct RankingJudgingTests: JudgingStory {
  @Test func aRankIsKeptAtOnceAndMovesOn() {
    var model = model()
    #expect(
      press("2", &model) == [
        .keep(work([2, nil, nil]))
      ])
    #expect(model.focus == 1)
    _ = press("12", &model)
    #expect(model.ranking?.sentence == "B > A = C")
    #expect(press("\n", &model) == [.submit(.ranks([2, 1, 2]), Notes())])
  }

  @Test func submittingEarlyOnlySaysWhatIsMissing() {
    var model = model()
    _ = press("\t2", &model)
    #expect(press("\n", &model).isEmpty)
    #expect(model.focus == 0)
    #expect(frame(model).contains("A, C not ranked yet"))
  }

  @Test func undoGoesBackThroughRanksThenJudgments() {
    var model = model()
    _ = press("123", &model)
    _ = press("u", &model)
    #expect(model.ranks() == [1, 2, nil] && model.focus == 2)
    _ = press("uu", &model)
    #expect(model.ballot.isEmpty)
    _ = model.update(.kept)
    #expect(press("u", &model) == [.undo(keeping: nil)])
  }

  @Test func aJudgedItemIsLeftWithoutANewRow() {
    var model = model(ranks: [1, 2, 3], standing: .done(Timestamp(milliseconds: 0)))
    #expect(frame(model).contains("judged"))
    #expect(press("\n", &model) == [.open(.nextToDo, keeping: work([1, 2, 3]))])
    #expect(press("\t", &model).isEmpty)
    _ = press("5", &model)
    #expect(press("\n", &model) == [.submit(.ranks([1, 5, 3]), Notes())])
  }

  @Test func typingAReasonIsNotCommands() {
    var model = model()
    _ = press("s", &model)
    #expect(press("quite 12 unclear", &model).isEmpty)
    #expect(model.ballot.isEmpty)
    #expect(press("\n", &model) == [.skip(reason: "quite 12 unclear", Notes())])
  }

  @Test func escapeLeavesTypingWithoutSkipping() {
    var model = model()
    _ = press("sreason", &model)
    #expect(model.update(.key(.escape)).isEmpty)
    #expect(model.input == nil)
    #expect(press("1", &model).count == 1)
    // What was typed is there again.
    #expect(press("s!\n", &model) == [.skip(reason: "reason!", Notes())])
  }

  @Test func aNoteBeingTypedIsKept() {
    var model = model()
    _ = press("nhalf a no", &model)
    #expect(model.update(.rest).first == .keep(work([nil, nil, nil], note: "half a no")))
    _ = model.update(.kept)
    #expect(!model.update(.rest).contains(.keep(work([nil, nil, nil], note: "half a no"))))
  }

  @Test func aNoteIsKeptAndSubmitted() {
    var model = model()
    #expect(
      press("nodd one\n", &model) == [.keep(work([nil, nil, nil], note: "odd one"))])
    #expect(
      press("111\n", &model).last == .submit(.ranks([1, 1, 1]), Notes(item: "odd one")))
  }

  @Test func lookingAroundComesBack() {
    var model = model()
    _ = model.update(.kept)
    #expect(press("⌫", &model) == [.open(.before, keeping: nil)])
    _ = model.update(
      .opened(sheet(id: 9, ranks: [1, 1, 1], standing: .done(Timestamp(milliseconds: 0)))))
    _ = model.update(.kept)
    #expect(model.update(.key(.escape)) == [.open(.item(ComparisonID(4)), keeping: nil)])
  }

  @Test func whatFailedIsSaidLoudlyAndStays() {
    var model = model()
    _ = press("123\n", &model)
    _ = model.update(.failed("NOT SAVED, try again: the disk is full"))
    #expect(frame(model).contains("NOT SAVED, try again: the disk is full"))
    #expect(model.ballot.isComplete)
    #expect(press("\n", &model) == [.submit(.ranks([1, 2, 3]), Notes())])
  }

  @Test func quittingKeepsTheDraftAndThePlace() {
    var model = model()
    _ = press("1", &model)
    #expect(press("q", &model) == [.quit(keeping: work([1, nil, nil]), place: model.place)])
    #expect(model.place.contains("focus=1"))
  }

  @Test func whatIsNotSavedIsNotForgotten() {
    var model = model()
    _ = press("1", &model)
    _ = model.update(.failed("NOT SAVED, try again: the disk is full"))
    _ = press("\t", &model)
    #expect(frame(model).contains("NOT SAVED") && !frame(model).contains("draft kept"))
    #expect(model.update(.rest).first == .keep(work([1, nil, nil])))
    #expect(press("o", &model) == [.open(.after, keeping: work([1, nil, nil]))])
    #expect(press("q", &model) == [.quit(keeping: work([1, nil, nil]), place: model.place)])
    _ = model.update(.cannotLeave("NOT SAVED, q again leaves all the same: the disk is full"))
    #expect(frame(model).contains("q again"))
    #expect(press("\t", &model).isEmpty)
    #expect(press("q", &model) == [.quit(keeping: work([1, nil, nil]), place: model.place)])
    _ = model.update(.cannotLeave("NOT SAVED, q again leaves all the same: the disk is full"))
    #expect(press("q", &model) == [.abandon])
    _ = model.update(.kept)
    #expect(!frame(model).contains("NOT SAVED"))
  }

  @Test func undoOfAnOldDraftStaysOnTheItem() {
    var model = model()
    _ = model.update(.opened(sheet(ranks: [2, 1, nil], isDraft: true)))
    _ = press("u", &model)
    #expect(model.ranks() == [2, nil, nil])
    _ = model.update(.kept)
    _ = press("u", &model)
    #expect(model.ballot.isEmpty)
    _ = model.update(.kept)
    #expect(press("u", &model) == [.undo(keeping: nil)])
  }

  @Test func takingBackMoreKeepsTheRanks() {
    var model = model()
    _ = model.update(.opened(sheet(ranks: [2, 1, 1], isDraft: true)))
    _ = model.update(.takenBack)
    _ = model.update(.kept)
    #expect(press("u", &model) == [.undo(keeping: nil)])
    #expect(model.ranks() == [2, 1, 1])
  }
}
