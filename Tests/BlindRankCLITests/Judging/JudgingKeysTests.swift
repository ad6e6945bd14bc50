import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// The judging screen with keys out of a file.
@Suite struct JudgingKeysTests: JudgingStory {
  private func model(
    keys yaml: String, _ brief: JudgingBrief? = nil, _ sheet: Sheet? = nil
  ) throws -> JudgingModel {
    let brief = brief ?? self.brief()
    let keys = try KeyFile(yaml: yaml, path: "keys.yaml")
      .table(changing: .judging(brief), known: ScreenKeys.names)
    var model = JudgingModel(
      brief: brief, progress: Progress(total: 12, done: 3, pace: 60_000), keys: keys)
    _ = model.update(.resized(Size(width: 120, height: 40)))
    _ = model.update(.opened(sheet ?? self.sheet()))
    return model
  }

  /// The screen's text however it is broken into lines.
  private func words(_ model: JudgingModel) -> String {
    frame(model).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func theKeyLineAndTheHelpPageShowTheKeysInForce() throws {
    var model = try model(keys: "submit: [Ctrl-S, Enter]\nnote: F2\nzoom: []\nhelp: F1")
    let line = frame(model).split(separator: "\n").last ?? ""
    #expect(line.contains("^S submit") && line.contains("F2 note") && line.contains("F1 help"))
    #expect(!line.contains("zoom") && !line.contains("? help"))
    _ = model.update(.key(.function(1)))
    let page = frame(model)
    #expect(page.contains("^S, ⏎") && page.contains("write a note on this item"))
    #expect(!page.contains("this response alone"))
  }

  @Test func theKeysInForceJudge() throws {
    var model = try model(keys: "rank-1: [V, 1]\nsubmit: Ctrl-S\nquit: Q")
    _ = press("V2V", &model)
    #expect(model.ranks() == [1, 2, 1])
    #expect(press("\nq", &model).isEmpty)
    #expect(
      model.update(.key(.control("S"))) == [.submit(.ranks([1, 2, 1]), Notes())])
    #expect(press("Q", &model).contains(where: { if case .quit = $0 { true } else { false } }))
  }

  @Test func whateverTheScreenSaysOfAKeyIsTrue() throws {
    var model = try model(
      keys: "submit: F1\nquit: F2\nhelp: F3\nprevious-item: F4\nlist: []\nundo: F6")
    model.welcome()
    #expect(frame(model).contains("F1 begin") && words(model).contains("Press F3 at any time"))
    _ = model.update(.key(.function(1)))
    _ = model.update(.key(.function(3)))
    #expect(frame(model).contains("any key: back · F2: quit"))
    _ = press("x", &model)
    _ = model.update(.takenBack)
    #expect(frame(model).contains("taken back; change it and press F1"))
    _ = model.update(.finished(Progress(total: 12, done: 11, skipped: 1)))
    let text = frame(model)
    for line in [
      "F1  go through what", "F4  back to the last", "F6  take back", "F2  leave",
    ] {
      #expect(text.contains(line), "\(text)")
    }
    #expect(!text.contains("the list of items"))
  }

  @Test func messagesNameTheKeysInForce() throws {
    let long = String(repeating: "line\n\n", count: 60)
    for (yaml, said) in [
      ("line-down: n\nnote: []\npage-down: []\nbottom: F5", "read A to its end first: n or F5"),
      ("line-down: []\npage-down: []\nbottom: []", "read A to its end first"),
    ] {
      var model = try model(
        keys: yaml, brief(requiresReading: true), sheet(responses: [long, long]))
      press("1", &model)
      #expect(model.notice?.text == said)
    }
    var game = try model(
      keys: "choose-a: [a]\nchoose-b: [\"[\"]\nmoving-on: []\ninstruction-up: []", brief(.guess),
      sheet(responses: ["one", "two"], aspects: [.guess], ballot: .guess(nil), asked: "ChatGPT"))
    press("\n", &game)
    #expect(game.notice?.text == "say which one it is: a or [")
  }

  /// Whether a choice moves on: what that means here, or nothing where it means nothing.
  @Test func movingOnIsExplainedWhereThereIsSomewhereToGo() {
    func help(_ brief: JudgingBrief) -> String? {
      KeyTable.judging(brief).bindings.first { $0.action == .toggleMovingOn }?.help
    }
    #expect(help(brief(.pairwise)) == nil)
    #expect(help(brief(.pairwise, advances: true)) == "save with the choice: yes or no")
    #expect(
      help(brief(.pairwise, criteria: ["Help"])) == "move on to the next criterion: yes or no")
    var pair = model(
      brief(.pairwise, advances: true), sheet(responses: ["one", "two"], ballot: .choices(nil)))
    press("a", &pair)
    #expect(pair.notice?.text == "a choice waits for ⏎")
    #expect(press("1", &pair).count == 1)
    press("a", &pair)
    #expect(pair.notice?.text == "a choice is saved at once")
  }

  /// A line being typed has keys of its own.
  @Test func typingIsNotRebound() throws {
    var model = try model(keys: "submit: x\nclear: Delete\nwhere-i-was: F4")
    _ = press("nx marks", &model)
    #expect(model.input?.editor.text == "x marks")
    #expect(press("\n", &model) == [.keep(work([nil, nil, nil], note: "x marks"))])
  }
}
