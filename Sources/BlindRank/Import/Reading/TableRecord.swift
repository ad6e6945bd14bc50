/// A row of a CSV or TSV file, by the names in its header.
final class TableRecord: Record {
  let keys: [String]
  /// Where its row begins.
  var line = 0
  /// As many as there are columns; the reader fills them in.
  var cells: [UnsafeRawBufferPointer] = []
  private let isGuarded: Bool

  /// Makes a record with these columns, whose names differ.
  init(columns names: [String], isGuarded: Bool = false) {
    keys = names
    self.isGuarded = isGuarded
  }

  func raw(_ name: String) -> RawField {
    let column = keys.firstIndex { $0.utf8.elementsEqual(name.utf8) }
    guard let column, cells.indices.contains(column) else { return .missing }
    return cell(column)
  }

  func raw(_ field: inout FieldName) -> RawField {
    if let place = field.place { return cell(place) }
    if field.isMissing { return .missing }
    field.place = keys.firstIndex { $0.utf8.elementsEqual(field.bytes) }
    field.isMissing = field.place == nil
    return raw(field.name)
  }

  private func cell(_ column: Int) -> RawField {
    .cell(isGuarded ? FormulaGuard.unguarded(cells[column]) : cells[column])
  }

  func nested(_ name: String) throws(FieldProblem) -> FieldValue {
    .text(try text(name))
  }
}
