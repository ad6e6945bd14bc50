/// A file of the session after a look at its first records.
struct InputFile {
  let source: SessionFile.Source
  let role: ImportFormat.Role
  /// How its columns are named.
  let hint: ColumnHint
  /// Nil where the file cannot be read, or is of no known format; findings say why.
  let format: (any RecordFormat)?
  /// The format as one that items can be read from. Kept, because it is asked for every record.
  let items: (any ItemFormat)?
  /// The format as one that responses can be read from.
  let responses: (any ResponseFormat)?
  /// The format as one that rankings can be read from.
  let rankings: (any RankingFormat)?
  let container: Container
  let size: Int
  /// The fields of its first records.
  let keys: [String]

  var path: String { source.path }

  /// Looks at a file; nil where it cannot be opened.
  init?(
    _ source: SessionFile.Source, role: ImportFormat.Role, makesItems: Bool,
    hint: ColumnHint = .none, findings: FindingCollector
  ) {
    let reader: any RecordReader
    do {
      reader = try RecordFile.open(source.path, chunkSize: 1 << 16)
    } catch {
      findings.add(error, file: source.path)
      return nil
    }
    self.source = source
    self.role = role
    self.hint = hint
    container = reader.container
    size = reader.size
    keys = reader.firstKeys()
    format = Self.format(
      FormatRecognition(source: source, role: role, makesItems: makesItems, hint: hint),
      keys: keys, findings: findings)
    items = format as? any ItemFormat
    responses = format as? any ResponseFormat
    rankings = format as? any RankingFormat
  }

  private static func format(
    _ recognition: FormatRecognition, keys: [String], findings: FindingCollector
  ) -> (any RecordFormat)? {
    // Where there are no keys, reading the whole file finds what is wrong with it.
    guard !keys.isEmpty else { return nil }
    do {
      return try recognition.format(keys: keys)
    } catch {
      for problem in error.problems {
        findings.add(
          .error, problem.kind, file: recognition.source.path, field: problem.field,
          problem.problem)
      }
      return nil
    }
  }
}
