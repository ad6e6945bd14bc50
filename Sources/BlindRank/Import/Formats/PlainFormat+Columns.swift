extension PlainFormat {
  /// What the id's column is called in the files that people have.
  static let idNames = ["id", "idx", "item", "item_id", "question_id", "uid"]

  /// The names that are taken for a field without a map, in any case.
  static let names: [SessionFile.Field: [String]] = [
    .id: idNames,
    .instruction: ["instruction", "prompt", "question"],
    .response: ["response", "output", "answer", "completion", "generation"],
    .skill: ["skill", "category"],
    .difficulty: ["difficulty"],
    .reference: ["reference"],
  ]

  /// Finds the columns of the fields that a file is wanted for.
  ///
  /// - Parameters:
  ///   - keys: the file's columns.
  ///   - map: columns that the user named; they win over the common names.
  ///   - needed: without one of these, the file is of no use.
  ///   - optional: these are taken where they are.
  ///   - hint: how the user can say which column is which.
  init(
    keys: [String], map: [SessionFile.Field: String], needed: [SessionFile.Field],
    optional: [SessionFile.Field], hint: ColumnHint
  ) throws(ColumnProblems) {
    var columns: [SessionFile.Field: String] = [:]
    var problems: [FieldProblem] = []
    for field in SessionFile.Field.allCases where (needed + optional).contains(field) {
      if let mapped = map[field] {
        columns[field] = mapped
        guard keys.contains(where: { $0.utf8.elementsEqual(mapped.utf8) }) else {
          problems.append(Self.noColumn(mapped, for: field, keys: keys))
          continue
        }
        continue
      }
      let candidates = Self.candidates(for: field, keys: keys)
      if candidates.count > 1 {
        problems.append(Self.ambiguous(field, candidates: candidates, hint))
      } else if let column = candidates.first {
        columns[field] = column
      } else if needed.contains(field) {
        problems.append(Self.missing(field, keys: keys, hint))
      }
    }
    guard problems.isEmpty else { throw ColumnProblems(problems: problems) }
    self.columns = columns
    let input = keys.first { $0.lowercased() == "input" }
    self.input = map[.instruction] == nil && columns[.instruction] != input ? input : nil
  }

  /// What keeps a file's columns from being used.
  struct ColumnProblems: Error {
    let problems: [FieldProblem]
  }

  private static func candidates(for field: SessionFile.Field, keys: [String]) -> [String] {
    let known = names[field] ?? []
    let candidates = keys.filter { known.contains($0.lowercased()) }
    guard candidates.isEmpty, field == .instruction else { return candidates }
    return keys.filter { $0.lowercased() == "input" }
  }

  private static func noColumn(
    _ column: String, for field: SessionFile.Field, keys: [String]
  ) -> FieldProblem {
    FieldProblem(
      kind: .missingField, field: column,
      problem: "the \(field.rawValue) is mapped to this column, but the file has none of that name"
        + suggestion(for: column, among: keys) + "; it has \(listed(keys.map { abbreviated($0) }))")
  }

  private static func ambiguous(
    _ field: SessionFile.Field, candidates: [String], _ hint: ColumnHint
  ) -> FieldProblem {
    FieldProblem(
      kind: .format, field: field.rawValue,
      problem: "the columns \(listed(candidates)) could each be the \(field.rawValue); "
        + "say which: " + hint.words(field, in: candidates[0]))
  }

  private static func missing(
    _ field: SessionFile.Field, keys: [String], _ hint: ColumnHint
  ) -> FieldProblem {
    let near = (names[field] ?? []).lazy.compactMap { nearest(to: $0, among: keys) }.first
    return FieldProblem(
      kind: .format, field: field.rawValue,
      problem: "no column is recognised as the \(field.rawValue); the file has "
        + listed(keys.map { abbreviated($0) })
        + "; say which it is: " + hint.words(field, in: near ?? "COLUMN"))
  }
}
