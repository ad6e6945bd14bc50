import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// Keys that were meant for the item before: pressed twice, or held down.
@Suite struct HastyKeysTests: JudgingStory {
  private func hasty(_ key: Key, _ model: inout JudgingModel) -> [JudgingEffect] {
    model.update(.hastyKey(key))
  }

  private func submits(_ effects: [JudgingEffect]) -> Bool {
    effects.contains { if case .submit = $0 { true } else { false } }
  }

  @Test func aPickThatSubmitsMustBeMeant() {
    var model = model(
      brief(.pairwise, advances: true), sheet(responses: ["one", "two"], ballot: .choices(nil)))
    let effects = hasty(.character("1"), &model)
    #expect(!submits(effects) && model.ballot == .choices(.a))
    #expect(model.notice?.text == "that was quick: ⏎ submits it")
    #expect(submits(press("\n", &model)))
  }

  @Test func aGuessAtOnceMustBeMeant() {
    var model = model(
      brief(.guess, advances: true),
      sheet(responses: ["one", "two"], aspects: [.guess], ballot: .guess(nil), asked: "S"))
    #expect(!submits(hasty(.character("2"), &model)))
    #expect(submits(press("2", &model)))
  }

  /// However often Enter comes, as long as it comes at once.
  @Test func heldEnterSubmitsNoDraft() {
    var model = model(
      brief(), sheet(responses: ["one", "two"], ballot: .ranks([1, 2]), isDraft: true))
    for _ in 0..<20 { #expect(!submits(hasty(.enter, &model))) }
    #expect(submits(press("\n", &model)))
  }

  /// Held down, it takes back what was said of one item, not the day's work.
  @Test func heldUndoTakesNothingStoredBack() {
    var model = model(responses: ["one", "two"])
    press("1", &model)
    #expect(hasty(.character("u"), &model).count == 1 && model.ballot == .ranks([nil, nil]))
    #expect(hasty(.character("u"), &model).isEmpty)
    #expect(model.notice?.text == "that was quick: u again takes back the one before")
    #expect(press("u", &model) == [.undo(keeping: work(.ranks([nil, nil])))])
    _ = model.update(.finished(Progress(total: 3, done: 3)))
    #expect(hasty(.character("u"), &model).isEmpty)
    #expect(press("u", &model) == [.undo(keeping: nil)])
  }

  private final class Clock {
    var now = Timestamp(milliseconds: 1_000_000)
  }

  /// What comes at once after something new, and a key held down since before, however long its
  /// repeating takes to begin. An undo is held only where no finger is that quick.
  @Test func whichKeysCameTooSoon() throws {
    let study = try SessionStudy(.pairwise)
    let clock = Clock()
    let session = JudgingSession(
      desk: try Desk(store: study.open(), annotator: "kim"), now: { clock.now })
    _ = try session.begin()
    func isHasty(_ key: Key, after milliseconds: Int64) -> Bool {
      clock.now = Timestamp(milliseconds: clock.now.milliseconds + milliseconds)
      return session.message(for: .key(key)) == .hastyKey(key)
    }
    let (undo, pick, other) = (Key.character("u"), Key.character("1"), Key.character("2"))
    #expect(!isHasty(undo, after: 100))
    for _ in 1...3 { #expect(isHasty(undo, after: 33)) }
    #expect(!isHasty(undo, after: 150))
    #expect(!isHasty(.enter, after: 100) && isHasty(.enter, after: 100))
    #expect(!isHasty(pick, after: 100) && !isHasty(pick, after: 33))
    _ = session.perform(.open(.after, keeping: nil))
    // held down: the keyboard begins to repeat after half a second
    #expect(isHasty(pick, after: 500))
    for _ in 1...60 { #expect(isHasty(pick, after: 33)) }
    #expect(!isHasty(pick, after: 400))
    _ = session.perform(.open(.after, keeping: nil))
    #expect(isHasty(other, after: 300) && isHasty(other, after: 300) && !isHasty(other, after: 900))
    _ = session.perform(.open(.after, keeping: nil))
    // meant for the one before
    #expect(!isHasty(undo, after: 100) && isHasty(undo, after: 33))
    #expect(!isHasty(pick, after: 400))
  }

  @Test func anAnswerIsThereToBeRead() {
    var model = model(
      brief(.guess),
      sheet(
        responses: ["one", "two"], aspects: [.guess], ballot: .guess(.a),
        standing: .done(Timestamp(milliseconds: 0)), asked: "S",
        reveal: Reveal(names: ["S", "T"], isRight: true)))
    #expect(hasty(.enter, &model) == [])
    #expect(press("\n", &model) == [.open(.nextToDo, keeping: nil)])
  }

  /// A person who knows the keys ranks quickly and is not held up.
  @Test func ranksAreTakenAtAnySpeed() {
    var model = model(responses: ["one", "two"])
    _ = hasty(.character("1"), &model)
    _ = hasty(.character("2"), &model)
    #expect(submits(hasty(.enter, &model)))
  }

  /// Written, half of it kept on the disk meanwhile, and then not wanted.
  @Test func aNoteThatIsDeclinedIsNotKept() {
    for key in ["n", "N"] {
      var model = model()
      press(key + "declined", &model)
      let half = model.update(.rest)
      #expect(half.contains { if case .keep = $0 { true } else { false } })
      _ = model.update(.kept)
      #expect(
        press("\u{1B}", &model) == [.keep(work([nil, nil, nil]))], "\(key): \(model.notes)")
    }
  }
}
