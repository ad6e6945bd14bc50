import Foundation

/// Writes ratings as one JSON object, with what made them.
public enum RatingReportJSON: ReportJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// `{"schema", "parameters", "obstacle", "interval", "systems", "pairs", "terms", "caveat"}` with
  /// sorted keys and every figure in full; of several criteria `"criteria"`, an array of objects
  /// with the criterion and these. What there is nothing to compute from is null, and
  /// `undefined`, or an obstacle, says why.
  ///
  /// - Parameters:
  ///   - title: the study's.
  ///   - leftOut: what was left out of it, told in the parameters.
  ///   - log: what was seen before its end; `unblinding`, null where the figures are a file's.
  public static func render(
    _ reports: RatingReports, title: String, leftOut: LeftOut = LeftOut(), log: StudyLog? = nil
  ) throws -> String {
    try render(
      parameters(of: reports, title: title), leftOut, log,
      of: reports.reports.map { ($0.criterion, figures($0)) })
  }

  private static func figures(_ report: RatingReport) -> [String: Any] {
    let analysis = report.analysis
    return [
      "battles": report.battleCount, "obstacle": json(report.obstacle.map { json($0, report) }),
      "caveat": json(analysis?.caveat.map { json($0, report) }),
      "interval": interval(report),
      "systems": report.order.map { system($0, report) },
      "pairs": (analysis?.pairs ?? []).map { pair($0, report) },
      "terms": (analysis?.terms ?? []).map(term),
    ]
  }

  private static func interval(_ report: RatingReport) -> [String: Any] {
    let analysis = report.analysis
    let units = zip(report.request.interval.units, analysis?.unitCounts ?? [])
    return [
      "kind": json(report.intervalName),
      "units": units.map { ["unit": $0, "n": $1] as [String: Any] },
      "few_units": analysis?.hasFewUnits ?? false,
      "excluded_resamples": analysis?.excludedCount ?? 0,
      "obstacle": json(analysis?.intervalObstacle.map { json($0, report) }),
    ]
  }

  private static func system(_ number: Int, _ report: RatingReport) -> [String: Any] {
    let rating = report.analysis?.ratings[number]
    var object: [String: Any] = [
      "system": report.systems[number].name, "rating": json(rating?.rating),
      "standard_error": json(rating?.standardError), "low": json(rating?.interval?.low),
      "high": json(rating?.interval?.high), "rank_low": json(rating?.ranks?.lowerBound),
      "rank_high": json(rating?.ranks?.upperBound),
      "battles": json(report.analysis?.battles[number]),
      "undefined": json(report.cause(of: number)),
    ]
    if report.request.method == .elo {
      object["ordering_sd"] = json(rating?.orderings?.spread)
      object["ordering_standard_error"] = json(rating?.orderings?.standardError)
    }
    return object
  }

  private static func pair(_ pair: RatingAnalysis.Pair, _ report: RatingReport) -> [String: Any] {
    let comparison = pair.comparison
    return [
      "system_a": report.systems[pair.first].name, "system_b": report.systems[pair.second].name,
      "battles": pair.battles, "expected_score": pair.expectedScore,
      "difference": pair.difference, "standard_error": json(comparison?.standardError),
      "low": json(comparison?.interval.low), "high": json(comparison?.interval.high),
      "p_adjusted": json(comparison?.adjustedP),
      "probability_stronger": json(comparison?.probability),
    ]
  }

  private static func term(_ term: RatingTerm) -> [String: Any] {
    [
      "term": term.key, "unit": term.isPoints ? "points" : term.key,
      "value": term.reading(term.coefficient), "low": json(term.readingInterval?.low),
      "high": json(term.readingInterval?.high), "coefficient": term.coefficient,
      "standard_error": json(term.standardError), "battles": term.battles,
    ]
  }

  /// `{"code", "says"}`, with the systems it is about.
  private static func json(_ obstacle: RatingObstacle, _ report: RatingReport) -> [String: Any] {
    func names(_ groups: [[Int]]) -> [[String]] {
      groups.map { $0.map { report.systems[$0].name } }
    }
    var object: [String: Any] = ["code": obstacle.code, "says": report.words(obstacle)]
    switch obstacle {
    case .neverCompared(let groups): object["groups"] = names(groups)
    case .separated(let unbeaten, let winless):
      object["unbeaten"] = names(unbeaten)
      object["winless"] = names(winless)
    case .tooFewResamples(let usable, _): object["usable_resamples"] = usable
    case .noScatter(let one, let other): object["systems"] = names([[one, other]])[0]
    default: break
    }
    return object
  }

  private static func parameters(of reports: RatingReports, title: String) -> [String: Any] {
    guard let report = reports.reports.first else { return ["study": title] }
    let request = report.request
    let isElo = request.method == .elo
    let isDrawn = request.interval.resampling != nil && !request.isRegression
    return [
      "study": title,
      "criterion": json(reports.reports.count == 1 ? report.criterion : nil),
      "criteria": reports.reports.compactMap(\.criterion),
      "kind": json(reports.judged.annotators.first?.kind.rawValue),
      "judgments": reports.judged.judgments, "items": reports.judged.items,
      "annotators": reports.judged.annotators.map(\.name), "votes": reports.votes.rawValue,
      "method": request.method.rawValue, "interval": request.interval.rawValue,
      "confidence": request.confidence, "resamples": json(isDrawn ? request.resamples : nil),
      "orderings_per_resample": json(isElo && isDrawn ? Bootstrap.eloOrderings : nil),
      "normal_draws": json(request.drawsNormally ? PairwiseComparisons.normalDraws : nil),
      // As text: readers of JSON may round a number so long.
      "seed": String(request.seed),
      "anchor": json(request.anchor.map { report.systems[$0].name }),
      "centre": request.centre, "ridge": request.ridge,
      "first_position": request.hasFirstPosition, "covariates": request.covariates,
      "k": json(isElo ? request.factor : nil), "scale": json(isElo ? request.scale : nil),
      "orderings": json(isElo ? request.orderings : nil),
      "ties": request.method.tieModel == nil ? "half" : "outcome",
      "program": "blindrank \(blindRankVersion)",
    ]
  }
}
