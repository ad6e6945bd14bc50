extension RatingObstacle {
  /// For machines: `separated`.
  public var code: String {
    switch self {
    case .noBattles: "no_battles"
    case .tooFewSystems: "too_few_systems"
    case .neverCompared: "never_compared"
    case .separated: "separated"
    case .onlyTies: "only_ties"
    case .noTies: "no_ties"
    case .noPositions: "no_positions"
    case .redundantCovariate: "redundant_covariate"
    case .constantCovariate: "constant_covariate"
    case .noMaximum: "no_maximum"
    case .tooFewToResample: "too_few_to_resample"
    case .tooFewResamples: "too_few_resamples"
    case .noScatter: "no_scatter"
    case .ridgeAlone: "ridge_alone"
    case .orderingsScatter: "orderings_scatter"
    case .anchorWithoutBattles: "anchor_without_battles"
    }
  }

  /// What is the matter and what to do, for someone who does not know the models.
  ///
  /// - Parameter names: of the systems, in their order.
  public func words(names: [String], _ request: RatingRequest) -> String {
    func list(_ systems: [Int]) -> String { systems.map { names[$0] }.listed }
    switch self {
    case .noBattles: return "There is no battle yet, so nothing can be rated."
    case .tooFewSystems:
      return "Ratings compare systems with each other, and there are fewer than two."
    case .neverCompared(let groups):
      return "No battle says how these groups compare with each other: "
        + groups.map(list).joined(separator: " | ")
        + ". Have some of the one judged against some of the other."
    case .separated(let unbeaten, let winless):
      let groups = [unbeaten, winless].map { $0.map { $0.map { names[$0] } } }
      return Self.separated(groups[0], groups[1], request)
    case .onlyTies:
      return request.method.tieModel == nil
        ? "Every battle is a tie: they show no scatter to tell an interval from."
        : "Every battle is a tie, so the model's share of ties has no bound. --method "
          + "bradley-terry rates all of them alike."
    case .noTies:
      return "No battle is a tie, so there is nothing to tell the model's share of ties from. Take "
        + "--method bradley-terry."
    case .noPositions:
      return
        "It is not known of any battle which response was shown first, as is usual of judgments "
        + "made elsewhere. Leave out --first-position."
    case .redundantCovariate:
      return "What \(Self.terms(of: request)) say\(request.termCount == 1 ? "s" : "") follows from "
        + "which systems meet, so the battles cannot tell the two apart. Leave it out."
    case .constantCovariate(let name):
      return "No two responses that met differ in \(name), so nothing can be said of it. Leave it "
        + "out of --covariates."
    case .noMaximum:
      let terms = Self.terms(of: request)
      return
        "The battles put no bound on \(terms.isEmpty ? "a parameter" : terms): any larger value "
        + "would fit better. More battles help, or fewer terms."
    case .tooFewToResample(let count):
      let units = request.interval.units
      return "An interval over \(units.listed) needs at least \(units.map { "two \($0)" }.listed), "
        + "and there \(count == 1 ? "is one" : "are none"). Another --interval may do."
    case .tooFewResamples(let usable, let count):
      return
        "In \(count - usable) of \(count) resamples the systems cannot be rated: \(Self.why(request)) "
        + "there. An interval from the others would leave out what matters. More battles help"
        + (request.intervals.contains(.information) && !request.isRegression
          ? ", or --interval information" : "") + (request.takesRidge ? ", or --ridge 1." : ".")
    case .noScatter(let one, let other):
      return "All \(request.interval.units.listed) say the same of \(names[one]) and "
        + "\(names[other]), so nothing shows how far others would differ. Another --interval may do."
    case .ridgeAlone:
      return "What is drawn anew never holds what did not happen, so it cannot show how far apart "
        + "systems may be that only the ridge keeps together. --interval information tells what the "
        + "ridge makes of them."
    case .orderingsScatter:
      return "At K = \(request.factor.short) the order of the battles moves the ratings more than "
        + "drawing anew does. Take a smaller --k, or --method bradley-terry, which knows no order."
    case .anchorWithoutBattles(let system):
      return "\(names[system]) has no battle, so its rating cannot be the fixed one."
    }
  }

  private static func separated(
    _ unbeaten: [[String]], _ winless: [[String]], _ request: RatingRequest
  ) -> String {
    let best = unbeaten.map { "no other ever beat or tied \($0.listed)" }
    let worst = winless.map { group in
      "\(group.listed) never beat or tied any \(group.count > 1 ? "of the others" : "other")"
    }
    let facts = (best + worst).joined(separator: "; ").capitalizedFirst + ". "
    if request.method == .elo {
      return facts + "With Elo such ratings say how many battles there were, not how far apart the "
        + "systems are."
    }
    return facts + "However far apart they are rated, further apart would fit better, so there is "
      + "no rating. More battles help"
      + (request.takesRidge ? ", or --ridge 1, which draws all ratings to the mean." : ".")
  }

  /// What keeps a resample from being rated, most often.
  private static func why(_ request: RatingRequest) -> String {
    switch request.method {
    case .elo: "one of them has no battle"
    case .davidson, .raoKupper: "there is no tie, or one of them wins or loses all its battles"
    case .bradleyTerry: "most often one of them wins or loses all its battles"
    }
  }

  private static func terms(of request: RatingRequest) -> String {
    (request.covariates + (request.hasFirstPosition ? ["the first position"] : [])).listed
  }
}

extension RatingRequest {
  /// How many terms it asks for.
  fileprivate var termCount: Int { covariates.count + (hasFirstPosition ? 1 : 0) }

  /// Whether a ridge could be asked for.
  var takesRidge: Bool { method == .bradleyTerry && !isRegression && ridge == 0 }
}

extension RatingInterval {
  /// What it is over.
  var units: [String] {
    switch self {
    case .items: ["items"]
    case .annotators: ["annotators"]
    case .both: ["items", "annotators"]
    case .battles, .information, .sandwich: ["battles"]
    case .none: []
    }
  }
}

extension [String] {
  /// `A`, `A and B`, `A, B and C`.
  var listed: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Double {
  /// Without decimals where it has none, as it was typed.
  var short: String {
    self == rounded() && abs(self) < 1e15 ? String(Int64(self)) : String(self)
  }
}
