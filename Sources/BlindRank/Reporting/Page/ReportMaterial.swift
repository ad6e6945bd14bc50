/// What a page is made of.
public struct ReportMaterial: Sendable {
  /// The verdicts it is about; nil where annotators only guess who wrote what.
  public var results: ReportSource?
  /// The verdicts on everything that was judged, where that is more than one thing.
  public var criteria: ReportSource?
  /// The guesses who wrote what; nil where nobody was asked.
  public var guesses: ReportSource?
  /// What can be counted in the responses; nil where there are no texts.
  public var traits: BiasReport.Traits?
  /// What a study holds beside them; nil of files of judgments.
  public var facts: StudyFacts?
  /// What other systems are measured against, if anything.
  public var reference: System?
  /// What prints the same.
  public let commands: ReportCommands
  /// When the page is made, if it shall say so.
  public var made: Timestamp?

  /// Begins with nothing but the commands.
  public init(commands: ReportCommands) { self.commands = commands }

  /// Whatever there is; rules, systems and annotators are the same in all.
  var anySource: ReportSource? { results ?? guesses }

  /// The study's, or what the files are called.
  var title: String { anySource?.study.title ?? facts?.info.study.title ?? "" }
}

/// What is to be known of a study beside its judgments.
public struct StudyFacts: Sendable {
  /// What it holds.
  let info: StudyInfo
  /// How many rows of judgments there are, all as they were saved.
  let sealCount: Int
  /// The seal of the newest.
  let seal: String?
  /// Everything that was masked or excluded.
  let withheld: Table

  /// Reads a study.
  ///
  /// - Throws: also if a judgment is not what it was when it was saved.
  public init(of store: any StudyStore) throws {
    info = try StudyInfo(of: store)
    let seals = try store.verify()
    (sealCount, seal) = (seals.count, seals.last?.hexadecimal)
    withheld = WithholdingTable.table(
      of: try store.withholdings(),
      keys: try (0..<store.itemCount()).map { try store.item(ItemID($0 + 1)).key },
      systems: info.systems, isBlind: false)
  }
}

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
  init(of source: ReportSource, traits: BiasReport.Traits?) {
    self.source = source
    whole = CriteriaReport(source.report(on: source.aspects, rule: .half))
    // As `blindrank ratings` chooses where no interval is asked for.
    ratings = source.ratingReports(
      RatingRequest(interval: source.unnamed.contains(.items) ? .battles : .items))
    agreement =
      source.unnamed.isEmpty ? AgreementReports(of: source, ItemResampling()) : nil
    bias = source.biasReports(traits: traits)
  }

  /// What of several reports is meant; nil where there is one.
  func aspect(_ criterion: String?) -> String? { source.aspects.count > 1 ? criterion : nil }
}
