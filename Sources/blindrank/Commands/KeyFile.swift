import BlindRank
import Foundation
import TermUI

/// The file with which somebody changes keys, for all screens at once.
struct KeyFile: Equatable {
  /// A word with the line it stands in.
  struct Word: Equatable {
    let text: String
    let line: Int?
  }

  /// One action and the keys it is to have.
  struct Entry: Equatable {
    let action: Word
    let keys: [Word]
  }

  /// What is wrong with a file.
  struct Problems: Error, Equatable {
    let findings: [Finding]
  }

  /// Where it is, or would be.
  let path: String
  /// In the order of the file.
  let entries: [Entry]

  /// Where the file is looked for: `blindrank/keys.yaml` in `$XDG_CONFIG_HOME`, or in `~/.config`
  /// where that is not set to an absolute path, as the XDG rules have it.
  static func usualPath(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    home: String = NSHomeDirectory()
  ) -> String {
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (folder ?? home + "/.config") + "/blindrank/keys.yaml"
  }

  /// Reads a file; one that is not there changes nothing.
  ///
  /// - Throws: `Problems`, or `CommandFailure` where it cannot be read.
  init(contentsOf path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      self.init(path: path, entries: [])
      return
    }
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure(description: "\(path): cannot be read; it should hold the keys")
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw Problems(findings: [Finding(.error, file: path, "not in UTF-8; save it as UTF-8")])
    }
    try self.init(yaml: text, path: path)
  }

  /// A file of these entries.
  init(path: String, entries: [Entry]) {
    self.path = path
    self.entries = entries
  }

  /// The table with what this file changes in it.
  ///
  /// - Parameter known: The names of all actions of all screens, in the order to list them in.
  /// - Throws: `Problems` with all that is wrong.
  func table<Action: NamedAction>(
    changing table: KeyTable<Action>, known: [String]
  ) throws(Problems) -> KeyTable<Action> {
    let changes = entries.map { KeyChange($0.action.text, $0.keys.map(\.text)) }
    do {
      return try table.rebinding(changes, others: Set(known))
    } catch {
      let findings = error.problems.map { finding($0, known: known) }
      throw Problems(findings: findings.sorted { $0.line ?? 0 < $1.line ?? 0 })
    }
  }
}

extension KeyFile {
  /// Does what needs this file's keys; what is wrong with the file is listed, and ends the command.
  static func listingProblems<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let problems as Problems {
      for finding in problems.findings { hint("\(finding)") }
      throw CommandFailure(
        description:
          "the keys in this file cannot be used; mend it, or move it away to have the usual ones"
      )
    }
  }

  /// The keys of a screen as the file at the usual place has them.
  static func inForce<Action: NamedAction>(_ table: KeyTable<Action>) throws -> KeyTable<Action> {
    try listingProblems {
      try KeyFile(contentsOf: usualPath()).table(changing: table, known: ScreenKeys.names)
    }
  }
}
