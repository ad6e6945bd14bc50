/// A row of a CSV or TSV file, by the names in its header.
final class TableRecord: Record {
  let keys: [String]
  private(set) var line = 0
  private var cells: [UnsafeRawBufferPointer] = []

  /// Makes a record with these columns, whose names differ.
  init(columns names: [String]) {
    keys = names
  }

  /// Fills the record with a row of as many cells as there are columns.
  func fill(_ cells: [UnsafeRawBufferPointer], line: Int) {
    self.cells = cells
    self.line = line
  }

  func raw(_ name: String) -> RawField {
    let column = keys.firstIndex { $0.utf8.elementsEqual(name.utf8) }
    guard let column, cells.indices.contains(column) else { return .missing }
    return .cell(cells[column])
  }

  func raw(_ field: inout FieldName) -> RawField {
    if let place = field.place { return .cell(cells[place]) }
    field.place = keys.firstIndex { $0.utf8.elementsEqual(field.bytes) }
    guard let place = field.place else { return .missing }
    return .cell(cells[place])
  }

  func nested(_ name: String) throws(FieldProblem) -> FieldValue {
    .text(try text(name))
  }
}
