import ArgumentParser
import BlindRank

/// What `--by` takes.
enum GroupingArgument: String, CaseIterable, ExpressibleByArgument {
  case skill, difficulty, annotator, criterion

  /// How a report is divided; by criterion, reports are put side by side.
  var grouping: WinTieLossReport.Grouping? {
    switch self {
    case .skill: .skill
    case .difficulty: .difficulty
    case .annotator: .annotator
    case .criterion: nil
    }
  }
}
