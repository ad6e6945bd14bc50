import Testing

@testable import BlindRank

/// What shows only when texts are held against each other.
@Suite struct LikenessTests {
  private func sentence(_ from: Int, _ count: Int) -> String {
    (from..<from + count).map { "w\($0)" }.joined(separator: " ") + "."
  }

  @Test func identicalAndNear() throws {
    let base = sentence(0, 100)
    let found = try ScanTexts.findings([
      ("a", base), ("b", base.replacing(" ", with: "  \n")), ("c", sentence(0, 96)),
      ("d", sentence(50, 100)),
    ])
    #expect(found.filter { $0.kind == .identical }.map(\.systems) == [[SystemID(1), SystemID(2)]])
    #expect(
      found.filter { $0.kind == .nearDuplicate }.map(\.systems)
        == [[SystemID(1), SystemID(3)], [SystemID(2), SystemID(3)]])
    // 93 runs of four words of 97.
    #expect(found.last { $0.kind == .nearDuplicate }?.reason.hasPrefix("95 %") == true)
  }

  @Test func emptyOnesAreNotAlike() throws {
    #expect(try ScanTexts.findings([("a", ""), ("b", " ")]).allSatisfy { $0.kind == .empty })
    // Case and marks differ, and they are too short to call near.
    #expect(try ScanTexts.findings([("a", "Paris"), ("b", "paris!")]).isEmpty)
  }

  /// A study of so many items.
  private func scan(
    _ items: Int, _ systems: Int = 3, instruction: (Int) -> String = { "Instruction w\($0)" },
    text: (_ item: Int, _ system: Int) -> String
  ) throws -> [ScanFinding] {
    let all = (1...systems).map { System(id: SystemID($0), name: "x\($0)") }
    var scan = StudyScan(try WordRules(), systems: all)
    for item in 1...items {
      scan.take(
        Item(id: ItemID(item), key: "q\(item)", turns: [instruction(item)]),
        all.map {
          Response(
            item: ItemID(item), system: $0.id, turns: [text(item, $0.id.rawValue)])
        })
    }
    return scan.finish()
  }

  @Test func repeatedAnswers() throws {
    let found = try scan(3) { item, system in
      system == 2 && item != 2 ? sentence(0, 10) : sentence(item * 1000 + system * 100, 10)
    }
    #expect(found.map(\.kind) == [.repeated])
    #expect(found[0].item == ItemID(3) && found[0].reason == "the same text as to item q1")
    let short = try scan(3) { _, system in sentence(system * 100, 7) }
    #expect(short.isEmpty)
  }

  @Test func itemsThatComeTwice() throws {
    let found = try scan(
      6, instruction: { $0 == 5 ? sentence(2000, 40) : sentence($0 * 1000, 40) + "" },
      text: { sentence($0 * 1000 + $1 * 100, 10) })
    #expect(found.map(\.kind) == [.duplicateItem])
    #expect(found[0].item == ItemID(5) && found[0].reason == "the words of item q2")
    #expect(found[0].systems.isEmpty)
  }

  /// Every pair that shares more than nine in ten runs is found, and none that shares less than
  /// eight.
  @Test func nearItems() throws {
    var texts = NearTexts()
    var (missed, wrong) = (0, 0)
    for number in 0..<200 {
      let start = number * 1000
      let kept = [38, 20][number % 2]
      _ = texts.add(Shingles(of: TextWords(of: Array(sentence(start, 40).utf8)), length: 3))
      let other = sentence(start, kept) + sentence(start + 500, 40 - kept)
      let near = texts.add(Shingles(of: TextWords(of: Array(other.utf8)), length: 3))
      if number % 2 == 0, near == nil { missed += 1 }
      if number % 2 == 1, near != nil { wrong += 1 }
    }
    #expect(missed <= 4 && wrong == 0, "\(missed) missed")
  }

  @Test func lengths() throws {
    let found = try scan(30, 2) { item, system in
      sentence(item * 1000 + system * 300, item == 7 && system == 2 ? 200 : 20 + item % 3)
    }
    // The other one of that item is as odd beside it.
    #expect(Set(found.map(\.kind)) == [.length] && Set(found.map(\.item)) == [ItemID(7)])
    #expect(found.contains { $0.reason.contains("times longer than usual") })
    // Nobody's habit is known from 19 responses.
    #expect(
      try scan(19, 2) { item, system in
        sentence(item * 1000 + system * 300, item == 7 && system == 2 ? 200 : 20)
      }.isEmpty)
  }

  @Test func forms() throws {
    let found = try scan(40) { item, system in
      let text = sentence(item * 1000 + system * 100, 20)
      if system == 1, item == 9 { return "## Title\n" + text }
      if system == 2 { return item == 4 ? text : "- " + text }
      if system == 3 { return "**\(text)** **b**" }
      return "- " + text
    }
    #expect(
      found.filter { $0.kind == .format }.map(\.reason).sorted() == [
        "the only one with a heading"
      ])
    #expect(found.filter { $0.kind == .format }.map(\.item) == [ItemID(9)])
  }

  @Test func traits() throws {
    func traits(_ text: String) -> FormatTraits { FormatTraits(of: Array(text.utf8)) }
    #expect(traits("# A\n- b\n1. c\n**d**") == [.heading, .bullets, .numbers, .bold])
    #expect(traits("```\n# A\n- b\n```") == [.code])
    #expect(traits("| a | b |\n|---|---|") == [.table])
    #expect(traits("• a 🙂") == [.bullets, .emoji])
    #expect(traits("#tag -x 1.5 2*3*4 a|b *c*") == [])
    #expect(traits("") == [] && traits("1984. A year") == [])
  }
}
