/// One record of a file: a JSON object or a row of a table.
///
/// A reader has one record and fills it again and again, so a record lasts until the next one
/// is read. Fields are looked at only when asked for.
protocol Record: AnyObject {
  /// Where the record begins, from 1.
  var line: Int { get }
  /// The names of the fields, in the order of the file.
  var keys: [String] { get }
  /// The field of this name, compared by bytes.
  func raw(_ name: String) -> RawField
  /// The same field by a name that is asked for in every record.
  func raw(_ field: inout FieldName) -> RawField
  /// The same field with all that it holds.
  func nested(_ name: String) throws(FieldProblem) -> FieldValue
}

/// A field's name, with the place where the last record had it: the next one most likely has it
/// there too.
struct FieldName {
  let name: String
  let bytes: [UInt8]
  /// Nil while it was not found.
  var place: Int?
  /// Whether no record of the file can have it.
  var isMissing = false

  /// A name to look for.
  init(_ name: String) {
    self.name = name
    bytes = Array(name.utf8)
  }
}
