/// A row of a CSV or TSV file, by the names in its header.
final class TableRecord: FieldRow, Record {
  let keys: [String]
  /// Whether apostrophes that keep cells from running as formulas are taken away.
  let isGuarded: Bool

  /// Makes a record with these columns, whose names differ.
  init(columns names: [String], isGuarded: Bool = false) {
    keys = names
    self.isGuarded = isGuarded
    super.init(count: names.count)
  }

  /// To be called when the cells of another row are filled in.
  func begin(line: Int) {
    self.line = line
    guard isGuarded else { return }
    for place in 0..<count {
      if case .cell(let bytes) = values[place] {
        values[place] = .cell(FormulaGuard.unguarded(bytes))
      }
    }
  }

  func place(of name: UnsafeRawBufferPointer) -> Int? {
    keys.firstIndex { $0.utf8.elementsEqual(name) }
  }

  func nested(_ name: String) throws(FieldProblem) -> FieldValue {
    .text(try text(name))
  }
}
