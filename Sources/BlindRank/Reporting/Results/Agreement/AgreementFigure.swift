/// One coefficient of agreement with all that is to be said beside it.
public struct AgreementFigure: Hashable, Sendable {
  /// Which coefficient; the raw value is its key in JSON.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case alpha = "krippendorff_alpha"
    case fleiss = "fleiss_kappa"
    case cohen = "cohen_kappa"
    case tau = "kendall_tau_b"
    case rho = "spearman_rho"
    case concordance = "kendall_w"
    case raw = "raw_agreement"
  }

  /// What agrees or not.
  public enum Data: String, Hashable, Sendable {
    /// The ranks themselves.
    case ranks
    /// Who won, pair by pair of systems.
    case outcomes
    /// Whether guesses are right.
    case guesses
    /// The order of the systems within an item.
    case itemOrders = "order in an item"
    /// The order of the systems by all that was judged.
    case systemOrder = "order of systems"
    /// What more than half said.
    case majorities
  }

  /// Which coefficient.
  public let name: Name
  /// `ordinal`, `without ties`; nil where there is only one way.
  public let variant: String?
  /// What agrees or not.
  public let data: Data
  /// The figure, or why there is none.
  public let coefficient: Coefficient
  /// The interval over items, or why there is none; nil without a figure.
  public let drawn: ItemResampling.Outcome?
  /// How many items say something.
  public let items: Int
  /// Of how many things.
  public let count: Int
  /// One of these things: `unit`, `pair of rankings`.
  public let thing: String

  /// A figure and what it is.
  init(
    _ name: Name, _ variant: String? = nil, of data: Data, _ coefficient: Coefficient,
    _ drawn: @autoclosure () -> ItemResampling.Outcome, items: Int, count: Int, _ thing: String
  ) {
    self.name = name
    self.variant = variant
    self.data = data
    self.coefficient = coefficient
    self.drawn = coefficient.value == nil ? nil : drawn()
    self.items = items
    self.count = count
    self.thing = thing
  }

  /// A mean over many things.
  init(
    _ name: Name, _ variant: String? = nil, of data: Data, _ mean: ItemMean,
    _ resampling: ItemResampling, _ thing: String
  ) {
    self.init(
      name, variant, of: data, mean.coefficient, mean.interval(resampling),
      items: mean.itemsWithAny, count: mean.count, thing)
  }

  /// 95 %, over items.
  public var interval: Interval? { drawn?.interval }

  /// A reader is told no figure of fewer.
  var isFew: Bool { count < Tally.fewestTelling }
}
