/// Wins, ties and losses, seen from one side; rates are computed from it.
public struct Tally: Hashable, Sendable {
  /// Battles won.
  public var wins: Int
  /// Battles that ended in a tie.
  public var ties: Int
  /// Battles lost.
  public var losses: Int
  /// Those of the ties in which both were bad.
  public var bothBad: Int

  /// Makes a tally.
  public init(wins: Int = 0, ties: Int = 0, losses: Int = 0, bothBad: Int = 0) {
    self.wins = wins
    self.ties = ties
    self.losses = losses
    self.bothBad = bothBad
  }

  /// How many battles.
  public var count: Int { wins + ties + losses }
  /// The same battles seen from the other side.
  public var reversed: Tally { Tally(wins: losses, ties: ties, losses: wins, bothBad: bothBad) }

  /// Counts one more battle.
  public mutating func add(_ outcome: Battle.Outcome) {
    switch outcome {
    case .win: wins += 1
    case .tie: ties += 1
    case .bothBad:
      ties += 1
      bothBad += 1
    case .loss: losses += 1
    }
  }

  /// Two tallies together.
  public static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      wins: left.wins + right.wins, ties: left.ties + right.ties,
      losses: left.losses + right.losses, bothBad: left.bothBad + right.bothBad)
  }
}
