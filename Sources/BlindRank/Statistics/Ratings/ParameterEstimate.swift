/// A parameter besides the strengths, with its standard error.
public struct ParameterEstimate: Hashable, Sendable {
  /// The value.
  public let value: Double
  /// Its standard error.
  public let standardError: Double
}
