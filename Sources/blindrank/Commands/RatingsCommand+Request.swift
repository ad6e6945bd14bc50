import ArgumentParser
import BlindRank

extension RatingsCommand {
  /// What was asked for, but for the anchor, which only the study can tell.
  func request() throws -> RatingRequest {
    var request = RatingRequest(
      method: method, centre: start, ridge: ridge, hasFirstPosition: firstPosition,
      covariates: try chosenCovariates().map(\.rawValue))
    if let confidence { request.confidence = confidence }
    if let resamples { request.resamples = resamples }
    if let seed { request.seed = seed }
    if let k { request.factor = k }
    if let scale { request.scale = scale }
    if let orderings { request.orderings = orderings }
    // One pass of Elo has none.
    request.interval = interval ?? (request.intervals.contains(.items) ? .items : .none)
    return request
  }

  /// A file that does not say which battles share an item or an annotator has no interval over
  /// these. Where none was asked for, it is over battles.
  func settleInterval(of request: inout RatingRequest, _ source: ReportSource) throws {
    let missing =
      switch request.interval {
      case .items: source.unnamed.contains(.items) ? ["item"] : []
      case .annotators: source.unnamed.contains(.annotators) ? ["annotator"] : []
      case .both:
        (source.unnamed.contains(.items) ? ["item"] : [])
          + (source.unnamed.contains(.annotators) ? ["annotator"] : [])
      case .battles, .information, .sandwich, .none: [String]()
      }
    guard !missing.isEmpty else { return }
    let instead: RatingInterval = request.intervals.contains(.battles) ? .battles : .sandwich
    guard interval == nil, request.intervals.contains(instead) else {
      throw CommandFailure(
        description: """
          --interval \(request.interval.rawValue) needs to know which battles hang together: the \
          file has no field \(missing.joined(separator: " and no field ")); \
          --interval \(instead.rawValue) takes them as independent
          """)
    }
    request.interval = instead
    hint(
      "The file names no items: the interval is over battles, and too narrow where they share any")
  }

  /// In the order named.
  func chosenCovariates() throws -> [RatingCovariate] {
    guard let covariates else { return [] }
    let chosen = try covariates.split(separator: ",").map { name in
      guard let covariate = RatingCovariate(rawValue: String(name)) else {
        throw ValidationError(
          "--covariates: no “\(name)”; there are \(choices(of: RatingCovariate.self)).")
      }
      return covariate
    }
    guard !chosen.isEmpty, Set(chosen).count == chosen.count else {
      throw ValidationError("--covariates takes one or more different names, with commas between.")
    }
    return chosen
  }

  /// Each number by itself.
  func checkNumbers() throws {
    func check(_ isRight: Bool, _ message: String) throws {
      guard isRight else { throw ValidationError(message) }
    }
    try check(
      confidence.map { (0.5...0.999).contains($0) } ?? true,
      "--confidence is between 0.5 and 0.999.")
    try check(
      resamples.map { (100...1_000_000).contains($0) } ?? true,
      "--resamples is between 100 and 1000000.")
    try check((-1e6...1e6).contains(start), "--start is between -1000000 and 1000000.")
    try check((0...1e6).contains(ridge), "--ridge is between 0 and 1000000.")
    try check(k.map { $0 > 0 && $0 <= 1e4 } ?? true, "--k is above 0, up to 10000.")
    try check(scale.map { $0 > 0 && $0 <= 1e6 } ?? true, "--scale is above 0, up to 1000000.")
    try check(
      orderings.map { (0...1_000_000).contains($0) && $0 != 1 } ?? true,
      "--orderings is 0, or between 2 and 1000000.")
  }

  /// What goes with what.
  func checkCombinations() throws {
    let request = try request()
    let isDrawn = request.interval.resampling != nil && !request.isRegression
    // 5 of them have to lie outside for an end to be more than the last of them.
    let fewest = Int((5 / (1 - request.confidence)).rounded())
    guard !isDrawn || request.resamples >= fewest else {
      throw ValidationError(
        "--confidence \(request.confidence) takes --resamples \(fewest) or more.")
    }
    if resamples != nil, !isDrawn {
      throw ValidationError("--resamples goes with an interval that is drawn; here none is.")
    }
    if confidence != nil, request.interval == .none {
      throw ValidationError("--confidence goes with an interval; here there is none.")
    }
    let hasOrder = method == .elo && (request.orderings > 0 || firstPosition)
    if seed != nil, request.interval == .none, !hasOrder {
      throw ValidationError("--seed goes with what is drawn by chance; here nothing is.")
    }
    if method == .elo {
      if anchor != nil {
        throw ValidationError("--anchor goes not with --method elo, whose mean is always --start.")
      }
    } else if k != nil || scale != nil || orderings != nil {
      throw ValidationError("--k, --scale and --orderings go with --method elo only.")
    }
    if method != .bradleyTerry, covariates != nil {
      throw ValidationError("--covariates goes with --method bradley-terry only.")
    }
    if ridge > 0, method != .bradleyTerry || request.isRegression {
      throw ValidationError(
        """
        --ridge goes with --method bradley-terry only, and neither with --first-position nor with \
        --covariates.
        """)
    }
    guard request.intervals.contains(request.interval) else {
      let what =
        method.rawValue
        + (request.isRegression ? " with --first-position or --covariates" : "")
        + (method == .elo && request.orderings == 0 ? " in one pass" : "")
      let others = request.intervals.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "--interval \(request.interval.rawValue) goes not with --method \(what); "
          + (request.intervals == [.none] ? "there is none." : "what goes: \(others)."))
    }
    if votes == .majority, request.interval == .annotators || request.interval == .both {
      throw ValidationError(
        "--votes majority is no annotator's: it goes not with --interval \(request.interval).")
    }
  }
}
