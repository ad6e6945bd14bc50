/// One record of a file: a JSON object or a row of a table.
///
/// A reader has one record and fills it again and again, so a record lasts until the next one
/// is read. Fields are looked at only when asked for.
protocol Record: FieldRow {
  /// The names of the fields, in the order of the file.
  var keys: [String] { get }
  /// Where the field of this name is, compared by bytes; nil if there is none.
  func place(of name: UnsafeRawBufferPointer) -> Int?
  /// The same field with all that it holds.
  func nested(_ name: String) throws(FieldProblem) -> FieldValue
}

extension Record {
  /// The field of this name, compared by bytes.
  func raw(_ name: String) -> RawField {
    place(of: name).map { values[$0] } ?? .missing
  }

  /// Where the field of this name is.
  func place(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { place(of: UnsafeRawBufferPointer($0)) }
  }

  /// The same field by a name that is asked for in every record.
  @inline(__always)
  func raw(_ field: inout FieldName) -> RawField {
    if field.shape != shape {
      field.shape = shape
      field.place = place(of: field.name)
    }
    guard let place = field.place else { return .missing }
    return values[place]
  }
}

/// A field's name, with the place where the last record had it: the next one most likely has it
/// there too.
struct FieldName {
  let name: String
  /// Nil where the last record had none.
  fileprivate var place: Int?
  /// That of the last record; −1 before the first.
  fileprivate var shape = -1

  /// A name to look for.
  init(_ name: String) {
    self.name = name
  }
}
