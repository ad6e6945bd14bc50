/// A row of a CSV or TSV file, by the names in its header.
final class TableRecord: Record {
  let keys: [String]
  private(set) var line = 0
  private let columns: [[UInt8]: Int]
  private var cells: [UnsafeRawBufferPointer] = []

  /// Makes a record with these columns, whose names differ.
  init(columns names: [String]) {
    keys = names
    columns = Dictionary(
      names.enumerated().map { (Array($1.utf8), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Fills the record with a row of as many cells as there are columns.
  func fill(_ cells: [UnsafeRawBufferPointer], line: Int) {
    self.cells = cells
    self.line = line
  }

  func raw(_ name: String) -> RawField {
    guard let column = columns[Array(name.utf8)], cells.indices.contains(column) else {
      return .missing
    }
    return .cell(cells[column])
  }

  func nested(_ name: String) throws(FieldProblem) -> FieldValue {
    .text(try text(name))
  }
}
