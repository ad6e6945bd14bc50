import Testing

@testable import BlindRank

/// The words of findings.
struct ImportWordingTests {
  @Test func nearNamesAreSlipsOfTheFinger() {
    let names = ["instruction", "output", "id", "skill"]
    #expect(nearest(to: "instrcution", among: names) == "instruction")
    #expect(nearest(to: "OUTPUT", among: names) == "output")
    #expect(nearest(to: "ouptut", among: names) == "output")
    #expect(nearest(to: "idx", among: names) == "id")
    #expect(nearest(to: "answer", among: names) == nil)
    #expect(nearest(to: "", among: names) == nil)
    #expect(nearest(to: String(repeating: "x", count: 100_000), among: names) == nil)
  }

  @Test func countsAndLists() {
    #expect([0, 999, 1000, 1_234_567].map { grouped($0) } == ["0", "999", "1,000", "1,234,567"])
    #expect(counted(1, "item") == "1 item")
    #expect(counted(1200, "reply", "replies") == "1,200 replies")
    #expect(listed(["a", "b", "c"], limit: 2) == "a, b and 1 more")
    #expect(listed(["a", "b"], count: 1002) == "a, b and 1,000 more")
    #expect(alternatives(["a"]) == "a")
    #expect(alternatives(["a", "b", "c"]) == "a, b or c")
  }

  @Test func quotedTextsAreShortAndOnOneLine() {
    #expect(abbreviated("a\nb\u{1B}[31m") == "a b [31m")
    #expect(
      abbreviated(String(repeating: "é", count: 41)) == String(repeating: "é", count: 40) + "…")
    #expect(abbreviated(String(repeating: "e", count: 40)) == String(repeating: "e", count: 40))
  }

  @Test func blankTextsHaveNothingToSee() {
    #expect(["", " ", "\n\t\u{3000}\u{A0}"].allSatisfy { $0.isBlank })
    #expect(["a", " a", "\u{3000}字", "é"].allSatisfy { !$0.isBlank })
  }
}
