/// A row of a CSV or TSV file, by the names in its header.
final class TableRecord: FieldRow, Record {
  let keys: [String]

  /// Makes a record with these columns, whose names differ.
  init(columns names: [String]) {
    keys = names
    super.init(count: names.count)
  }

  func place(of name: UnsafeRawBufferPointer) -> Int? {
    keys.firstIndex { $0.utf8.elementsEqual(name) }
  }

  func nested(_ name: String) throws(FieldProblem) -> FieldValue {
    .text(try text(name))
  }
}
