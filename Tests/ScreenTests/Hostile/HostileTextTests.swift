import Foundation
import Testing

/// A response is somebody else's text: whatever is in it, the terminal must not obey it, and
/// nothing around it may look other than with a harmless one.
@Suite struct HostileTextTests {
  @Test func theCorpusIsLargeAndNamed() {
    #expect(HostileCase.all.count >= 300)
    #expect(Set(HostileCase.all.map(\.name)).count == HostileCase.all.count)
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12)])
  func isShownAndNotObeyed(_ columns: Int, _ rows: Int) throws {
    let workshop = try Workshop()
    let study = try HostileStudy(HostileCase.all, in: workshop)
    let walk = try HostileWalk(study, columns: columns, rows: rows)
    try walk.throughPage("the first page", step: 200)
    try walk.throughAllItems()
    try walk.throughTheList()
    walk.terminal.send("?")
    try walk.terminal.expect(text: HostileWalk.textPage)
    try walk.throughPage("help", step: 300)
    walk.terminal.send("x")
    try walk.throughTyping(after: "n", question: "Note:")
    try walk.leave()
    #expect(walk.frames > HostileCase.all.count * 9)
    #expect(walk.flaws.isEmpty, "\(walk.flaws.prefix(40).joined(separator: "\n"))")
    let odd = OutputCensus(walk.terminal.output).oddities
    #expect(odd.isEmpty, "\(odd.sorted())")
  }

  /// Ten megabytes without a line end, in words and in one.
  @Test(arguments: ["words ", "x"]) func aLineOfTenMegabytes(_ piece: String) throws {
    let line = String(repeating: piece, count: 10_000_000 / piece.utf8.count)
    let workshop = try Workshop()
    let study = try HostileStudy([HostileCase("ten megabytes of “\(piece)”", line)], in: workshop)
    let walk = try HostileWalk(study, columns: 80, rows: 24)
    try walk.throughAllItems()
    try walk.throughTheList()
    try walk.leave()
    #expect(walk.flaws.isEmpty, "\(walk.flaws.joined(separator: "\n"))")
  }

  @Test func numberSignsMoveNothing() throws {
    let workshop = try Workshop()
    let study = try HostileStudy(HostileCase.numberSigns, in: workshop)
    let walk = try HostileWalk(study, columns: 80, rows: 24)
    try walk.throughAllItems()
    try walk.leave()
    #expect(walk.flaws.isEmpty, "\(walk.flaws.joined(separator: "\n"))")
  }

  @Test func aLongPageLeavesItsKeysReadable() throws {
    let workshop = try Workshop()
    let lines = HostileCase("lines", String(repeating: "line\n", count: 10_000))
    let study = try HostileStudy([lines], in: workshop)
    let walk = try HostileWalk(study, columns: 40, rows: 12)
    walk.terminal.send("\ro")
    try walk.terminal.expect(text: "2 of 2")
    walk.terminal.send("i")
    try walk.terminal.expect(text: HostileWalk.textPage)
    let footer = walk.terminal.line(11)
    #expect(footer.hasPrefix("  other key: back · q: quit  ") && footer.contains("  ▼ 10"))
    walk.terminal.send("x")
    try walk.leave()
  }
}
