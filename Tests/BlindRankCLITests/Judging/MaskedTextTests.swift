import BlindRank
import Testing

@testable import BlindRankCLI

/// Masked words reach no screen, whichever way a text goes.
@Suite struct MaskedTextTests: JudgingStory {
  /// A study whose systems' shapes are all masked.
  private func study(_ judgingProtocol: JudgingProtocol) throws -> SessionStudy {
    let study = try SessionStudy(judgingProtocol)
    let shapes = ["round", "square", "flat"]
    let store = try study.open()
    let words = try (1...4).flatMap { item in
      try store.responses(to: ItemID(item)).map { response in
        let end = 2 + shapes[response.system.rawValue - 1].utf8.count
        let span = TextSpan(
          item: ItemID(item), system: response.system, turn: 1, bytes: 2..<end)
        return Withholding(
          .text(span), rule: "self-naming", isOn: true, moment: Timestamp(milliseconds: 0))
      }
    }
    try store.append(words, evenIfJudged: false)
    return study
  }

  private func expectMasked(_ text: String, _ comment: Comment) {
    for shape in ["round", "square", "flat"] { #expect(!text.contains(shape), comment) }
  }

  @Test(arguments: [JudgingProtocol.ranking, .pairwise, .guess])
  func theScreen(_ judgingProtocol: JudgingProtocol) throws {
    let table = try study(judgingProtocol).sit()
    var model = try table.screen()
    table.press("\n", &model)
    #expect(frame(model).contains("a ▇▇▇ answer"))
    // Rendered, raw, differences, list, notes, search, skipped, undone and the next one.
    for key in "rrd=vlnq/▇\n\nsx\nu12\nrr1\n2\n" {
      table.press(String(key), &model)
      expectMasked(frame(model), "after \(key)")
      for response in model.sheet?.item.responses ?? [] {
        expectMasked(response.turns.joined(), "the sheet after \(key)")
      }
    }
    table.press("r", &model)
    expectMasked(frame(model), "raw")
  }

  @Test(arguments: [JudgingProtocol.ranking, .pairwise, .guess])
  func lineMode(_ judgingProtocol: JudgingProtocol) throws {
    let table = try study(judgingProtocol).sit()
    var story = PlainModel(brief: JudgingBrief(of: table.desk), progress: table.desk.progress)
    let comparison = try #require(table.desk.nextToDo(after: nil))
    _ = story.update(
      .opened(try table.desk.open(comparison, at: Timestamp(milliseconds: 0))))
    var text = story.takeText()
    for line in ["all", "read a", "a", "text", "list", "help"] {
      _ = story.hear(line)
      text += story.takeText()
    }
    #expect(text.contains("▇▇▇"))
    expectMasked(text, "line mode")
  }
}
