/// What is computed of a page's verdicts, once for all of its sections.
struct ReportFindings {
  /// The verdicts.
  let source: ReportSource
  /// A report for each aspect.
  let whole: CriteriaReport
  /// Each system's rating.
  let ratings: RatingReports
  /// Nil where it is not known who judged what.
  let agreement: AgreementReports?
  /// What else verdicts may hang on.
  let bias: BiasReports

  /// Computes it.
  init(of source: ReportSource, traits: BiasReport.Traits?) throws {
    self.source = source
    whole = CriteriaReport(source.report(on: source.aspects, rule: .half))
    // As `blindrank ratings` chooses where no interval is asked for.
    ratings = source.ratingReports(
      RatingRequest(interval: source.unnamed.contains(.items) ? .battles : .items))
    agreement =
      source.unnamed.isEmpty ? try AgreementReports(of: source, ItemResampling()) : nil
    bias = try source.biasReports(traits: traits)
  }

  /// What of several reports is meant; nil where there is one.
  func aspect(_ criterion: String?) -> String? { source.aspects.count > 1 ? criterion : nil }
}
