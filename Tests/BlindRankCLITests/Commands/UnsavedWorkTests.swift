import BlindRank
import Foundation
import Testing
import TermUI

@testable import BlindRankCLI

/// What the session makes of a study file that cannot be written, and of coming back.
@Suite struct UnsavedWorkTests: JudgingStory {
  @Test func aGuessThatIsNotSavedIsNotAnswered() throws {
    let study = try SessionStudy(.guess)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n1", &model)
    let lock = try study.lock()
    table.press("\n", &model)
    var text = frame(model)
    #expect(lines(model)[23].contains("NOT SAVED, try again"), "\(text)")
    #expect(lines(model)[0].contains("NOT SAVED"), "\(text)")
    #expect(!text.contains("Guanaco") && !text.contains("Right") && !text.contains("Wrong"))
    #expect(model.ballot == .guess(.a) && model.progress.done == 0)
    // Nothing to be gained by trying others while it cannot be saved.
    table.press("2", &model)
    #expect(!frame(model).contains("Guanaco") && lines(model)[0].contains("NOT SAVED"))
    lock.release()
    #expect(try study.rows().isEmpty)
    table.press("1\n", &model)
    text = frame(model)
    #expect(try study.rows() == ["guess submit guess slot=1 asked=1"])
    #expect(text.contains("Guanaco") && !text.contains("NOT SAVED"), "\(text)")
  }

  @Test(arguments: [JudgingProtocol.ranking, .pairwise])
  func aJudgmentThatIsNotSavedStaysOnTheScreen(_ judgingProtocol: JudgingProtocol) throws {
    let study = try SessionStudy(judgingProtocol)
    let table = try study.sit()
    var model = try table.screen()
    table.press(judgingProtocol == .ranking ? "\n122" : "\nb", &model)
    let ballot = model.ballot
    let lock = try study.lock()
    table.press("\n", &model)
    #expect(lines(model)[23].contains("NOT SAVED, try again"), "\(frame(model))")
    #expect(model.ballot == ballot && model.sheet?.number == 1)
    table.press("\n", &model)
    #expect(lines(model)[23].contains("NOT SAVED, try again"))
    lock.release()
    table.press("\n", &model)
    #expect(try study.rows().count == 1 && model.sheet?.number == 2)
    #expect(!frame(model).contains("NOT SAVED"))
  }

  @Test func whatIsUnfinishedIsTriedAgain() throws {
    let study = try SessionStudy(.pairwise, criteria: ["Help", "Honesty"])
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n", &model)
    let lock = try study.lock()
    table.press("1", &model)
    #expect(lines(model)[0].contains("NOT SAVED"))
    // Going elsewhere would lose it, so one stays.
    table.press("o", &model)
    #expect(model.sheet?.number == 1 && frame(model).contains("NOT SAVED"))
    table.press("f", &model)
    #expect(frame(model).contains("NOT FLAGGED") && !model.isFlagged)
    table.press("q", &model)
    #expect(!table.hasLeft && frame(model).contains("q again leaves all the same"))
    lock.release()
    table.rest(&model)
    #expect(!frame(model).contains("NOT SAVED") && lines(model)[0].contains("draft kept"))
    table.press("q", &model)
    #expect(table.hasLeft && table.session.unsaved == nil)
    let again = try study.sit()
    let resumed = try again.screen()
    #expect(resumed.ballot == .choices(.a, nil) && resumed.aspect == 1)
  }

  @Test func leavingAllTheSameSaysWhatIsLost() throws {
    let study = try SessionStudy(.pairwise)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n", &model)
    let lock = try study.lock()
    table.press("1qq", &model)
    #expect(table.hasLeft && table.session.unsaved != nil)
    lock.release()
  }

  /// What is written to a file that was moved away, and to the one put in its place, is no study's.
  @Test func aFileThatIsGoneIsToldAtOnce() throws {
    let study = try SessionStudy(.pairwise)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n1\n", &model)
    #expect(table.session.whatIsUnsaved == nil)
    let away = study.path + ".away"
    try FileManager.default.moveItem(atPath: study.path, toPath: away)
    // without a key
    _ = model.update(try #require(table.session.rest()))
    for copies in [false, true] {
      if copies { try FileManager.default.copyItem(atPath: away, toPath: study.path) }
      table.press("2\n", &model)
      #expect(lines(model)[0].contains("NOT SAVED") && model.sheet?.number == 2)
      #expect(lines(model)[23].contains("the file is gone"), "\(frame(model))")
      #expect(table.session.whatIsUnsaved?.contains("the file is gone") == true)
    }
    try FileManager.default.removeItem(atPath: study.path)
    try FileManager.default.moveItem(atPath: away, toPath: study.path)
    table.press("\n", &model)
    #expect(table.session.whatIsUnsaved == nil && !frame(model).contains("NOT SAVED"))
    #expect(try study.rows().count == 2)
  }

  /// A break is no less a break when the file cannot be written.
  @Test func aBreakWithoutSaving() throws {
    let study = try SessionStudy(.pairwise)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n", &model)
    let lock = try study.lock()
    table.press("1t", &model)
    #expect(frame(model).contains("NOT SAVED") && !frame(model).contains("Everything is saved"))
    lock.release()
    table.rest(&model)
    #expect(frame(model).contains("Everything is saved"))
  }

  // MARK: Coming back

  @Test(arguments: [JudgingProtocol.ranking, .pairwise, .guess])
  func allIsAsItWasLeft(_ judgingProtocol: JudgingProtocol) throws {
    let criteria = judgingProtocol == .guess ? [] : ["Help", "Honesty"]
    let study = try SessionStudy(judgingProtocol, criteria: criteria)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n", &model)
    switch judgingProtocol {
    case .ranking: table.press("123,\ta", &model)
    case .pairwise: table.press("1,ya\t", &model)
    case .guess: table.press("2\ty", &model)
    }
    table.press("nhalf\nNbad\nfr", &model)
    table.press("q", &model)
    #expect(table.hasLeft)
    let again = try study.sit()
    var resumed = try again.screen()
    #expect(resumed.notice?.text == "Welcome back: 0 done, 4 to go")
    #expect(resumed.place == model.place && resumed.ballot == model.ballot)
    #expect(resumed.notes == model.notes && resumed.isFlagged && resumed.isRaw)
    again.press("\u{1B}", &resumed)
    // But for the time of day of the last judgment, which is another visit's.
    #expect(frame(resumed) == frame(model))
  }

  @Test func whatWasBeingTypedSurvivesGoingOnAndLeaving() throws {
    let study = try SessionStudy(.pairwise)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\nnodd\u{1B}osin Thai\u{1B}q", &model)
    #expect(table.hasLeft)
    let again = try study.sit()
    var resumed = try again.screen()
    again.press("s", &resumed)
    #expect(resumed.sheet?.number == 2 && resumed.input?.text == "in Thai")
    again.press("\u{1B}⌫n", &resumed)
    #expect(resumed.sheet?.number == 1 && resumed.input?.text == "odd")
  }

  @Test func killedWithTheQuestionOpen() throws {
    let study = try SessionStudy(.pairwise, asksForSource: true)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n1\n", &model)
    table.rest(&model)
    #expect(model.asksForSource)
    let again = try study.sit()
    var resumed = try again.screen()
    #expect(resumed.asksForSource && resumed.ballot == .choices(.a, guess: .some(nil)).asked)
    again.press("2\n", &resumed)
    #expect(try study.rows().count == 2)
  }

  /// Who has read the system's name changes nothing unseen: not by going elsewhere, nor after the
  /// program was killed at once, nor in line mode.
  @Test func theQuestionIsNotGotRound() throws {
    let study = try SessionStudy(.pairwise, asksForSource: true)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n1\n", &model)
    for keys in ["o⌫", "g\u{1B}", "s\n", "u"] {
      table.press(keys, &model)
      #expect(model.sheet?.number == 1 && model.asksForSource, "\(keys)")
    }
    let again = try study.sit()
    var resumed = try again.screen()
    #expect(resumed.asksForSource)
    var plain = PlainModel(brief: resumed.brief, progress: resumed.progress)
    _ = plain.update(try again.session.begin().message)
    for line in ["on", "back", "b", "ask 1", "skip", "undo"] {
      _ = plain.hear(line)
      #expect(plain.ballot.entries.first == .choice(.a), "\(line)")
    }
    again.press("2\n", &resumed)
    #expect(
      try study.rows() == ["overall submit better slot=1", "guess submit guess slot=2 asked=1"])
  }
}
