#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What one method makes of battles in which every system has some.
struct RatingFit {
  /// How far ratings scatter, and what follows from it.
  struct Scatter {
    let ratings: [SystemRating]
    let comparisons: PairwiseComparisons
    /// How many of what the interval is over there are.
    let unitCounts: [Int]
    var excludedCount = 0
  }

  /// In points, by system.
  var ratings: [Double]
  /// nil where no interval is asked for, or there is none.
  var scatter: Scatter?
  var terms: [RatingTerm] = []
  /// Over the orderings of all battles, with Elo.
  var orderings: [EloMeanRatings.System?]?
  /// Why there is no scatter though it was asked for.
  var intervalObstacle: RatingObstacle?
  var caveat: RatingObstacle?
  /// The score to expect of a system that is so many points ahead.
  var expectedScore: (Double) -> Double = {
    1 / (1 + exp(-$0 / StrengthEstimates.pointsPerUnit))
  }

  /// Fits a whole table.
  init(
    of table: BattleTable, _ request: RatingRequest, _ covariates: [Covariate]
  ) throws(RatingObstacle) {
    if let model = request.method.tieModel {
      try self.init(model, of: table, request)
    } else if request.method == .elo {
      try self.init(eloOf: table, request)
    } else if request.isRegression {
      try self.init(regressionOf: table, request, covariates)
    } else {
      try self.init(bradleyTerryOf: table, request)
    }
  }

  private init(
    bradleyTerryOf table: BattleTable, _ request: RatingRequest
  ) throws(RatingObstacle) {
    let counts = PairCounts(of: table)
    let fit = try BradleyTerryFit(of: counts, ridge: request.ridge)
    self.init(fit.model, request)
    // A ridge gives ratings to all; what they rest on is another question.
    let doubt = request.ridge > 0 ? Connectivity(of: counts).obstacle : nil
    caveat = doubt
    takeScatter(for: request) { () throws(RatingObstacle) in
      // What was never seen is in no resample and in no residual.
      if doubt != nil, request.interval != .information { throw .ridgeAlone }
      if let resampling = request.interval.resampling {
        let bootstrap = try Bootstrap(
          of: table, rows: table.all, resampling: resampling, resamples: request.resamples,
          ridge: request.ridge, seed: request.seed)
        return Scatter(bootstrap, request)
      }
      if request.interval == .information {
        return try Scatter(fit.model, request, unitCounts: [table.battleCount])
      }
      if MetPairs(of: counts).isAllTies { throw .onlyTies }
      return try Scatter(fit.sandwich, request, unitCounts: [table.battleCount])
    }
  }

  private init(
    _ model: TieModel, of table: BattleTable, _ request: RatingRequest
  ) throws(RatingObstacle) {
    let fit =
      request.hasFirstPosition
      ? try TieModelFit(model, withFirstAdvantageOf: table, rows: table.all)
      : try TieModelFit(model, of: PairCounts(of: table))
    self.init(fit.estimates, request)
    expectedScore = {
      model.expectedScore(
        difference: $0 / StrengthEstimates.pointsPerUnit, tie: fit.tie.value)
    }
    var estimates = [(RatingTerm.Kind.tie(model), fit.tie, table.battleCount)]
    if let first = fit.firstAdvantage {
      estimates.append((.firstPosition, first, Covariate.shownFirst(of: table).battles(in: table)))
    }
    guard let resampling = request.interval.resampling else {
      takeScatter(for: request) { () throws(RatingObstacle) in
        try Scatter(fit.estimates, request, unitCounts: [table.battleCount])
      }
      terms = estimates.map { RatingTerm($0, $1, battles: $2, request) }
      return
    }
    var terms = estimates.map { RatingTerm($0, $1, battles: $2, nil) }
    takeScatter(for: request) { () throws(RatingObstacle) in
      let bootstrap = try Bootstrap(
        model, of: table, rows: table.all, withFirstAdvantage: request.hasFirstPosition,
        resampling: resampling, resamples: request.resamples, seed: request.seed)
      terms = estimates.enumerated().map { place, term in
        let (error, interval) = bootstrap.parameter(
          table.systemCount + place, confidence: request.confidence)
        return RatingTerm(
          kind: term.0, battles: term.2, coefficient: term.1.value, standardError: error,
          interval: interval)
      }
      return Scatter(bootstrap, request)
    }
    self.terms = terms
  }

  private init(
    regressionOf table: BattleTable, _ request: RatingRequest, _ covariates: [Covariate]
  ) throws(RatingObstacle) {
    if request.hasFirstPosition, !table.shownFirst.contains(where: { $0 >= 0 }) {
      throw .noPositions
    }
    if let constant = covariates.first(where: { !$0.values.contains { $0 != 0 } }) {
      throw .constantCovariate(constant.name)
    }
    let clusters: [Int32]? =
      switch request.interval {
      case .items: table.item
      case .annotators: table.annotator
      case .both, .battles, .information, .sandwich, .none: nil
      }
    let covariates = covariates + (request.hasFirstPosition ? [.shownFirst(of: table)] : [])
    let fit = try CovariateFit(
      of: table, rows: table.all, covariates: covariates, clusters: clusters)
    let isModel = request.interval == .information
    self.init(isModel ? fit.model : fit.sandwich, request)
    let unitCount = fit.clusterCount ?? table.count
    takeScatter(for: request) { () throws(RatingObstacle) in
      if unitCount < 2 { throw .tooFewToResample(unitCount) }
      if !isModel, MetPairs(of: PairCounts(of: table)).isAllTies { throw .onlyTies }
      return try Scatter(
        isModel ? fit.model : fit.sandwich, request, unitCounts: [unitCount])
    }
    let estimates = isModel ? fit.modelCoefficients : fit.sandwichCoefficients
    terms = covariates.indices.map { place in
      RatingTerm(
        place < request.covariates.count ? .covariate(covariates[place].name) : .firstPosition,
        estimates[place], battles: covariates[place].battles(in: table),
        scatter == nil ? nil : request, units: isModel ? nil : fit.clusterCount)
    }
  }

  /// Ratings without more.
  private init(_ estimates: StrengthEstimates, _ request: RatingRequest) {
    ratings = estimates.ratings(anchor: request.anchor, centre: request.centre).map(\.rating)
  }

  /// Takes the scatter that was asked for, or the reason why there is none.
  mutating func takeScatter(
    for request: RatingRequest, _ make: () throws(RatingObstacle) -> Scatter
  ) {
    guard request.interval != .none else { return }
    do {
      scatter = try make()
    } catch {
      intervalObstacle = error
    }
  }
}

extension RatingFit.Scatter {
  /// Of resamples.
  init(_ bootstrap: Bootstrap, _ request: RatingRequest) {
    self.init(
      ratings: bootstrap.ratings(
        anchor: request.anchor, centre: request.centre, confidence: request.confidence),
      comparisons: PairwiseComparisons(of: bootstrap, confidence: request.confidence),
      unitCounts: bootstrap.unitCounts, excludedCount: bootstrap.excludedCount)
  }

  /// Of errors by formula.
  fileprivate init(
    _ estimates: StrengthEstimates, _ request: RatingRequest, unitCounts: [Int]
  ) throws(RatingObstacle) {
    for one in estimates.strengths.indices {
      for other in 0..<one where estimates.standardError(of: other, minus: one) < 1e-9 {
        throw .noScatter(other, one)
      }
    }
    let units = request.interval == .information ? nil : unitCounts.min()
    self.init(
      ratings: estimates.ratings(
        anchor: request.anchor, centre: request.centre, confidence: request.confidence),
      comparisons: PairwiseComparisons(
        of: estimates, units: units, seed: request.seed, confidence: request.confidence),
      unitCounts: unitCounts)
  }
}

extension RatingTerm {
  /// An estimate with its error by formula, or without one.
  ///
  /// - Parameter units: how many units the error was estimated from; nil: from the model.
  fileprivate init(
    _ kind: Kind, _ estimate: ParameterEstimate, battles: Int, _ request: RatingRequest?,
    units: Int? = nil
  ) {
    self.kind = kind
    self.battles = battles
    coefficient = estimate.value
    guard let request, request.interval != .none else {
      (standardError, interval) = (nil, nil)
      return
    }
    let normal = normalReach(confidence: request.confidence)
    let reach = UnitT(units: units).value(ofNormal: normal) * estimate.standardError
    standardError = estimate.standardError
    interval = Interval(
      low: estimate.value - reach, high: estimate.value + reach, confidence: request.confidence,
      .normal)
  }
}
