import TermUI

extension FlatText {
  /// Columns of a word for which others are made narrower; a longer one may be an address.
  static let usualWord = 20

  /// Computes what no width changes, once all is read, so that a layout need not.
  mutating func measure() {
    let bytes = bytes
    bytes.withUnsafeBufferPointer { bytes in
      for index in cells.indices {
        cells[index].width = UInt32(
          displayWidth(UnsafeBufferPointer(rebasing: bytes[cells[index].range])))
      }
      for index in tables.indices {
        tables[index].columns = columns(of: tables[index].rows, bytes)
      }
    }
    parts = partsInOrder
  }

  private func columns(
    of rows: [Table.Row], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Table.Column] {
    var columns: [Table.Column] = []
    for row in rows {
      while columns.count < row.cells.count { columns.append(Table.Column()) }
      for (column, cell) in cells[row.cells].enumerated() {
        columns[column].natural = max(columns[column].natural, Int(cell.width))
        // no word is longer than its cell
        guard columns[column].word < min(Self.usualWord, Int(cell.width)) else { continue }
        columns[column].word = max(
          columns[column].word, min(Self.usualWord, Self.longestWord(in: cell.range, bytes)))
      }
    }
    return columns
  }

  private static func longestWord(
    in cell: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var longest = 1
    var start = cell.lowerBound
    while start < cell.upperBound {
      var stop = start
      var isASCII = true
      while stop < cell.upperBound, bytes[stop] != 0x20 {
        if bytes[stop] >= 0x80 { isASCII = false }
        stop += 1
      }
      let width =
        isASCII ? stop - start : displayWidth(UnsafeBufferPointer(rebasing: bytes[start..<stop]))
      // what is not ASCII may be broken anywhere
      longest = max(longest, isASCII ? width : min(width, 6))
      start = stop + 1
    }
    return longest
  }

  /// The parts of the bytes that are read as one: lines and cells, in order.
  private var partsInOrder: [Range<UInt32>] {
    var parts: [Range<UInt32>] = []
    parts.reserveCapacity(lines.count + cells.count)
    for line in lines {
      guard line.kind == .table else {
        parts.append(line.start..<line.end)
        continue
      }
      parts.append(line.start..<line.start + line.lead)
      for row in tables[Int(line.table)].rows {
        for cell in cells[row.cells] { parts.append(cell.start..<cell.end) }
      }
    }
    return parts
  }
}
