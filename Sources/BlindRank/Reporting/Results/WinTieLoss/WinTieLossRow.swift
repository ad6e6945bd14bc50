/// How one system did against another, or against all others, in a group of items or in all.
public struct WinTieLossRow: Hashable, Sendable {
  /// Who the tally is seen from.
  public let system: String
  /// Against whom; nil: all others together.
  public let opponent: String?
  /// The skill, difficulty, band, annotator or criterion; nil: all that there is.
  public let group: String?
  /// How they ended.
  public let tally: Tally
  /// How often it was said that they cannot be judged; no battle, and no tie.
  public let cannotJudge: Int
  /// The mean of its win rates against each opponent it met, ties half; nil against one opponent.
  public let averageWinRate: Double?

  /// Makes a row.
  public init(
    system: String, opponent: String?, group: String? = nil, _ tally: Tally, cannotJudge: Int = 0,
    averageWinRate: Double? = nil
  ) {
    self.system = system
    self.opponent = opponent
    self.group = group
    self.tally = tally
    self.cannotJudge = cannotJudge
    self.averageWinRate = averageWinRate
  }

  /// The exact sign test; nil where there is nothing to compute it from.
  func signTestP(under rule: TieRule) -> Double? {
    tally.trials(under: rule) == 0 ? nil : SignTest(wins: tally.wins, losses: tally.losses).p
  }

  /// The same in a row of this name.
  func named(_ group: String) -> WinTieLossRow {
    WinTieLossRow(
      system: system, opponent: opponent, group: group, tally, cannotJudge: cannotJudge)
  }
}
