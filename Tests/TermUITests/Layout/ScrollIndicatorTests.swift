import Testing

@testable import TermUI

@Suite struct ScrollIndicatorTests {
  private func thumb(_ track: Int, _ top: Int, _ height: Int, _ lines: Int) -> Range<Int>? {
    ScrollIndicator(track: track, top: top, height: height, lineCount: lines)?.thumb
  }

  @Test func nothingWhereAllIsSeen() {
    #expect(thumb(10, 0, 10, 10) == nil)
    #expect(thumb(10, 0, 10, 0) == nil)
    #expect(thumb(0, 0, 10, 100) == nil)
    #expect(thumb(10, 0, 0, 100) == nil)
    #expect(thumb(10, 0, 10, 11) == 0..<8)
  }

  @Test(arguments: [
    (10, 0, 10, 100, 0..<1), (10, 90, 10, 100, 9..<10), (10, 89, 10, 100, 8..<9),
    (10, 1, 10, 100, 1..<2), (10, 45, 10, 100, 5..<6), (20, 0, 10, 20, 0..<10),
    (20, 5, 10, 20, 5..<15), (1, 50, 10, 100, 0..<1), (1, 90, 10, 100, 0..<1),
    (2, 0, 10, 100, 0..<1), (2, 89, 10, 100, 0..<1), (2, 90, 10, 100, 1..<2),
    (3, 50, 10, 100, 1..<2), (5, 1_000_000, 5, 2_000_000, 2..<3), (10, -4, 10, 100, 0..<1),
    (10, 400, 10, 100, 9..<10),
  ])
  func places(track: Int, top: Int, height: Int, lines: Int, expected: Range<Int>) {
    #expect(thumb(track, top, height, lines) == expected)
  }

  @Test func itTouchesAnEndOnlyThereAndNeverGoesBack() {
    for track in 1...12 {
      for height in 1...12 {
        for lines in height + 1...height + 40 {
          var last = 0
          for top in 0...lines - height {
            guard let thumb = thumb(track, top, height, lines) else {
              Issue.record("none for \(track) \(top) \(height) \(lines)")
              return
            }
            #expect(thumb.lowerBound >= last && thumb.upperBound <= track && !thumb.isEmpty)
            last = thumb.lowerBound
            if track > 1 { #expect((thumb.upperBound == track) == (top == lines - height)) }
            if track > 2 { #expect((thumb.lowerBound == 0) == (top == 0)) }
          }
        }
      }
    }
  }

  @Test func drawn() {
    var buffer = CellBuffer(size: Size(width: 3, height: 6))
    ScrollIndicator(track: 4, top: 5, height: 5, lineCount: 20)?
      .draw(into: &buffer, x: 1, y: 1, style: .accent)
    #expect(buffer.text == "\n │\n ┃\n │\n │\n")
    #expect(buffer[1, 2].style == .accent && buffer[1, 1].style == .quiet)
  }
}
