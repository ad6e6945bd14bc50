import Testing

@testable import BlindRank

/// Whatever a text holds, it is read to its end, and every place found lies within it.
@Suite struct ScanPropertyTests {
  private static let pieces = [
    "### Human:", "<|im_end|>", "As an AI", "I'm", "sorry", "’", "“", "…", "\u{0}", "\r\n", "\n\n",
    "🙂", "é", "e\u{301}", "。", "，", "```", "|", "**", "I cannot", "Claude", " ", "\u{202E}", "'",
    ".",
  ]

  @Test func randomTexts() throws {
    var generator = SeededGenerator(seed: 11, purpose: ["scan"])
    for _ in 0..<300 {
      let text = (0..<generator.next(below: 60)).map { _ in
        generator.next(below: 4) == 0
          ? String(decoding: (0..<4).map { _ in UInt8(generator.next(below: 256)) }, as: UTF8.self)
          : Self.pieces[generator.next(below: Self.pieces.count)]
      }.joined(separator: generator.next(below: 2) == 0 ? " " : "")
      let bytes = Array(text.utf8)
      for finding in try ScanTexts.findings("Q", [("Zorblax-7b", text), ("b", text)]) {
        if let range = finding.bytes {
          #expect(0 <= range.lowerBound && range.upperBound <= bytes.count && !range.isEmpty)
          #expect(String(validating: bytes[range], as: UTF8.self) != nil)
        }
      }
    }
  }

  @Test func randomWordLists() throws {
    var generator = SeededGenerator(seed: 12, purpose: ["words"])
    let pieces = [
      "refusal:", "<a>:", "<a>", "|", "?", "!", "..", "^", "\"", "x", " ", "\n", "//", "é",
    ]
    for _ in 0..<300 {
      let text = (0..<generator.next(below: 20)).map { _ in
        pieces[generator.next(below: pieces.count)]
      }.joined()
      var rules = try WordRules()
      do {
        try rules.read(text, from: "w")
        var scan = StudyScan(rules, systems: [])
        scan.take(
          Item(id: ItemID(1), key: "", turns: ["x é"]),
          [Response(item: ItemID(1), system: SystemID(1), turns: ["x x é", text])])
        _ = scan.finish()
      } catch BlindRankError.findings(let findings) {
        #expect(!findings.isEmpty)
      }
    }
  }
}
