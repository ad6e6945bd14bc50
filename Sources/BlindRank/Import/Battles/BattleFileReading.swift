/// Reads a file of battles or rankings and collects what is wrong with it.
struct BattleFileReading {
  let path: String
  let findings = FindingCollector()

  /// What a file may be, for findings.
  private static let expected =
    "battles (system_a, system_b, winner) or rankings (item, annotator, then a field a system)"

  /// The file's content; nil where findings say why not.
  ///
  /// - Parameter parts: as how many parts a file of battles is read at once, always with the same
  ///   result; nil: as its length is worth.
  func file(chunkSize: Int, parts: Int? = nil) -> BattleFile? {
    do {
      let reader = try RecordFile.open(path, chunkSize: chunkSize, isGuarded: true)
      guard try advance(reader) else {
        if !findings.hasErrors {
          findings.add(
            .error, .file, file: path, "the file holds no records; expected " + Self.expected)
        }
        return nil
      }
      let first = reader.current
      switch form(keys: first.keys) {
      case .battles:
        let parts = parts ?? BattleFileParts.count(size: reader.size)
        let keys = first.keys
        guard parts > 1, !findings.hasErrors else {
          findings.addUnread(keys, file: path)
          return try read(BattleRows.self, from: first, reader)
        }
        guard let rows = BattleFileParts.rows(from: first, reader, parts: parts) else {
          return file(chunkSize: chunkSize, parts: 1)
        }
        findings.addUnread(keys, file: path)
        return file(of: rows)
      case .rankings: return try read(RankingRows.self, from: first, reader)
      case nil: return nil
      }
    } catch {
      findings.add(error, file: path)
      return nil
    }
  }

  /// What the fields of the first record say.
  private func form(keys: [String]) -> BattleFile.Form? {
    let battles = BattleRows.keys.filter(keys.contains)
    if !battles.isEmpty {
      guard let problem = BattleRows.problem(with: keys) else { return .battles }
      findings.add(
        .error, problem.kind, file: path, field: problem.field, problem.problem)
      return nil
    }
    if RankingRows.needed.allSatisfy(keys.contains) { return .rankings }
    findings.add(
      .error, .format, file: path,
      "expected \(Self.expected); the file has \(listed(keys.map { abbreviated($0) }))"
        + hint(keys: keys))
    return nil
  }

  /// A field that is probably meant for one of those needed.
  private func hint(keys: [String]) -> String {
    for name in BattleRows.keys + RankingRows.needed where !keys.contains(name) {
      if let near = nearest(to: name, among: keys) {
        return "; is “\(abbreviated(near))” meant for “\(name)”?"
      }
    }
    return ""
  }

  private func read<Rows: BattleFileRows>(
    _: Rows.Type, from record: any Record, _ reader: any RecordReader
  ) throws(ReadProblem) -> BattleFile? {
    var rows = Rows(keys: record.keys)
    rows.reserve(forBytes: reader.size)
    repeat {
      do {
        try rows.add(record)
      } catch {
        findings.record = record.number
        findings.add(error, file: path, line: record.line)
        findings.record = nil
      }
    } while try advance(reader)
    return findings.hasErrors ? nil : file(of: rows)
  }

  private func file(of rows: some BattleFileRows) -> BattleFile {
    for warning in rows.systems.warnings {
      findings.add(.warning, .systemName, file: path, warning)
    }
    for warning in rows.subject.annotators.warnings {
      findings.add(.warning, .annotator, file: path, warning)
    }
    return rows.file(title: name, warnings: findings.all())
  }

  /// Reads the next record that can be read, with a finding for each that cannot; false at the end.
  private func advance(_ reader: any RecordReader) throws(ReadProblem) -> Bool {
    while true {
      do {
        return try reader.advance()
      } catch {
        if error.endsFile { throw error }
        findings.add(error, file: path)
      }
    }
  }

  /// The file's name without its folder.
  private var name: String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

extension FindingCollector {
  /// What others call a field without which a file says something else.
  private static let likelyNames = [
    "item": PlainFormat.idNames + [
      "prompt_id", "task", "task_id", "example_id", "instruction", "prompt", "question",
    ],
    "annotator": [
      "annotator_id", "user", "user_id", "username", "rater", "rater_id", "worker", "worker_id",
      "reviewer", "reviewer_id", "evaluator", "labeler",
    ],
  ]

  /// Names fields of a file of battles that are passed over, but are probably meant for one that is
  /// read: without its items or weights a file says something else.
  func addUnread(_ keys: [String], file: String) {
    let standIns = ["item": BattleRows.itemNames, "annotator": BattleRows.annotatorNames]
    let read = BattleRows.optionalKeys
    let others = keys.filter { !read.contains($0) && !standIns.values.joined().contains($0) }
    for name in read where !(standIns[name] ?? [name]).contains(where: keys.contains) {
      let likely = Self.likelyNames[name] ?? []
      guard
        let near = nearest(to: name, among: others)
          ?? others.first(where: { likely.contains($0.lowercased()) })
      else { continue }
      add(
        .warning, .format, file: file, field: abbreviated(near),
        "this field is not read; call it “\(name)” if that is what it is")
    }
  }
}
