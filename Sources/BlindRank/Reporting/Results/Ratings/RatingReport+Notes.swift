extension RatingReport {
  /// How to read the ratings, the worst news first.
  var systemNotes: [String] {
    if let obstacle { return ["No ratings: " + words(obstacle)] }
    guard let analysis else { return [] }
    var notes: [String] = []
    if let obstacle = analysis.intervalObstacle { notes.append("No interval: " + words(obstacle)) }
    if analysis.hasFewUnits {
      let counts = zip(analysis.unitCounts, request.interval.units).map { "\($0) \($1)" }
      notes.append(
        "Only \(counts.listed): "
          + (analysis.unitCounts.contains { $0 < Tally.fewestTelling }
            ? "too few to tell how sure anything is."
            : "intervals, ranks and p allow for it."))
    }
    if let caveat = analysis.caveat { notes.append(words(caveat, with: request.ridge)) }
    notes += [methodNote] + orderingNotes
    if request.method != .elo { notes.append(gaugeNote) }
    if !analysis.unitCounts.isEmpty { notes += intervalNotes(analysis) }
    return notes
  }

  private func words(_ caveat: RatingObstacle, with ridge: Double) -> String {
    guard ridge > 0 else { return words(caveat) }
    switch caveat {
    case .separated, .neverCompared:
      return
        "Only the ridge keeps these ratings together, and another ridge gives others. Without: "
        + words(caveat)
    default: return words(caveat)
    }
  }

  private var methodNote: String {
    switch request.method {
    case .elo:
      let k =
        "K = \(request.factor.short)"
        + (request.factor == RatingRequest.usualFactor
          ? " (FastChat's, and QLoRA's on the Vicuna prompts)" : "")
      return "Elo: \(k), start \(request.centre.short), scale \(request.scale.short); "
        + (request.orderings == 0
          ? "one pass in the order judged, so the last battles count most."
          : "mean over \(request.orderings) random orderings, seed \(request.seed).")
    case .bradleyTerry:
      return "Bradley-Terry: 400 points are odds of ten to one; a tie is half a win."
        + (request.ridge > 0 ? " Ridge \(request.ridge.short): drawn to the mean." : "")
    case .davidson:
      return "Davidson: 400 points are ten wins to one loss; a tie is an outcome of its own, the "
        + "likelier the closer two systems are."
    case .raoKupper:
      return "Rao-Kupper: strengths in 400 points for ten to one; a tie is a lead too small to see."
    }
  }

  private var orderingNotes: [String] {
    guard request.method == .elo else { return [] }
    let remedy = "for one take --method bradley-terry"
    guard request.orderings > 0 else { return ["One pass has no interval; \(remedy)."] }
    let scatter = analysis?.unitCounts.isEmpty == false
    return [
      "SD order: the spread of one ordering. SE mean: how far another seed would move the mean. "
        + (scatter
          ? "How sure a rating is they don't say; SE and \(confidence) do."
          : "Neither is an interval; \(remedy), or --interval items.")
    ]
  }

  private var gaugeNote: String {
    let centre = request.centre.short
    guard let anchor = request.anchor else { return "The mean of all ratings is \(centre)." }
    return "\(systems[anchor].name) is fixed at \(centre); errors are those of differences to it."
  }

  /// What stands over intervals.
  var confidence: String { (request.confidence * 100).short + " %" }

  /// How the interval was come by: `percentile bootstrap over items`.
  var intervalName: String? {
    if let resampling = request.interval.resampling, !request.isRegression {
      return IntervalKind.percentile(resampling).name
    }
    switch request.interval {
    case .items, .annotators: return "sandwich over " + request.interval.units.listed
    case .information: return IntervalKind.information.name
    case .sandwich: return IntervalKind.sandwich.name
    case .both, .battles, .none: return nil
    }
  }

  private func intervalNotes(_ analysis: RatingAnalysis) -> [String] {
    let units = zip(analysis.unitCounts, request.interval.units).map { "\($0) \($1)" }.listed
    let isDrawn = request.interval.resampling != nil && !request.isRegression
    var note = "\(confidence): \(intervalName ?? ""), \(units)"
    if isDrawn { note += "; \(request.resamples) resamples, seed \(request.seed)" }
    if isDrawn, request.method == .elo {
      note += ", \(Bootstrap.eloOrderings) orderings each, whose own scatter is taken out"
    }
    note += ". " + scope
    if analysis.excludedCount > 0 {
      note +=
        " Left out: \(analysis.excludedCount) resamples that could not be rated."
    }
    return analysis.unitCounts.contains { $0 < Tally.fewestTelling } ? [note] : [note, rankNote]
  }

  private var rankNote: String {
    let how =
      "Rank: from 1 + the systems surely better to the number of systems − those surely worse"
    if analysis?.caveat != nil { return how + "." }
    return how + "; in \(confidence) of studies "
      + (takesBattlesAsIndependent ? "of independent battles " : "") + "all ranks hold."
  }

  private var takesBattlesAsIndependent: Bool {
    [.battles, .information, .sandwich].contains(request.interval)
  }

  private var scope: String {
    switch request.interval {
    case .items: "It holds for other items of the kind, judged by these annotators."
    case .annotators: "It holds for other annotators of the kind, on these items."
    case .both:
      "It holds for other items and other annotators of the kind; up to 1.7 times too wide where few "
        + "battles share them."
    case .battles, .information, .sandwich:
      "It takes battles as independent: too narrow where they share items or annotators."
    case .none: ""
    }
  }

  /// How to read the pairs.
  var pairNotes: [String] {
    var notes = [
      "Score: the wins, and half the ties, to expect of the first named. Points: how far it is "
        + "ahead."
        + (request.method == .elo
          ? " A small K and few battles leave ratings near the start, and scores near 50 %." : "")
    ]
    if analysis?.unitCounts.isEmpty == false {
      let isDrawn = request.interval.resampling != nil && !request.isRegression
      notes.append(
        "Stronger: how sure that is of this pair alone, "
          + (isDrawn ? "from the share of resamples in which it is." : "by the normal distribution."))
      notes.append(
        "\(confidence) and p: of the difference, corrected for all pairs of the table at once.")
    }
    return notes
  }
}
