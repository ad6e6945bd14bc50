/// What one verdict of a judgment is about.
public enum Aspect: Hashable, Sendable {
  /// The responses as a whole.
  case overall
  /// One criterion of the study.
  case criterion(CriterionID)
  /// Not how good they are, but who wrote them.
  case guess

  /// As the study file spells it: `overall`, `guess`, or `criterion 2`, by the criterion's place
  /// in the study's list from 1.
  var text: String {
    switch self {
    case .overall: "overall"
    case .criterion(let id): "criterion \(id.rawValue)"
    case .guess: "guess"
    }
  }

  /// Reads what `text` spells.
  init?(text: String) {
    switch text {
    case "overall": self = .overall
    case "guess": self = .guess
    default:
      let parts = text.split(separator: " ", omittingEmptySubsequences: false)
      // Spelled in one way only, so that rows on one aspect are always found together.
      guard parts.count == 2, parts[0] == "criterion", let id = Int(parts[1]), id > 0,
        parts[1] == String(id)
      else { return nil }
      self = .criterion(CriterionID(id))
    }
  }
}

/// What annotators give a verdict on.
public enum VerdictScope: String, Hashable, Sendable, CaseIterable {
  /// The responses as a whole; the criteria say what counts.
  case overall
  /// Each criterion.
  case criteria
  /// Each criterion, then the whole.
  case both
}
