/// How ratings are computed.
public enum RatingMethod: String, Hashable, Sendable, CaseIterable {
  case elo
  case bradleyTerry = "bradley-terry"
  case davidson
  case raoKupper = "rao-kupper"

  /// The model in which ties are an outcome of their own, if it is one.
  public var tieModel: TieModel? {
    switch self {
    case .davidson: .davidson
    case .raoKupper: .raoKupper
    case .elo, .bradleyTerry: nil
    }
  }
}

/// What the interval of a rating shall hold for, or how it is come by.
public enum RatingInterval: String, Hashable, Sendable, CaseIterable {
  /// Other items of the same kind.
  case items
  /// Other people of the same kind.
  case annotators
  /// Both at once.
  case both
  /// Battles drawn anew as if they had nothing to do with each other.
  case battles
  /// The curvature of the likelihood: independent battles.
  case information
  /// The sandwich over battles: independent battles, ties allowed for.
  case sandwich
  case none

  /// What is drawn anew, if anything is.
  public var resampling: Resampling? {
    switch self {
    case .items: .items
    case .annotators: .annotators
    case .both: .itemsAndAnnotators
    case .battles: .battles
    case .information, .sandwich, .none: nil
    }
  }
}
