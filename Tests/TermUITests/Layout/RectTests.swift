import Testing

@testable import TermUI

@Suite struct RectTests {
  private let rect = Rect(x: 2, y: 3, width: 10, height: 6)

  @Test func splitting() {
    #expect(rect.splitTop(2).top == Rect(x: 2, y: 3, width: 10, height: 2))
    #expect(rect.splitTop(2).rest == Rect(x: 2, y: 5, width: 10, height: 4))
    #expect(rect.splitBottom(1).bottom == Rect(x: 2, y: 8, width: 10, height: 1))
    #expect(rect.splitBottom(1).rest == Rect(x: 2, y: 3, width: 10, height: 5))
    #expect(rect.splitLeft(4).rest == Rect(x: 6, y: 3, width: 6, height: 6))
    #expect(rect.splitRight(4).right == Rect(x: 8, y: 3, width: 4, height: 6))
  }

  @Test func sharing() {
    #expect(rect.columns(3, gap: 1).map(\.width) == [3, 3, 2])
    #expect(rect.columns(3, gap: 1).map(\.x) == [2, 6, 10])
    #expect(rect.rows(4).map(\.height) == [2, 2, 1, 1])
    #expect(rect.columns(0).isEmpty)
  }

  @Test func nothingIsEverNegativeOrOutside() {
    for width in 0..<12 {
      for count in 0..<8 {
        let rect = Rect(x: 5, y: 1, width: width, height: width)
        let parts =
          rect.columns(count, gap: 2) + rect.rows(count, gap: 3)
          + [
            rect.splitTop(count).top, rect.splitTop(count).rest, rect.splitBottom(count).rest,
            rect.splitLeft(count).rest, rect.splitRight(count).right,
            rect.inset(horizontally: count, vertically: count),
          ]
        for part in parts {
          #expect(part.width >= 0 && part.height >= 0)
          #expect(part.isEmpty || part.intersection(rect) == part)
        }
      }
    }
    #expect(Rect(x: 0, y: 0, width: -3, height: 2).isEmpty)
    #expect(rect.splitTop(99).rest.isEmpty)
    #expect(rect.splitTop(-1).rest == rect)
  }

  @Test func containing() {
    #expect(rect.contains(x: 2, y: 3) && rect.contains(x: 11, y: 8))
    #expect(!rect.contains(x: 12, y: 3) && !rect.contains(x: 2, y: 9))
    #expect(rect.intersection(Rect(x: 20, y: 0, width: 5, height: 5)).isEmpty)
  }
}
