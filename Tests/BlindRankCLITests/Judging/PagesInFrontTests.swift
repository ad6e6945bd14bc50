import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// Pages in front of the responses: how they are scrolled and left, and what their last row says.
@Suite struct PagesInFrontTests: JudgingStory {
  private func model(_ width: Int, _ height: Int, page: String) -> JudgingModel {
    var model = model(size: Size(width: width, height: height))
    press(page, &model)
    return model
  }

  private func footer(_ model: JudgingModel) -> String { lines(model).last ?? "" }

  @Test func aLongPageSaysThatItScrolls() {
    let wide = footer(model(80, 24, page: "?"))
    #expect(wide.hasPrefix("  ↑↓ scroll · any other key: back · q: quit"))
    #expect(wide.hasSuffix(" lines") && wide.contains("  ▼ "))
    #expect(footer(model(200, 60, page: "?")) == "  any key: back · q: quit")
    #expect(footer(model(80, 24, page: "i")) == "  any key: back · q: quit")
  }

  @Test func theMarkNeverCoversTheText() {
    for width in 30...100 {
      var model = model(width, 12, page: "?")
      let first = footer(model)
      #expect(displayWidth(first) <= width - 2 && first.contains("  ▼ "), "\(first)")
      #expect(first.contains("key: back") && !first.contains("…"), "\(first)")
      _ = model.update(.key(.down))
      #expect(footer(model).prefix { $0 != "▼" }.trimmed == first.prefix { $0 != "▼" }.trimmed)
    }
    #expect(footer(model(40, 12, page: "?")).hasPrefix("  other key: back · q: quit  "))
  }

  @Test func homeAndEndScroll() {
    var model = model(40, 12, page: "?")
    let top = frame(model)
    _ = model.update(.key(.end))
    #expect(model.page == .help && frame(model).contains("Be fair.") && !frame(model).contains("▼"))
    #expect(footer(model).contains("other key: back"))
    _ = model.update(.key(.home))
    #expect(model.page == .help && frame(model) == top)
    _ = model.update(.wheel(up: false, x: 3, y: 3))
    #expect(model.page == .help && frame(model) != top)
    _ = model.update(.key(.tab))
    #expect(model.page == .judging)
  }

  /// “Any key” is any key.
  @Test(arguments: [Key.home, .end, .up, .pageDown, .tab]) func aShortPageIsLeft(_ key: Key) {
    var model = model(200, 60, page: "?")
    _ = model.update(.key(key))
    #expect(model.page == .judging)
  }

  @Test func helpIsWholeWhereItIsNarrow() {
    var model = model(40, 12, page: "?")
    var page = ""
    for _ in 0..<40 {
      page += frame(model) + "\n"
      _ = model.update(.key(.pageDown))
    }
    #expect(!page.contains("…"))
    let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("rank the response in focus, 1 is best"))
  }

  @Test func theListsLegendIsCutInTheOpen() {
    var model = model(40, 12, page: "")
    _ = model.update(.listed(listed()))
    #expect(footer(model).hasSuffix("…") && displayWidth(footer(model)) == 38)
  }
}

extension Substring {
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
