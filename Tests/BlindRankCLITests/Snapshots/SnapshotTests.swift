import Testing
import TermUI

/// Screens as pictures. `BLINDRANK_RECORD_SNAPSHOTS=1` takes them anew.
@Suite struct SnapshotTests {
  private static let sizes = [(80, 24), (120, 40), (200, 60), (40, 12)]

  /// Each page, with the item whose picture is worth looking at.
  private static let pictures: [(page: SnapshotPage, item: SnapshotItem)] =
    [.judging, .choices, .guess, .answer].flatMap { page in
      SnapshotItem.all.map { (page, $0) }
    }
    + [
      (.stacked, .ties), (.single, .long), (.raw, .hostile), (.writing, .ties), (.unsaved, .ties),
    ]
    + [(.welcome, .ties), (.help, .ties), (.list, .ties), (.finished, .ties)]
    + [(.instruction, .long), (.search, .ties), (.pause, .ties)]
    + [(.criteria, .ties), (.source, .ties)]
    + [(.pairs, .code), (.difference, .alike), (.pairsHelp, .ties), (.result, .ties)]

  private static func name(
    _ page: SnapshotPage, _ item: SnapshotItem, _ size: (Int, Int)
  ) -> String {
    "\(page.rawValue)-\(item.name)-\(size.0)x\(size.1)"
  }

  @Test(arguments: pictures.indices, sizes)
  func looksAsRecorded(_ picture: Int, _ size: (Int, Int)) throws {
    let (page, item) = Self.pictures[picture]
    let frame = page.frame(of: item, size: Size(width: size.0, height: size.1))
    try SnapshotFile(name: Self.name(page, item, size)).check(Snapshot(frame))
  }

  @Test func everyPictureHasACase() throws {
    let names = Self.pictures.flatMap { picture in
      Self.sizes.map { Self.name(picture.page, picture.item, $0) }
    }
    #expect(
      Set(try SnapshotFile.names()).subtracting(names + DashboardSnapshotTests.names) == [],
      "nobody looks at these")
    #expect(Set(names).count == names.count)
  }

  @Test func aSnapshotTellsTextAndStyle() {
    var frame = CellBuffer(size: Size(width: 9, height: 2))
    frame.put("a日b", x: 0, y: 0, style: .bold)
    frame.put("x", x: 1, y: 1, style: Style(.dim, colour: .good))
    frame.put("  ", x: 3, y: 1, style: .reverse)
    let text = Snapshot(frame).text
    #expect(text == "9×2\n\na日b¦\n x¦\n\nbbbb¦\n.1.rr¦\n\n. plain, 1 dim good, b bold, r reverse\n")
    let other = text.replacing("a日b", with: "a日c")
    #expect(Snapshot.difference(expected: text, actual: other) == "line 3\n  - a日b¦\n  + a日c¦")
    #expect(!Snapshot.same("e\u{301}", "\u{E9}"))
  }
}
