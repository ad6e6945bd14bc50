import BlindRank
import TermUI

/// The key tables of all screens, which one file of keys serves.
enum ScreenKeys {
  /// The table of a study of each protocol, with all that such a study can have.
  static func tables(scale: Int) -> [KeyTable<JudgingAction>] {
    JudgingProtocol.allCases.map { judgingProtocol in
      .judging(
        JudgingBrief(
          title: "", annotator: "", judgingProtocol: judgingProtocol, scale: scale,
          about: nil, instructions: nil, criteria: [Criterion(name: "")]))
    }
  }

  /// The names of all actions, also of those that only some studies have.
  static let names = tables(scale: Study.scales.upperBound).reduce(into: [String]()) {
    names, table in
    names += table.names.filter { !names.contains($0) }
  }

  /// All keys as a file: those of a study with the usual scale, or with one that has the ranks
  /// which the file names.
  ///
  /// - Throws: `KeyFile.Problems`.
  static func lines(in file: KeyFile) throws -> [KeyFileLine] {
    let named = Study.scales.last { rank in
      file.entries.contains { $0.action.text == JudgingAction.rank(rank).name }
    }
    let scale = max(SessionFile().scale, named ?? 0)
    var lines: [KeyFileLine] = []
    for table in tables(scale: scale) {
      let more = try file.table(changing: table, known: names).fileLines
      lines += more.filter { line in !lines.contains { $0.action == line.action } }
    }
    return lines
  }
}
