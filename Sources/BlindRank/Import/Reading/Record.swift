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
  /// The same field with all that it holds.
  func nested(_ name: String) throws(FieldProblem) -> FieldValue
}
