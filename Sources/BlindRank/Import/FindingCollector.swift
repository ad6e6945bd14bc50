/// Collects an import's findings: the first few of a kind in a file in full, the rest counted; and
/// of many files with the same error, the first few.
///
/// So memory stays bounded however many records are wrong, and the counts stay exact.
final class FindingCollector {
  /// How many findings of one kind in one file are kept in full.
  static let limit = 20
  /// How many files as a whole are named with the same error.
  static let filesLimit = 3

  private struct Group: Hashable {
    let severity: Finding.Severity
    let file: String
    let kind: FindingKind
  }

  /// The number of the record that is being read, where it shares its line with others: it goes with
  /// the line of each finding.
  var record: Int?
  private var findings: [Finding] = []
  private var counts: [Group: Int] = [:]
  private var groups: [Group] = []
  private var filesWithErrors: Set<String> = []

  /// Whether the import can no longer succeed.
  var hasErrors: Bool { !filesWithErrors.isEmpty }

  /// Whether an error was found in this file.
  func hasErrors(in file: String) -> Bool { filesWithErrors.contains(file) }

  /// Adds a finding; `problem` is only worded where it will be shown.
  func add(
    _ severity: Finding.Severity, _ kind: FindingKind, file: String, line: Int? = nil,
    record: Int? = nil, field: String? = nil, _ problem: @autoclosure () -> String
  ) {
    if severity == .error { filesWithErrors.insert(file) }
    let group = Group(severity: severity, file: file, kind: kind)
    let count = counts[group, default: 0] + 1
    counts[group] = count
    if count == 1 { groups.append(group) }
    if count <= Self.limit {
      findings.append(
        Finding(
          severity, file: file, line: line, record: record ?? (line == nil ? nil : self.record),
          field: field, problem()))
    }
  }

  /// Adds what a reader found.
  func add(_ problem: ReadProblem, file: String) {
    add(
      .error, problem.kind, file: file, line: problem.line, record: problem.record, problem.problem)
  }

  /// Adds what a format found in one record.
  func add(_ problem: FieldProblem, file: String, line: Int) {
    add(.error, problem.kind, file: file, line: line, field: problem.field, problem.problem)
  }

  /// All findings, errors first, then warnings, then notes, each in the order they were found;
  /// the counts of what is not shown come last of their severity.
  func all() -> [Finding] {
    var all = withoutRepeatedErrors()
    for group in groups {
      let more = counts[group, default: 0] - Self.limit
      guard more > 0 else { continue }
      all.append(
        Finding(
          group.severity, file: group.file,
          "and \(grouped(more)) more of this kind (\(group.kind.rawValue))", count: more))
    }
    return [.error, .warning, .note].flatMap { (severity: Finding.Severity) in
      all.filter { $0.severity == severity }
    }
  }

  /// A folder of files that are all of no known format is one thing to know, not one a file.
  private func withoutRepeatedErrors() -> [Finding] {
    var files: [String: Int] = [:]
    for finding in findings where finding.isOfWholeFile { files[finding.problem, default: 0] += 1 }
    var seen: [String: Int] = [:]
    return findings.compactMap { finding in
      guard finding.isOfWholeFile else { return finding }
      let number = seen[finding.problem, default: 0] + 1
      seen[finding.problem] = number
      let more = files[finding.problem, default: 0] - Self.filesLimit
      if number <= Self.filesLimit || more == 1 { return finding }
      guard number == Self.filesLimit + 1 else { return nil }
      return Finding(.error, file: "\(grouped(more)) more files", "the same", count: more)
    }
  }
}

extension Finding {
  fileprivate var isOfWholeFile: Bool { severity == .error && line == nil && field == nil }
}
