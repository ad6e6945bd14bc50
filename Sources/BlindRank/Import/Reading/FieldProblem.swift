/// Why one field of a record is not what its format needs.
struct FieldProblem: Error {
  let kind: FindingKind
  /// In the file's own words.
  let field: String
  let problem: String
}
