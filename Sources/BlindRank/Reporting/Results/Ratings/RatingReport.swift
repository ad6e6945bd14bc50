/// The ratings of systems by the verdicts on one aspect, or why there are none.
public struct RatingReport: Sendable {
  /// All of them, rated or not.
  public let systems: [System]
  /// What the verdicts are about, where a study has several.
  public let criterion: String?
  /// What was asked for.
  public let request: RatingRequest
  /// How many battles there are.
  public let battleCount: Int
  /// The ratings; nil where something stands in their way.
  public let analysis: RatingAnalysis?
  /// What stands in their way.
  public let obstacle: RatingObstacle?

  /// Rates.
  ///
  /// - Parameters:
  ///   - table: system number = place in `systems`.
  ///   - covariates: those that the request names, a value for each row of the table.
  ///   - order: as of `RatingAnalysis`.
  public init(
    of table: BattleTable, systems: [System], criterion: String? = nil, _ request: RatingRequest,
    covariates: [Covariate] = [], order: [Int]? = nil
  ) {
    self.systems = systems
    self.criterion = criterion
    self.request = request
    battleCount = table.battleCount
    do throws(RatingObstacle) {
      analysis = try RatingAnalysis(of: table, request, covariates: covariates, order: order)
      obstacle = nil
    } catch {
      analysis = nil
      obstacle = error
    }
  }

  /// The systems by rating, those without one last.
  var order: [Int] {
    guard let ratings = analysis?.ratings else { return Array(systems.indices) }
    return systems.indices.sorted { one, other in
      switch (ratings[one]?.grade, ratings[other]?.grade) {
      case (let left?, let right?): left != right ? left > right : one < other
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): one < other
      }
    }
  }

  /// Why a system has no rating; nil if it has one.
  func cause(of system: Int) -> String? {
    if let obstacle { return obstacle.code }
    return analysis?.ratings[system] == nil ? RatingObstacle.noBattles.code : nil
  }

  /// A sentence on an obstacle, with this report's names.
  func words(_ obstacle: RatingObstacle) -> String {
    obstacle.words(names: systems.map(\.name), request)
  }
}

/// The ratings by the verdicts on several aspects, never pooled.
public struct RatingReports: Sendable {
  /// One for each aspect.
  public let reports: [RatingReport]
  /// What counts where several judged the same responses.
  public let votes: Votes
  /// Who judged how much.
  let judged: JudgmentBasis

  /// Whether nothing has been judged.
  public var isEmpty: Bool { reports.allSatisfy { $0.battleCount == 0 } }
  /// Who judged how much, in words.
  public var basis: String { judged.text }
  /// How many items the ratings with an interval over items rest on, on the aspect with the fewest.
  var fewestItems: Int? {
    reports.filter { $0.request.interval.units.first == "items" }
      .compactMap { $0.analysis?.unitCounts.first }.min()
  }
  /// Those of each report in turn.
  public var tables: [Table] { reports.flatMap(\.tables) }
  /// The sentence that tells why what was asked for cannot be done with these battles at all.
  public var refusal: String? {
    reports.lazy.filter { $0.obstacle == .noPositions }.first?.words(.noPositions)
  }
}

extension ReportSource {
  /// The ratings by the verdicts on each of its aspects.
  ///
  /// - Parameters:
  ///   - covariates: what is held equal; the request's names are taken from it.
  ///   - traits: what they are read from; may be empty without covariates.
  public func ratingReports(
    _ request: RatingRequest, covariates: [RatingCovariate] = [], traits: BiasReport.Traits = [:],
    votes: Votes = .each
  ) -> RatingReports {
    var request = request
    request.covariates = covariates.map(\.rawValue)
    return RatingReports(
      reports: aspects.map { aspect in
        var table = battles(on: aspect, votes: votes)
        if request.drawsClusters { table = drawingOrder(of: table) }
        return RatingReport(
          of: table, systems: systems, criterion: criterion(aspect), request,
          covariates: covariates.map { $0.column(of: table, traits: traits) },
          order: drawingOrder)
      }, votes: votes, judged: JudgmentBasis(of: report(on: aspects, rule: .half)))
  }
}
