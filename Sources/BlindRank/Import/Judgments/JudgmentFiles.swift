/// Reads judgments from several files and collects what is wrong with any.
final class JudgmentFiles {
  /// What is wrong, and what to look at.
  let findings = FindingCollector()
  /// What the files are called, as the user named them.
  let paths: [String]
  /// In the order of the files.
  var drafts: [JudgmentDraft] = []
  /// What each file was recognised as.
  private(set) var files: [JudgmentImport.Report.File] = []
  /// How many verdicts could not be read; they are not among the drafts.
  private(set) var unreadable = 0
  /// The same by file, of those that have any.
  private var unreadableOf: [(path: String, count: Int)] = []

  /// Aliases, and who judged where the files do not say.
  let options: JudgmentImport.Options
  private let chunkSize: Int
  private var answers = AnswerIndex()
  /// The systems' names before aliases; only kept where there are aliases.
  private(set) var namesSeen: Set<String> = []

  /// Files to be read.
  init(
    _ paths: [String], _ options: JudgmentImport.Options = .init(), chunkSize: Int = 1 << 20
  ) {
    self.paths = paths
    self.options = options
    self.chunkSize = chunkSize
  }

  /// Reads all of them.
  func read() {
    var formats: [(file: Int, format: any JudgmentFormat.Type)] = []
    for (file, path) in paths.enumerated() {
      guard !paths[..<file].contains(path) else {
        findings.add(.error, .file, file: path, "the file is given twice")
        continue
      }
      guard let keys = keys(of: path) else { continue }
      if keys.contains("answer_id"), !keys.contains("score") {
        readAnswers(path)
      } else if let format = JudgmentFormats.format(keys: keys) {
        formats.append((file, format))
        if format is BattlesFormat.Type { findings.addUnread(keys, file: path) }
      } else {
        findings.add(
          .error, .format, file: path,
          "expected judgments; the file has \(listed(keys.map { abbreviated($0) })), which is none "
            + "of the formats \(listed(JudgmentFormats.names, limit: 30))")
      }
    }
    for (file, format) in formats { readJudgments(file, format) }
    noteUnreadable()
    if let items = options.items { takeLabels(from: items) }
    checkAliases()
    nameAnnotators()
    settleTurns()
    rankScores()
  }

  /// The fields of a file's first records; nil where there are none, which was said then.
  private func keys(of path: String) -> [String]? {
    do {
      let keys = try RecordFile.open(path, chunkSize: 1 << 16).firstKeys()
      guard keys.isEmpty else { return keys }
      // Reading it all finds what is wrong.
      eachRecord(of: path) { _ throws(FieldProblem) in }
      if !findings.hasErrors(in: path) {
        findings.add(.error, .file, file: path, "the file holds no records with fields")
      }
    } catch {
      findings.add(error, file: path)
    }
    return nil
  }

  private func readAnswers(_ path: String) {
    var found: [(id: String, model: String?)] = []
    eachRecord(of: path) { record throws(FieldProblem) in
      found.append((try record.identifier("answer_id"), try record.optionalText("model_id")))
    }
    answers.add(found, fileName: ReviewFileName.system(ofAnswers: path))
    files.append(
      JudgmentImport.Report.File(path: path, format: "answers", records: found.count, judgments: 0))
  }

  private func readJudgments(_ file: Int, _ type: any JudgmentFormat.Type) {
    let path = paths[file]
    var format = type.init(
      JudgmentSource(
        name: ReviewFileName(path: path), answers: answers, aliases: options.aliases))
    let before = drafts.count
    var unreadable = 0
    let records = eachRecord(of: path, isGuarded: type.isGuarded) { record throws(FieldProblem) in
      for var draft in try format.drafts(from: record) {
        draft.file = file
        draft.line = record.line
        draft.record = record.number
        try self.name(systemsOf: &draft)
        if draft.isUnreadable { unreadable += 1 } else { drafts.append(draft) }
      }
    }
    if format.leftOut > 0 {
      let reasons = format.reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\(grouped($0.value)) \($0.key)" }
      findings.add(
        .note, .leftOut, file: path,
        counted(format.leftOut, format.whatIsLeftOut) + " left out"
          + (reasons.isEmpty ? "" : ": " + listed(reasons)))
    }
    if unreadable > 0 {
      self.unreadable += unreadable
      unreadableOf.append((path, unreadable))
    }
    files.append(
      JudgmentImport.Report.File(
        path: path, format: type.name, records: records, judgments: drafts.count - before))
  }

  /// Names the files that have verdicts that could not be read; many of them together.
  private func noteUnreadable() {
    func note(_ file: String, _ count: Int) {
      findings.add(
        .note, .unreadable, file: file,
        counted(count, "verdict") + " of a judge that could not be read "
          + (count == 1 ? "is left out" : "are left out"))
    }
    guard unreadableOf.count > FindingCollector.filesLimit else {
      return unreadableOf.forEach(note)
    }
    note("\(grouped(unreadableOf.count)) of \(counted(paths.count, "file"))", unreadable)
  }

  /// Calls `body` with every record of a file and collects what is wrong; answers how many there
  /// were.
  @discardableResult
  func eachRecord(
    of path: String, isGuarded: Bool = false, _ body: (any Record) throws(FieldProblem) -> Void
  ) -> Int {
    var records = 0
    do {
      let reader = try RecordFile.open(path, chunkSize: chunkSize, isGuarded: isGuarded)
      while let record = try next(of: reader, path) {
        records += 1
        findings.record = record.number
        defer { findings.record = nil }
        do throws(FieldProblem) {
          try body(record)
        } catch {
          findings.add(error, file: path, line: record.line)
        }
      }
    } catch {
      findings.add(error, file: path)
    }
    return records
  }

  /// The next record that can be read, with a finding for each that cannot.
  private func next(
    of reader: any RecordReader, _ path: String
  ) throws(ReadProblem) -> (any Record)? {
    while true {
      do {
        return try reader.next()
      } catch {
        if error.endsFile { throw error }
        findings.add(error, file: path)
      }
    }
  }

  /// Puts the systems' own names in place of aliases. No system meets itself.
  private func name(systemsOf draft: inout JudgmentDraft) throws(FieldProblem) {
    func resolve(_ name: String) -> String {
      if !options.aliases.isEmpty { namesSeen.insert(name) }
      return options.aliases.resolve(name)
    }
    switch draft.verdict {
    case .pair(var pair, let choice):
      let (first, second) = (pair.first, pair.second)
      pair.first = resolve(first)
      pair.second = resolve(second)
      guard pair.first != pair.second else {
        throw FieldProblem(
          kind: .sameSystem, field: "systems",
          problem: first == second
            ? "“\(abbreviated(first))” meets itself; a judgment is of two systems"
            : "“\(abbreviated(first))” and “\(abbreviated(second))” both stand for "
              + "“\(abbreviated(pair.first))”; a judgment is of two systems")
      }
      draft.verdict = .pair(pair, choice)
    case .ranks(let ranks):
      let named = ranks.map { (system: resolve($0.system), rank: $0.rank) }
      guard Set(named.map(\.system)).count == ranks.count else {
        throw FieldProblem(
          kind: .sameSystem, field: "ranks", problem: "one system has two ranks, by an alias")
      }
      draft.verdict = .ranks(named)
    case .score(let system, let score): draft.verdict = .score(system: resolve(system), score)
    }
  }
}
