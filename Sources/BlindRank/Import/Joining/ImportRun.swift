/// One run of an import: what was read so far. The steps are in the extensions.
///
/// After the first error the writer is not called any more, but reading goes on, so that all
/// findings come together.
final class ImportRun {
  let session: SessionFile
  let writer: any StudyWriting
  let findings = FindingCollector()
  var items = ItemIndex()
  var ledger: ResponseLedger
  var report = ImportReport()
  /// Nil until it is known that the session's rules and systems are sound.
  private(set) var study: Study?
  /// All files that could be opened, in the order read; items refer to them by place.
  var files: [InputFile] = []

  private let progress: (ImportProgress) -> Void
  private var bytesBefore = 0
  private var bytesTotal = 0
  private var bytesReported = 0

  init(
    session: SessionFile, writer: any StudyWriting, progress: @escaping (ImportProgress) -> Void
  ) {
    self.session = session
    self.writer = writer
    self.progress = progress
    ledger = ResponseLedger(systems: session.systems.count)
  }

  /// Runs all steps; title and seed are for a session without them.
  func run(title: String, seed: UInt64) throws -> ImportReport {
    SessionCheck(session: session, findings: findings).run()
    let plan = JoinPlan(session: session, findings: findings)
    bytesTotal = plan.allFiles.reduce(0) { $0 + $1.size }
    try writeStudy(title: title, seed: seed)
    try writeSystems()
    if let file = plan.items { try readItems(from: file, plan: plan) }
    for file in plan.responses { try readResponses(from: file, plan: plan) }
    let renumbered = try settleMissing(plan: plan)
    if let file = plan.rankings { try readRankings(from: file, renumbered: renumbered) }
    guard !findings.hasErrors else { throw BlindRankError.findings(findings.all()) }
    report.findings = findings.all()
    return report
  }

  private func writeStudy(title: String, seed: UInt64) throws {
    guard !findings.hasErrors else { return }
    let study = try session.study(title: title, seed: seed)
    try warnOfNames(in: study)
    try writer.write(study)
    self.study = study
  }

  /// Annotators should not read what is compared.
  private func warnOfNames(in study: Study) throws {
    for named in try WordRules().systemsNamed(by: study, systems: session.numberedSystems) {
      let key = String(named.text.prefix { $0 != "[" })
      let isFileName = key == "title" && session.title == nil
      let problem =
        "names the system “\(abbreviated(named.system.name))” (\(named.excerpt.text)), and annotators "
        + "read it; "
        + (isFileName
          ? "it is the study file's name: give it another one, or a title" : "word it otherwise")
      if let line = session.places.lines[key], let file = session.places.file {
        findings.add(.warning, .session, file: file, line: line, field: named.text, problem)
      } else {
        let flag = "--" + (key == "criteria" ? "criterion" : key)
        findings.add(.warning, .session, file: isFileName ? key : flag, problem)
      }
    }
  }

  private func writeSystems() throws {
    for system in session.numberedSystems where !findings.hasErrors { try writer.write(system) }
    report.systems = session.systems.count
  }

  /// Calls `body` with every record of a file and collects what is wrong with any; other errors
  /// than a `FieldProblem` end the import.
  func eachRecord(of file: InputFile, _ body: (any Record) throws -> Void) throws {
    let reader: any RecordReader
    do {
      reader = try RecordFile.open(file.path)
    } catch {
      return findings.add(error, file: file.path)
    }
    var records = 0
    reading: while true {
      do {
        guard let record = try reader.next() else { break }
        records += 1
        tell(file, bytes: reader.bytesRead)
        findings.record = record.number
        defer { findings.record = nil }
        do {
          try body(record)
        } catch let problem as FieldProblem {
          findings.add(problem, file: file.path, line: record.line)
        }
      } catch let problem as ReadProblem {
        findings.add(problem, file: file.path)
        if problem.endsFile { break reading }
      }
    }
    if records == 0 || file.format == nil, !findings.hasErrors(in: file.path) {
      findings.add(
        .error, .file, file: file.path,
        records == 0 ? "the file holds no records" : "the first records have no fields")
    }
    bytesBefore += file.size
    tell(file, bytes: 0, always: true)
    report.files.append(
      ImportReport.File(
        path: file.path, role: file.role, format: file.format.map { type(of: $0).name } ?? "",
        container: file.container, records: records))
  }

  private func tell(_ file: InputFile, bytes: Int, always: Bool = false) {
    let read = min(bytesBefore + bytes, bytesTotal)
    guard always || read - bytesReported >= 1 << 20 else { return }
    bytesReported = read
    progress(ImportProgress(file: file.path, bytesRead: read, bytesTotal: bytesTotal))
  }
}
