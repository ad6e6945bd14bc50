import Foundation

@testable import BlindRank

/// Rows of texts as a file in each container that a file of battles may have.
struct BattleText {
  let columns: [String]
  /// Nil: an empty cell, or no such key.
  let rows: [[String?]]

  /// How it may be written.
  static let containers: [Container] = [.csv, .tsv, .jsonLines, .jsonArray]

  func text(_ container: Container) -> String {
    switch container {
    case .csv: table(",")
    case .tsv: table("\t")
    case .jsonLines: records.map { $0 + "\n" }.joined()
    case .jsonArray: "[" + records.joined(separator: ",\n") + "]"
    }
  }

  private func table(_ separator: String) -> String {
    ([columns] + rows.map { $0.map { $0 ?? "" } }).map { row in
      row.map { cell in
        cell.contains { "\",\t\n".contains($0) }
          ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
      }.joined(separator: separator) + "\n"
    }.joined()
  }

  private var records: [String] {
    rows.map { row in
      let members = zip(columns, row).compactMap { key, value in
        value.map { "\(json(key)): " + (Int($0) == nil ? json($0) : $0) }
      }
      return "{" + members.joined(separator: ", ") + "}"
    }
  }

  private func json(_ text: String) -> String {
    "\""
      + text.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(of: "\n", with: "\\n")
      .replacingOccurrences(of: "\t", with: "\\t") + "\""
  }
}

extension TemporaryFolder {
  /// A file of battles or rankings, or what is said of it.
  func battles(_ text: String, chunkSize: Int = 1 << 20, parts: Int = 1) throws -> (
    file: BattleFile?, findings: [String]
  ) {
    let path = try write(text, to: "battles")
    let shown = { (findings: [Finding]) in
      findings.map { $0.description.replacingOccurrences(of: self.path + "/", with: "") }
    }
    do {
      let file = try BattleFile(contentsOf: path, chunkSize: chunkSize, parts: parts)
      return (file, shown(file.warnings))
    } catch BlindRankError.findings(let findings) {
      return (nil, shown(findings))
    }
  }
}
