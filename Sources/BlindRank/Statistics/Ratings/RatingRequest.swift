/// All that ratings depend on besides the battles; a result repeats it.
public struct RatingRequest: Hashable, Sendable {
  /// How ratings are computed.
  public var method: RatingMethod
  /// Which interval they get; one of `intervals`.
  public var interval: RatingInterval
  /// What 1 − the chance is that an interval misses.
  public var confidence: Double
  /// How often something is drawn anew.
  public var resamples: Int
  /// What the draws and orderings are derived from.
  public var seed: UInt64
  /// The system whose rating is fixed; nil: the mean is. Not with Elo.
  public var anchor: Int?
  /// The anchor's rating, or the mean; what Elo starts with.
  public var centre: Double
  /// λ of the penalty λ/2·Σθ²; Bradley-Terry without other terms only.
  public var ridge: Double
  /// Whether the one shown first may be ahead.
  public var hasFirstPosition: Bool
  /// The names of the covariates, which come with the battles; Bradley-Terry only.
  public var covariates: [String]
  /// Elo's K.
  public var factor: Double
  /// Elo's lead in points that makes odds of ten to one.
  public var scale: Double
  /// How many random orderings Elo takes the mean over; 0: one pass in the order judged.
  public var orderings: Int

  /// FastChat's K, and QLoRA's on the Vicuna prompts.
  public static let usualFactor = 4.0

  /// A request; all has the usual values.
  public init(
    method: RatingMethod = .bradleyTerry, interval: RatingInterval = .items,
    confidence: Double = 0.95, resamples: Int = 1000, seed: UInt64 = 1, anchor: Int? = nil,
    centre: Double = StrengthEstimates.centre, ridge: Double = 0, hasFirstPosition: Bool = false,
    covariates: [String] = [], factor: Double = usualFactor, scale: Double = 400,
    orderings: Int = 10_000
  ) {
    self.method = method
    self.interval = interval
    self.confidence = confidence
    self.resamples = resamples
    self.seed = seed
    self.anchor = anchor
    self.centre = centre
    self.ridge = ridge
    self.hasFirstPosition = hasFirstPosition
    self.covariates = covariates
    self.factor = factor
    self.scale = scale
    self.orderings = orderings
  }

  /// The intervals there are for the method and its terms.
  public var intervals: [RatingInterval] {
    switch method {
    case .elo: orderings == 0 ? [.none] : [.items, .annotators, .both, .battles, .none]
    case .bradleyTerry:
      isRegression
        ? [.items, .annotators, .information, .sandwich, .none] : RatingInterval.allCases
    case .davidson, .raoKupper: [.items, .annotators, .both, .battles, .information, .none]
    }
  }

  /// Whether Bradley-Terry has more terms than strengths, so that it is fitted battle by battle and
  /// clusters go into a sandwich.
  public var isRegression: Bool {
    method == .bradleyTerry && (hasFirstPosition || !covariates.isEmpty)
  }

  /// Whether items or annotators are drawn anew, of which counts of battles are all that matters.
  var drawsClusters: Bool {
    method != .elo && !isRegression && [.items, .annotators, .both].contains(interval)
  }

  /// Whether errors are by formula, so that ranks and p of all pairs come of normal draws.
  var drawsNormally: Bool { interval != .none && (interval.resampling == nil || isRegression) }

  /// How Elo goes about it.
  var elo: EloParameters { EloParameters(factor: factor, start: centre, scale: scale) }
}
