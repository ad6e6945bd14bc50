import Testing

@testable import TermUI

@Suite struct TextDifferenceTests {
  /// Both texts with what is only there in brackets.
  private func marked(_ left: String, _ right: String) -> [String] {
    guard let difference = TextDifference(TextBody(left), TextBody(right)) else { return [] }
    return [(left, difference.left), (right, difference.right)].map { text, ranges in
      var bytes = Array(text.utf8)
      for range in ranges.reversed() {
        bytes.insert(0x5D, at: range.upperBound)
        bytes.insert(0x5B, at: range.lowerBound)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("the same", "the same", "the same", "the same"), ("", "", "", ""),
    ("", "a b", "", "[a b]"), ("one two three", "one 2 three", "one [two] three", "one [2] three"),
    ("a b c d e", "a b x y c d e", "a b c d e", "a b [x y] c d e"),
    ("Yes, it is so.", "Yes, it is so!", "Yes, it is so[.]", "Yes, it is so[!]"),
    ("spaces  here", "spaces here", "spaces  here", "spaces here"),
    (
      "wrapped here\nand there", "wrapped\nhere and there", "wrapped here\nand there",
      "wrapped\nhere and there"
    ),
    ("x\n  return 1", "x\n    return 1", "x\n[  ]return 1", "x\n[    ]return 1"),
    (
      "one\n\ntwo\n\nthree", "new\n\none\n\ntwo!\n\nthree", "one\n\ntwo\n\nthree",
      "[new]\n\none\n\ntwo[!]\n\nthree"
    ),
    ("日本語です", "日本人です", "日本[語]です", "日本[人]です"),
    (
      "wholly other words, these", "nothing of it is there", "[wholly other words, these]",
      "[nothing of it is there]"
    ),
  ])
  func ranges(left: String, right: String, first: String, second: String) {
    #expect(marked(left, right) == [first, second])
    #expect(marked(right, left) == [second, first])
  }

  @Test func share() throws {
    func difference(_ left: String, _ right: String) throws -> TextDifference {
      try #require(TextDifference(TextBody(left), TextBody(right)))
    }
    #expect(try difference("", "").percentage == 100)
    #expect(try difference("a", "").percentage == 0)
    #expect(try difference("a b c d", "a b c e").share == 0.75)
    #expect(try difference("a b\nc d", "a b\nc d.").percentage == 100)
    let words = (0..<1000).map(String.init)
    let nearly = try difference(
      words.joined(separator: " "), (words.dropLast() + ["x"]).joined(separator: " "))
    #expect(nearly.percentage == 99)
  }

  @Test func tooDifferent() {
    let left = (0..<9000).map { "l\($0)" }
    let right = (0..<9000).map { "r\($0)" }
    for separator in [" ", "\n"] {
      #expect(
        TextDifference(
          TextBody(left.joined(separator: separator)), TextBody(right.joined(separator: separator)))
          == nil)
    }
    // many changes, each small
    let changed = left.enumerated().map { $0 % 20 == 0 ? "x\($0)" : $1 }
    let difference = TextDifference(
      TextBody(left.joined(separator: " ")), TextBody(changed.joined(separator: " ")))
    #expect(difference?.left.count == 450 && difference?.percentage == 95)
  }

  /// What is not marked is the same on both sides.
  @Test(arguments: 0..<8) func whatIsNotMarkedIsTheSame(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 70)
    for _ in 0..<100 {
      let pieces = (0..<60).map { _ in generator.text(1, newlines: true) }
      var other = pieces
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        let index = Int.random(in: 0..<other.count, using: &generator)
        if Bool.random(using: &generator) {
          other.remove(at: index)
        } else {
          other.insert(generator.text(2, newlines: true), at: index)
        }
        if other.isEmpty { break }
      }
      let left = TextBody(pieces.joined())
      let right = TextBody(other.joined())
      let difference = try #require(TextDifference(left, right))
      #expect(rest(left, difference.left) == rest(right, difference.right))
      let back = try #require(TextDifference(right, left))
      #expect(back.share <= 1 && back.share >= 0)
    }
  }

  /// What is not marked, without spaces and what is not shown.
  private func rest(_ body: TextBody, _ marks: TextRanges) -> String {
    var isMarked = [Bool](repeating: false, count: body.bytes.count)
    for range in marks { for index in range { isMarked[index] = true } }
    let bytes = body.bytes.indices.filter { !isMarked[$0] }.map { body.bytes[$0] }
    return String(
      String.UnicodeScalarView(
        String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
          $0 != " " && $0 != "\n" && $0 != "\u{202E}"
        }))
  }

  /// As few steps as the longest common subsequence needs, and what is left is that.
  @Test func shortestScript() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      func sequence() -> [Int32] {
        (0..<Int.random(in: 0...14, using: &generator)).map { _ in
          Int32.random(in: 0...3, using: &generator)
        }
      }
      let (first, second) = (sequence(), sequence())
      let script = try #require(EditScript(first, second, limit: 100))
      let kept = zip(first, script.removed).filter { !$1 }.map(\.0)
      #expect(kept == zip(second, script.added).filter { !$1 }.map(\.0))
      #expect(kept.count == longestCommon(first, second))
      #expect(script.steps == first.count + second.count - 2 * kept.count)
      if script.steps > 0 { #expect(EditScript(first, second, limit: script.steps - 1) == nil) }
    }
  }

  private func longestCommon(_ first: [Int32], _ second: [Int32]) -> Int {
    var row = [Int](repeating: 0, count: second.count + 1)
    for a in first {
      var diagonal = 0
      for (index, b) in second.enumerated() {
        let above = row[index + 1]
        row[index + 1] = a == b ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[second.count]
  }
}
