import BlindRank
import TermUI

/// The key tables of all screens, which one file of keys serves.
enum ScreenKeys {
  /// The names of all actions, also of those that only some studies have.
  static let names = KeyTable.ranking(scale: Study.scales.upperBound).names

  /// All keys as a file: those of a study with the usual scale, or with one that has the ranks
  /// which the file names.
  ///
  /// - Throws: `KeyFile.Problems`.
  static func lines(in file: KeyFile) throws -> [KeyFileLine] {
    let named = Study.scales.last { rank in
      file.entries.contains { $0.action.text == RankingAction.rank(rank).name }
    }
    let scale = max(SessionFile().scale, named ?? 0)
    return try file.table(changing: .ranking(scale: scale), known: names).fileLines
  }
}
