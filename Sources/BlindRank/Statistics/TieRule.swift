/// What a tie is worth in a win rate. Papers differ, and the same tally gives three numbers.
public enum TieRule: String, Hashable, Sendable, CaseIterable {
  /// Half a win: (w + t/2) / n.
  case half
  /// Left out: w / (w + l).
  case dropped
  /// No win, but counted: w / n, as in WizardLM's figures.
  case counted
}

extension Tally {
  /// The share of wins under a rule, 0…1; nil where there is nothing to divide by.
  public func winRate(_ rule: TieRule) -> Double? {
    let (successes, trials) = trials(rule)
    return trials == 0 ? nil : successes / Double(trials)
  }

  /// The Wilson interval of `winRate`; nil where there is no rate.
  public func winRateInterval(_ rule: TieRule) -> Interval? {
    let (successes, trials) = trials(rule)
    return wilsonInterval(successes: successes, trials: trials)
  }

  private func trials(_ rule: TieRule) -> (successes: Double, trials: Int) {
    switch rule {
    case .half: (Double(wins) + Double(ties) / 2, count)
    case .dropped: (Double(wins), wins + losses)
    case .counted: (Double(wins), count)
    }
  }
}
