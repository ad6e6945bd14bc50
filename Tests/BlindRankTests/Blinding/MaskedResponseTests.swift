import Testing

@testable import BlindRank

/// What is left of a text where words are masked.
@Suite struct MaskedResponseTests {
  private func masked(_ text: String, _ ranges: [Range<Int>], turn: Int = 1) -> String {
    Response(item: ItemID(1), system: SystemID(2), turns: [text]).masked(
      by: ranges.map {
        TextSpan(item: ItemID(1), system: SystemID(2), turn: turn, bytes: $0)
      }
    ).turns[0]
  }

  @Test func words() {
    #expect(masked("I am Bard.", [5..<9]) == "I am ▇▇▇.")
    #expect(masked("I am Bard.", [0..<4, 5..<9]) == "▇▇▇ ▇▇▇.")
    #expect(masked("I am Bard.", [5..<9, 0..<9, 2..<7]) == "▇▇▇.")
    #expect(masked("I am Bard.", [0..<5, 5..<9]) == "▇▇▇.")
    #expect(masked("Bard", [0..<4]) == "▇▇▇")
    #expect(masked("I am Bard.", []) == "I am Bard.")
  }

  @Test func otherPlaces() {
    let response = Response(item: ItemID(1), system: SystemID(2), turns: ["one", "two"])
    let spans = [(1, 1, 1), (2, 2, 1), (1, 2, 3)].map { item, system, turn in
      TextSpan(item: ItemID(item), system: SystemID(system), turn: turn, bytes: 0..<3)
    }
    #expect(response.masked(by: spans) == response)
    let second = TextSpan(item: ItemID(1), system: SystemID(2), turn: 2, bytes: 0..<3)
    #expect(response.masked(by: [second]).turns == ["one", "▇▇▇"])
  }

  /// Another program may have written any numbers.
  @Test func placesThatFitNothing() {
    #expect(masked("Bär", [2..<3]) == "B▇▇▇r")
    #expect(masked("Bär", [1..<2]) == "B▇▇▇r")
    #expect(masked("Bard", [2..<99]) == "Ba▇▇▇")
    #expect(masked("Bard", [-5..<2]) == "▇▇▇rd")
    #expect(masked("Bard", [50..<60, -9 ..< -3]) == "Bard")
    #expect(masked("", [0..<1]) == "")
  }

  /// Of marked signs none is left, of the others all are.
  @Test func anyPlaces() {
    var generator = SeededGenerator(seed: 5, purpose: ["masks"])
    for _ in 0..<500 {
      let text = (0..<30).map { _ in ["a", "é", "🙂", " "][generator.next(below: 4)] }.joined()
      let bytes = Array(text.utf8)
      let ranges = (0..<generator.next(below: 5)).map { _ in
        let start = generator.next(below: bytes.count)
        return start..<start + 1 + generator.next(below: 9)
      }
      var kept = 0
      var place = 0
      for scalar in text.unicodeScalars {
        let end = place + scalar.utf8.count
        if !ranges.contains(where: { $0.overlaps(place..<end) }) { kept += 1 }
        place = end
      }
      let shown = masked(text, ranges)
      #expect(shown.unicodeScalars.count { $0 != "▇" } == kept, "\(text) \(ranges)")
    }
  }
}
