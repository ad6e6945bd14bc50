/// A part of the screen. Splitting it never gives a negative size, however small it is.
public struct Rect: Hashable, Sendable {
  /// The left column.
  public var x: Int
  /// The top row.
  public var y: Int
  /// Columns, at least 0.
  public var width: Int
  /// Rows, at least 0.
  public var height: Int

  /// A rectangle; a negative size counts as none.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Whether nothing can be drawn in it.
  public var isEmpty: Bool { width == 0 || height == 0 }
  /// The column after the last one.
  public var right: Int { x + width }
  /// The row after the last one.
  public var bottom: Int { y + height }
  /// Columns and rows.
  public var size: Size { Size(width: width, height: height) }

  /// Whether a place is inside; what a click asks.
  public func contains(x: Int, y: Int) -> Bool {
    x >= self.x && x < right && y >= self.y && y < bottom
  }

  /// What both have; empty where they do not touch.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left,
      height: min(bottom, other.bottom) - top)
  }

  /// The first `rows` rows, as far as there are so many, and the rest.
  public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let rows = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: rows),
      Rect(x: x, y: y + rows, width: width, height: height - rows)
    )
  }

  /// The rest, and the last `rows` rows.
  public func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = splitTop(height - min(max(0, rows), height))
    return (rest, bottom)
  }

  /// The first `columns` columns and the rest.
  public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let columns = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: columns, height: height),
      Rect(x: x + columns, y: y, width: width - columns, height: height)
    )
  }

  /// The rest, and the last `columns` columns.
  public func splitRight(_ columns: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = splitLeft(width - min(max(0, columns), width))
    return (rest, right)
  }

  /// So many columns side by side with a gap between two, the first ones wider by one where it
  /// does not come out even.
  public func columns(_ count: Int, gap: Int = 0) -> [Rect] {
    Self.shares(of: width, count: count, gap: gap).map {
      Rect(x: x + $0.start, y: y, width: $0.length, height: height)
    }
  }

  /// So many rows of rectangles, as `columns(_:gap:)`.
  public func rows(_ count: Int, gap: Int = 0) -> [Rect] {
    Self.shares(of: height, count: count, gap: gap).map {
      Rect(x: x, y: y + $0.start, width: width, height: $0.length)
    }
  }

  /// Smaller by so much on each side.
  public func inset(horizontally columns: Int = 0, vertically rows: Int = 0) -> Rect {
    let columns = min(columns, width / 2)
    let rows = min(rows, height / 2)
    return Rect(
      x: x + columns, y: y + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  private static func shares(
    of length: Int, count: Int, gap: Int
  ) -> [(start: Int, length: Int)] {
    guard count > 0 else { return [] }
    let gap = max(0, gap)
    let usable = max(0, length - gap * (count - 1))
    var start = 0
    return (0..<count).map { index in
      let share = usable / count + (index < usable % count ? 1 : 0)
      let place = min(start, length)
      start += share + gap
      return (place, share)
    }
  }
}
