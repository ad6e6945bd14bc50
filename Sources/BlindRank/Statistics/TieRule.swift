/// What a tie is worth in a win rate. Papers differ, and the same tally gives three numbers.
public enum TieRule: String, Hashable, Sendable, CaseIterable {
  /// Half a win: (w + t/2) / n.
  case half
  /// Left out: w / (w + l).
  case dropped
  /// No win, so the same as a loss: w / n, as in WizardLM's figures.
  case losses
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

  /// The n of `winRate`: all battles, or with ties dropped those that are no ties.
  public func trials(under rule: TieRule) -> Int { trials(rule).trials }

  /// Whether there are too few battles under a rule to print a rate of.
  public func isFew(under rule: TieRule) -> Bool { trials(under: rule) < Self.fewestTelling }

  /// Fewer battles than this are too few to print a rate of.
  public static let fewestTelling = 5

  private func trials(_ rule: TieRule) -> (successes: Double, trials: Int) {
    switch rule {
    case .half: (Double(wins) + Double(ties) / 2, count)
    case .dropped: (Double(wins), wins + losses)
    case .losses: (Double(wins), count)
    }
  }
}
