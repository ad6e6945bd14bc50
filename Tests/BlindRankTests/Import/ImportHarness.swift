import BlindRank
import Foundation

extension StudyImport {
  /// An import whose study has a title and a seed in any case.
  init(session: SessionFile) {
    self.init(session: session, title: "Untitled", seed: 7)
  }
}

/// What an import did: a report or nothing, the findings as they are printed, and the study.
struct ImportOutcome {
  let report: ImportReport?
  /// Without the folder's name, so that they can be compared.
  let findings: [String]
  let study: RecordingStudy
}

/// Imports a session whose files lie in one folder.
func outcome(of session: SessionFile, in folder: String) throws -> ImportOutcome {
  let study = RecordingStudy()
  let shown = { (findings: [Finding]) in
    findings.map { $0.description.replacingOccurrences(of: folder + "/", with: "") }
  }
  do {
    let report = try StudyImport(session: session).run(into: study)
    return ImportOutcome(report: report, findings: shown(report.findings), study: study)
  } catch BlindRankError.findings(let findings) {
    return ImportOutcome(report: nil, findings: shown(findings), study: study)
  }
}

/// The fixtures' folder.
enum Fixtures {
  static var folder: String {
    (Bundle.module.resourcePath ?? "") + "/Fixtures/import"
  }

  /// Imports fixtures by name; the systems are called One, Two, Three.
  static func outcome(
    items: String? = nil, systems: [String], judgments: String? = nil,
    configure: (inout SessionFile) -> Void = { _ in }
  ) throws -> ImportOutcome {
    var session = SessionFile()
    session.items = items.map { SessionFile.Source(path: folder + "/" + $0) }
    session.judgments = judgments.map { SessionFile.Source(path: folder + "/" + $0) }
    session.systems = zip(["One", "Two", "Three"], systems).map {
      .init(name: $0, responses: .init(path: folder + "/" + $1))
    }
    configure(&session)
    return try BlindRankTests.outcome(of: session, in: folder)
  }
}

/// A folder of files that is removed with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "blindrank-import-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and answers its path.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a text and answers its path.
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Imports texts as files: items, and a file for each of the systems One, Two, Three.
  func outcome(
    items: String? = nil, systems: [String], judgments: String? = nil,
    configure: (inout SessionFile) -> Void = { _ in }
  ) throws -> ImportOutcome {
    var session = SessionFile()
    session.items = try items.map { .init(path: try write($0, to: "items")) }
    session.judgments = try judgments.map { .init(path: try write($0, to: "judgments")) }
    session.systems = try zip(["One", "Two", "Three"], systems).map {
      .init(name: $0, responses: .init(path: try write($1, to: $0.lowercased())))
    }
    configure(&session)
    return try BlindRankTests.outcome(of: session, in: path)
  }
}
