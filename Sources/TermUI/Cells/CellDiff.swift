/// What must be drawn to make one frame out of another.
public struct CellDiff: Equatable, Sendable {
  /// Neighbouring cells of one row. Never begins or ends within a wide glyph.
  public struct Run: Equatable, Sendable {
    /// The column of the first cell.
    public let x: Int
    /// The row.
    public let y: Int
    /// The new cells.
    public let cells: ArraySlice<Cell>
  }

  /// From top to bottom and left to right.
  public let runs: [Run]
  /// Whether there was nothing to start from, so that the terminal must be cleared first.
  public let isComplete: Bool

  /// Whether both frames are the same.
  public var isEmpty: Bool { runs.isEmpty && !isComplete }

  /// The smallest change from `old` to `new`; all of `new` where there is no old one, or it is of
  /// another size.
  public init(from old: CellBuffer?, to new: CellBuffer) {
    let width = new.size.width
    guard let old, old.size == new.size else {
      isComplete = true
      runs = (0..<new.size.height).map { y in
        Run(x: 0, y: y, cells: new.cells[y * width..<(y + 1) * width])
      }
      return
    }
    isComplete = false
    var runs: [Run] = []
    old.cells.withUnsafeBufferPointer { before in
      new.cells.withUnsafeBufferPointer { after in
        for y in 0..<new.size.height {
          var index = y * width
          let end = index + width
          while index < end {
            if before[index] == after[index] {
              index += 1
              continue
            }
            let start = index
            while index < end, before[index] != after[index] {
              // the right half of another wide glyph looks the same, and still goes with it
              index += max(1, after[index].glyph.width)
            }
            runs.append(Run(x: start - y * width, y: y, cells: new.cells[start..<index]))
          }
        }
      }
    }
    self.runs = runs
  }
}
