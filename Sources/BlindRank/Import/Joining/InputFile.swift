/// A file of the session after a look at its first records.
struct InputFile {
  let source: SessionFile.Source
  let role: ImportFormat.Role
  /// Nil where the file cannot be read, or is of no known format; findings say why.
  let format: (any RecordFormat)?
  let container: Container
  let size: Int
  /// The fields of its first records.
  let keys: [String]

  var path: String { source.path }
  var items: (any ItemFormat)? { format as? any ItemFormat }
  var responses: (any ResponseFormat)? { format as? any ResponseFormat }
  var rankings: (any RankingFormat)? { format as? any RankingFormat }

  /// How many records are looked at, because JSON records may leave out what they lack.
  private static let looked = 64

  /// Looks at a file; nil where it cannot be opened.
  init?(
    _ source: SessionFile.Source, role: ImportFormat.Role, makesItems: Bool,
    findings: FindingCollector
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
    container = reader.container
    size = reader.size
    keys = Self.keys(of: reader)
    guard !keys.isEmpty else {
      // Reading the whole file finds what is wrong with it.
      format = nil
      return
    }
    do {
      format = try FormatRecognition(source: source, role: role, makesItems: makesItems)
        .format(keys: keys)
    } catch {
      format = nil
      for problem in error.problems {
        findings.add(
          .error, problem.kind, file: source.path, field: problem.field, problem.problem)
      }
    }
  }

  private static func keys(of reader: any RecordReader) -> [String] {
    var keys: [String] = []
    var seen: Set<[UInt8]> = []
    for _ in 0..<looked {
      do {
        guard let record = try reader.next() else { break }
        for key in record.keys where seen.insert(Array(key.utf8)).inserted { keys.append(key) }
      } catch {
        if error.endsFile { break }
      }
    }
    return keys
  }
}
