import Testing

@testable import TermUI

@Suite struct CellDiffTests {
  private func frame(_ rows: String...) -> CellBuffer {
    var buffer = CellBuffer(size: Size(width: 8, height: rows.count))
    for (y, row) in rows.enumerated() { buffer.put(row, x: 0, y: y) }
    return buffer
  }

  @Test func equalFramesHaveNone() {
    #expect(CellDiff(from: frame("a日"), to: frame("a日")).isEmpty)
  }

  @Test func onlyWhatChanged() {
    let diff = CellDiff(from: frame("abcdef", "same"), to: frame("aXcdYZ", "same"))
    #expect(diff.runs.map(\.x) == [1, 4])
    #expect(diff.runs.map(\.cells.count) == [1, 2])
    #expect(diff.runs.allSatisfy { $0.y == 0 })
    #expect(!diff.isComplete)
  }

  @Test func aWideGlyphGoesWhole() {
    let diff = CellDiff(from: frame("日x"), to: frame("本x"))
    #expect(diff.runs.map(\.x) == [0])
    #expect(diff.runs.map(\.cells.count) == [2])
  }

  @Test func withoutAnOldFrameAllIsNew() {
    let new = frame("ab", "cd")
    for old in [nil, CellBuffer(size: Size(width: 7, height: 2))] {
      let diff = CellDiff(from: old, to: new)
      #expect(diff.isComplete)
      #expect(diff.runs.reduce(0) { $0 + $1.cells.count } == 16)
    }
  }

  @Test func applyingItGivesTheNewFrame() {
    var generator = SeededGenerator(seed: 2)
    var old = CellBuffer(size: Size(width: 31, height: 6))
    let styles: [Style] = [.plain, .bold, .reverse, .accent]
    for _ in 0..<800 {
      var new = old
      for _ in 0..<Int.random(in: 0..<5, using: &generator) {
        new.put(
          generator.text(3), x: Int.random(in: 0..<31, using: &generator),
          y: Int.random(in: 0..<6, using: &generator),
          style: styles.randomElement(using: &generator) ?? .plain)
      }
      let diff = CellDiff(from: old, to: new)
      for run in diff.runs {
        // never half a wide glyph, neither of the new frame nor of the old
        #expect(run.cells.first?.isContinuation == false)
        #expect(run.cells.last?.glyph.width != 2)
        #expect(!old[run.x, run.y].isContinuation || !new[run.x, run.y].isContinuation)
      }
      var applied = old
      applied.apply(diff)
      #expect(applied == new)
      // no cell more than needed: each run begins and ends with a change
      for run in diff.runs {
        #expect(old[run.x, run.y] != new[run.x, run.y])
      }
      old = new
    }
  }
}
