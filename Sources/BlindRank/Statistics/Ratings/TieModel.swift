#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A model in which a tie is an outcome of its own, with one parameter τ for how common ties are.
public enum TieModel: String, Hashable, Sendable, CaseIterable {
  /// Chances of win : tie : loss are exp(d/2) : exp(τ) : exp(−d/2), d = θᵢ − θⱼ and ν = exp(τ).
  ///
  /// Source: R. R. Davidson, Journal of the American Statistical Association 65 (1970).
  case davidson
  /// A win has the chance 1/(1 + exp(τ − d)), a loss 1/(1 + exp(τ + d)): who is better by less
  /// than τ = ln q ties.
  ///
  /// Source: P. V. Rao and L. L. Kupper, Journal of the American Statistical Association 62 (1967).
  case raoKupper

  /// The log-likelihood of a pair's outcomes and its derivatives by d and τ; the second ones with
  /// the sign turned.
  struct Terms {
    var value = 0.0
    var byDifference = 0.0
    var byTie = 0.0
    var differenceTwice = 0.0
    var mixed = 0.0
    var tieTwice = 0.0
  }

  /// Where τ starts: a share of ties of a quarter or so.
  var startingTie: Double {
    switch self {
    case .davidson: -0.7
    case .raoKupper: 0.5
    }
  }

  /// The wins, and half the ties, to expect of a system that is ahead by a difference.
  func expectedScore(difference: Double, tie: Double) -> Double {
    switch self {
    case .davidson:
      let (win, loss) = (exp(difference / 2), exp(-difference / 2))
      return (win + exp(tie) / 2) / (win + exp(tie) + loss)
    case .raoKupper:
      let (win, loss) = (1 / (1 + exp(tie - difference)), 1 / (1 + exp(tie + difference)))
      return 0.5 + (win - loss) / 2
    }
  }

  /// nil where τ is outside the model.
  func terms(
    wins: Double, ties: Double, losses: Double, difference: Double, tie: Double
  ) -> Terms? {
    switch self {
    case .davidson: davidson(wins, ties, losses, difference, tie)
    case .raoKupper: raoKupper(wins, ties, losses, difference, tie)
    }
  }

  private func davidson(
    _ wins: Double, _ ties: Double, _ losses: Double, _ difference: Double, _ tie: Double
  ) -> Terms {
    let half = difference / 2
    // The largest exponent is taken out, so that nothing overflows.
    let top = max(abs(half), tie)
    let (win, draw, loss) = (exp(half - top), exp(tie - top), exp(-half - top))
    let sum = win + draw + loss
    let (chanceOfWin, chanceOfTie, chanceOfLoss) = (win / sum, draw / sum, loss / sum)
    let count = wins + ties + losses
    let lead = chanceOfWin - chanceOfLoss
    var terms = Terms()
    terms.value = (wins - losses) * half + ties * tie - count * (top + log(sum))
    terms.byDifference = (wins - losses - count * lead) / 2
    terms.byTie = ties - count * chanceOfTie
    terms.differenceTwice = count * (chanceOfWin + chanceOfLoss - lead * lead) / 4
    terms.mixed = -count * chanceOfTie * lead / 2
    terms.tieTwice = count * chanceOfTie * (1 - chanceOfTie)
    return terms
  }

  private func raoKupper(
    _ wins: Double, _ ties: Double, _ losses: Double, _ difference: Double, _ tie: Double
  ) -> Terms? {
    guard tie > 0 else { return nil }
    // The chance of a tie is (q² − 1) times those of not losing and not winning by more.
    let (notLost, notWon) = (wins + ties, losses + ties)
    let missedWin = 1 / (1 + exp(difference - tie))
    let missedLoss = 1 / (1 + exp(-difference - tie))
    let square = -expm1(-2 * tie)
    var terms = Terms()
    terms.value =
      -notLost * softplus(tie - difference) - notWon * softplus(tie + difference)
      + ties * (2 * tie + log(square))
    terms.byDifference = notLost * missedWin - notWon * missedLoss
    terms.byTie = -notLost * missedWin - notWon * missedLoss + 2 * ties / square
    let (bendOfWin, bendOfLoss) = (
      notLost * missedWin * (1 - missedWin), notWon * missedLoss * (1 - missedLoss)
    )
    terms.differenceTwice = bendOfWin + bendOfLoss
    terms.mixed = bendOfLoss - bendOfWin
    terms.tieTwice =
      bendOfWin + bendOfLoss + 4 * ties * (1 - square) / (square * square)
    return terms
  }
}

/// ln(1 + exp x) without overflow.
func softplus(_ x: Double) -> Double {
  max(x, 0) + log1p(exp(-abs(x)))
}
