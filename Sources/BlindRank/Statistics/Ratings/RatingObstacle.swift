/// Why a model of strength has no answer for these battles. Systems are numbered from 0.
public enum RatingObstacle: Error, Hashable, Sendable {
  /// There is no battle.
  case noBattles
  /// There is nothing to compare: one system or none.
  case tooFewSystems
  /// Between these groups there is no battle at all, so nothing says how they compare.
  case neverCompared(groups: [[Int]])
  /// Some systems won all, or lost all, against the rest: their strength has no bound.
  ///
  /// - Parameters:
  ///   - unbeaten: groups that nobody outside ever beat or tied.
  ///   - winless: groups that never beat or tied anybody outside.
  case separated(unbeaten: [[Int]], winless: [[Int]])
  /// Every battle is a tie: a tie parameter would be infinite, and resamples would not scatter.
  case onlyTies
  /// No battle is a tie: there is no tie parameter to estimate. Bradley-Terry fits.
  case noTies
  /// It is not known of any battle which answer was shown first.
  case noPositions
  /// A covariate follows from the systems and the other ones.
  case redundantCovariate
  /// Nothing ever differs in this covariate.
  case constantCovariate(String)
  /// The likelihood rises without end: the battles don't bound all parameters.
  case noMaximum
  /// Fewer than two items, annotators or battles to resample.
  case tooFewToResample(Int)
  /// Too many resamples have no answer. They are those with the largest differences, so that the
  /// others would tell an interval that is too short.
  case tooFewResamples(usable: Int, of: Int)
  /// Whatever is drawn says the same of these two: nothing tells how sure that is.
  case noScatter(Int, Int)
  /// Only a ridge tells some of the systems apart, and nothing that is drawn anew could show how far
  /// apart they may be.
  case ridgeAlone
  /// Resamples of Elo ratings differ by the order of their battles more than by what was drawn.
  case orderingsScatter
  /// The system whose rating was to be fixed has no battle.
  case anchorWithoutBattles(Int)

  /// The same with the systems renumbered.
  ///
  /// - Parameter numbers: of each system its new number.
  func renumbered(_ numbers: [Int]) -> RatingObstacle {
    func all(_ groups: [[Int]]) -> [[Int]] { groups.map { $0.map { numbers[$0] } } }
    return switch self {
    case .neverCompared(let groups): .neverCompared(groups: all(groups))
    case .separated(let unbeaten, let winless):
      .separated(unbeaten: all(unbeaten), winless: all(winless))
    case .noScatter(let one, let other): .noScatter(numbers[one], numbers[other])
    default: self
    }
  }
}
