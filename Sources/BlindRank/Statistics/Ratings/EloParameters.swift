/// What Elo ratings depend on besides the battles and their order.
public struct EloParameters: Hashable, Sendable {
  /// K: the points that a win by a certain loser would move.
  public let factor: Double
  /// What every system begins with, and what the mean of all remains.
  public let start: Double
  /// The lead in points that makes the odds of winning `base` to one.
  public let scale: Double
  /// The odds at a lead of `scale`.
  public let base: Double
  /// Points that the system shown first is ahead by in its expected score; none where it is not
  /// known who that was. Ratings themselves are without them.
  public let firstAdvantage: Double

  /// Makes parameters; all but K have the usual values.
  public init(
    factor: Double, start: Double = 1000, scale: Double = 400, base: Double = 10,
    firstAdvantage: Double = 0
  ) {
    precondition(factor > 0 && factor.isFinite, "K is a positive number")
    precondition(scale > 0 && scale.isFinite, "the scale is a positive number")
    precondition(base > 1 && base.isFinite, "the base is greater than one")
    precondition(start.isFinite && firstAdvantage.isFinite)
    self.factor = factor
    self.start = start
    self.scale = scale
    self.base = base
    self.firstAdvantage = firstAdvantage
  }

  /// The same with another advantage of the system shown first.
  public func with(firstAdvantage: Double) -> EloParameters {
    EloParameters(
      factor: factor, start: start, scale: scale, base: base, firstAdvantage: firstAdvantage)
  }
}
