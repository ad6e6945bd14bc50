/// Decides what format a file is of: by name, by a map, or by its fields.
struct FormatRecognition {
  let source: SessionFile.Source
  let role: ImportFormat.Role
  /// Whether items are to be made from responses, so that skills and the like are wanted.
  let makesItems: Bool
  /// How the file's columns are named.
  let hint: ColumnHint

  /// Why no format fits.
  struct Failure: Error {
    let problems: [FieldProblem]

    init(_ problems: [FieldProblem]) { self.problems = problems }
    init(_ problem: String, field: String = "format") {
      problems = [FieldProblem(kind: .format, field: field, problem: problem)]
    }
  }

  /// The format of a file with these fields.
  func format(keys: [String]) throws(Failure) -> any RecordFormat {
    if let name = source.format { return try named(name, keys: keys) }
    if !source.map.isEmpty {
      guard role != .judgments else {
        throw Failure("rankings have fixed fields; only plain files can be mapped", field: "map")
      }
      return try plain(keys: keys)
    }
    let set = Set(keys)
    let recognised = ImportFormat.fixed.first { $0.recognises(keys: set) }
    if let recognised, serves(recognised) { return recognised.init() }
    let other = recognised.map { "; it looks like \($0.name) (\($0.summary))" } ?? ""
    guard role != .judgments else {
      throw Failure(
        "expected rankings with the fields \(listed(PlainRankingsFormat.requiredKeys)); the file "
          + "has \(listed(keys.map { abbreviated($0) }))" + other)
    }
    do {
      return try plain(keys: keys)
    } catch {
      guard let first = error.problems.first, !other.isEmpty else { throw error }
      let more = FieldProblem(kind: first.kind, field: first.field, problem: first.problem + other)
      throw Failure([more] + error.problems.dropFirst())
    }
  }

  private func named(_ name: String, keys: [String]) throws(Failure) -> any RecordFormat {
    let names = ImportFormat.all.filter { $0.roles.contains(role) }.map(\.name)
    if name == PlainFormat.name, role != .judgments { return try plain(keys: keys) }
    guard let format = ImportFormat.fixed.first(where: { $0.name == name }) else {
      throw Failure(
        "there is no format “\(name)”\(suggestion(for: name, among: names)); "
          + "known for \(role.rawValue): \(listed(names))")
    }
    guard serves(format) else {
      throw Failure(
        "\(name) holds no \(role.rawValue); known for \(role.rawValue): \(listed(names))")
    }
    guard source.map.isEmpty else {
      throw Failure("\(name) has fixed fields; only plain files can be mapped", field: "map")
    }
    return format.init()
  }

  private func plain(keys: [String]) throws(Failure) -> PlainFormat {
    do {
      switch role {
      case .items:
        return try PlainFormat(
          keys: keys, map: source.map, needed: [.instruction],
          optional: [.id, .skill, .difficulty, .reference], hint: hint)
      default:
        return try PlainFormat(
          keys: keys, map: source.map, needed: [.response],
          optional: [.id, .instruction] + (makesItems ? [.skill, .difficulty, .reference] : []),
          hint: hint)
      }
    } catch {
      throw Failure(error.problems)
    }
  }

  private func serves(_ format: any RecordFormat.Type) -> Bool {
    switch role {
    case .items: format is any ItemFormat.Type
    case .responses: format is any ResponseFormat.Type
    case .judgments: format is any RankingFormat.Type
    }
  }
}
