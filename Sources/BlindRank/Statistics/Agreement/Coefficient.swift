/// A coefficient, or why there is none. It is never a number that stands for "cannot be said".
public enum Coefficient: Hashable, Sendable {
  /// What was computed; finite.
  case value(Double)
  /// There is nothing to compute it from.
  case undefined(Cause)

  /// Why there is no coefficient.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// Agreement takes two.
    case oneAnnotator = "one annotator"
    /// Nothing was judged by two (or, where the coefficient asks for it, by all).
    case noOverlap = "no overlap"
    /// Of any two verdicts at least one is a tie.
    case onlyTies = "no pair without a tie"
    /// All that was said is the same: by chance, agreement is as good.
    case noVariation = "no variation"
  }

  /// The number, if there is one.
  public var value: Double? {
    guard case .value(let value) = self else { return nil }
    return value
  }

  /// Why there is no number, if there is none.
  public var cause: Cause? {
    guard case .undefined(let cause) = self else { return nil }
    return cause
  }
}
