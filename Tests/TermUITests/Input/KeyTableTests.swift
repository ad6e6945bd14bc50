import Testing

@testable import TermUI

@Suite struct KeyTableTests {
  private enum Action: Hashable {
    case rank(Int), next, scroll(Int), scrollAll(Int), submit, undo, help
  }

  private let table = KeyTable<Action>(
    (1...5).map {
      KeyBinding(
        [.character(Character("\($0)"))], .rank($0), label: "rank", help: "Give a rank, 1 is best",
        group: "Judging", priority: 9)
    } + [
      KeyBinding(
        [.up, .character("k")], .scroll(-1), label: "scroll", help: "Scroll the response",
        group: "Reading", priority: 2),
      KeyBinding(
        [.down, .character("j")], .scroll(1), label: "scroll", help: "Scroll the response",
        group: "Reading", priority: 2),
      KeyBinding(
        [.shiftUp], .scrollAll(-1), label: "all", help: "Scroll all", group: "Reading"),
      KeyBinding(
        [.shiftDown], .scrollAll(1), label: "all", help: "Scroll all", group: "Reading"),
      KeyBinding(
        [.character("u")], .undo, label: "undo", help: "Undo", group: "Judging",
        showsInBar: false),
      KeyBinding([.enter], .submit, label: "submit", help: "Submit", group: "Judging", priority: 8),
      KeyBinding(
        [.character("?")], .help, label: "help", help: "This page", group: "The rest",
        priority: 10),
    ])

  @Test func keysActionsAndClashes() {
    #expect(table.action(for: .character("3")) == .rank(3))
    #expect(table.action(for: .character("j")) == .scroll(1))
    #expect(table.action(for: .escape) == nil)
    #expect(table.clashes.isEmpty)
    let clashing = KeyTable([
      KeyBinding([.enter, .tab], 1, label: "", help: "", group: ""),
      KeyBinding([.tab, .enter], 2, label: "", help: "", group: ""),
      KeyBinding([.tab], 3, label: "", help: "", group: ""),
    ])
    #expect(clashing.clashes == [.tab, .enter])
    #expect(clashing.action(for: .tab) == 1)
  }

  @Test func barInTheOrderOfTheTable() {
    #expect(table.bar(width: 80) == "1-5 rank  ↑↓ scroll  Shift ↑↓ all  ⏎ submit  ? help")
  }

  @Test func barDropsTheLeastImportant() {
    #expect(table.bar(width: 50) == "1-5 rank  ↑↓ scroll  ⏎ submit  ? help")
    #expect(table.bar(width: 17) == "1-5 rank  ? help")
    #expect(table.bar(width: 5) == "")
    for width in 0..<60 { #expect(displayWidth(table.bar(width: width)) <= width) }
  }

  @Test func barIsDrawnAsItReads() {
    var buffer = CellBuffer(size: Size(width: 40, height: 1))
    table.drawBar(into: &buffer, in: buffer.bounds)
    #expect(buffer.text == table.bar(width: 40))
    #expect(buffer[0, 0].style == .bold)
    #expect(buffer[5, 0].style == .plain)
  }

  @Test func helpInOneColumn() {
    #expect(
      table.helpLines(width: 40) == [
        "Judging",
        "1-5       Give a rank, 1 is best",
        "u         Undo",
        "⏎         Submit",
        "",
        "Reading",
        "↑↓, k/j   Scroll the response",
        "Shift ↑↓  Scroll all",
        "",
        "The rest",
        "?         This page",
      ])
  }

  @Test func longExplanationsGoOnInTheNextLine() {
    #expect(
      table.helpLines(width: 26) == [
        "Judging",
        "1-5       Give a rank, 1",
        "          is best",
        "u         Undo",
        "⏎         Submit",
        "",
        "Reading",
        "↑↓, k/j   Scroll the",
        "          response",
        "Shift ↑↓  Scroll all",
        "",
        "The rest",
        "?         This page",
      ])
    for width in 16..<100 {
      let words = table.helpLines(width: width).joined(separator: " ").split(separator: " ")
      #expect(words.contains("best") && !words.contains { $0.hasSuffix("…") }, "\(width)")
    }
  }

  @Test func keysOfSeveralActionsAreNamedTogether() {
    #expect(table.label(of: [.scroll(-1), .scroll(1)]) == "↑↓")
    #expect(table.label(of: [.next]) == nil && table.label(of: [.next, .undo]) == "u")
  }

  @Test func helpInTwoColumns() {
    let lines = table.helpLines(width: 80)
    #expect(lines.count < table.helpLines(width: 40).count)
    #expect(lines.first?.hasPrefix("Judging") == true)
    for binding in table.bindings {
      let isThere = lines.contains { $0.contains(binding.help) }
      #expect(isThere, "\(binding.help)")
    }
  }

  @Test(arguments: [
    (Key.enter, "⏎"), (.tab, "Tab"), (.shiftUp, "Shift ↑"), (.escape, "Esc"), (.control("L"), "^L"),
    (.character(" "), "Space"), (.character("A"), "A"), (.function(12), "F12"),
  ])
  func labels(key: Key, label: String) {
    #expect(key.label == label)
  }
}
