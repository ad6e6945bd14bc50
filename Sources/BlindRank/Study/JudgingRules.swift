/// How the responses of a study are judged.
public struct JudgingRules: Hashable, Sendable {
  /// How responses are judged.
  public var judgingProtocol: JudgingProtocol
  /// The worst rank; ranks run from 1 (best) to this. In 2…9, so that one digit key gives one.
  public var scale: Int
  /// What verdicts are given on; nil: the protocol's own way.
  public var verdicts: VerdictScope?
  /// Which pairs are compared in a pairwise study; in a guess each item comes once, with one pair.
  public var pairs: PairDesign
  /// The system that a guess is about; nil: one of those shown, drawn by chance.
  public var target: SystemID?
  /// Whether a judgment ends with a guess who wrote what, as a test of the blinding.
  public var asksForSource: Bool
  /// Whether a response must have been scrolled to its end before it is judged.
  public var requiresReading: Bool
  /// Whether the last verdict of a pair submits it.
  public var advances: Bool
  /// After so many seconds without a sign of life time no longer counts as time at work.
  public var idleAfter: Int

  /// Rules; `scale` must lie in `Study.scales`.
  public init(
    _ judgingProtocol: JudgingProtocol = .ranking, scale: Int = 5, verdicts: VerdictScope? = nil,
    pairs: PairDesign = .all, target: SystemID? = nil, asksForSource: Bool = false,
    requiresReading: Bool = false, advances: Bool = false, idleAfter: Int = 120
  ) {
    precondition(Study.scales.contains(scale), "the scale fits the digit keys")
    self.judgingProtocol = judgingProtocol
    self.scale = scale
    self.verdicts = verdicts
    self.pairs = pairs
    self.target = target
    self.asksForSource = asksForSource
    self.requiresReading = requiresReading
    self.advances = advances
    self.idleAfter = idleAfter
  }

  /// What `idleAfter` may be.
  public static let idleTimes = 10...3600

  /// The system that every pair holds; nil where none must.
  public var systemOfAllPairs: SystemID? {
    switch (judgingProtocol, pairs) {
    case (.guess, _): target
    case (.pairwise, .reference(let reference)): reference
    case (.pairwise, _), (.ranking, _): nil
    }
  }

  /// What verdicts are given on in a study of so many criteria. Where nothing is said: on each
  /// criterion there is, in a ranking also on the whole.
  public func scope(criteria: Int) -> VerdictScope {
    guard criteria > 0 else { return .overall }
    return verdicts ?? (judgingProtocol == .pairwise ? .criteria : .both)
  }
}
