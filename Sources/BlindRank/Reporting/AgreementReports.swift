/// How far annotators agree on the criteria of a study: a report each, never pooled.
public struct AgreementReports: Sendable {
  /// One for each criterion.
  public let reports: [AgreementReport]
  /// How many comparisons annotators of other kinds gave a verdict on.
  public let others: Int

  /// Puts reports side by side.
  public init(_ reports: [AgreementReport], others: Int = 0) {
    self.reports = reports
    self.others = others
  }

  /// Reads a study and computes.
  ///
  /// - Parameter kind: whose agreement; nil: people's, if there are none that of model judges, and
  ///   then of simulated ones.
  public init(
    of store: any StudyStore, on aspects: [Aspect], kind: AnnotatorKind? = nil,
    _ resampling: ItemResampling
  ) throws {
    let source = try ReportSource(of: store, on: aspects, kind: kind)
    let study = source.study
    let ids = Set(source.judgments.map(\.annotator))
    let opposite: AnnotatorKind? =
      switch source.annotators.first(where: { ids.contains($0.id) })?.kind {
      case .human: .judge
      case .judge: .human
      case .simulated, nil: nil
      }
    let opposed: [Judgment] =
      if source.others > 0, let opposite {
        try ReportSource(of: store, on: aspects, kind: opposite).judgments
      } else { [] }
    self.init(
      aspects.map { aspect in
        AgreementReport(
          judgments: source.judgments.filter { $0.aspect == aspect },
          others: opposed.filter { $0.aspect == aspect }, annotators: source.annotators,
          systemCount: source.systems.count,
          form: aspect == .guess
            ? .guesses : study.judgingProtocol == .ranking ? .rankings : .pairs,
          criterion: study.judgedAspects == [.overall] || aspect == .guess
            ? nil : study.name(of: aspect),
          resampling: resampling)
      }, others: source.others)
  }

  /// Whether nothing has been judged.
  public var isEmpty: Bool { reports.allSatisfy(\.judgments.isEmpty) }

  /// Who judged how much.
  public var basis: String {
    let basis = basisOfAll
    guard reports.first?.form == .guesses else { return basis.text }
    let guesses = basis.judgments == 1 ? "1 guess" : "\(basis.judgments) guesses"
    let people = ((basis.annotators.first?.kind.rawValue ?? "") + " annotator").drop { $0 == " " }
    return "\(guesses) at \(basis.items.count(of: "item")) by "
      + basis.annotators.count(of: String(people))
  }

  /// Counted over the criteria, on which the same comparisons were judged.
  var basisOfAll: JudgmentBasis {
    JudgmentBasis(
      of: reports.flatMap(\.judgments),
      by: Set(reports.flatMap(\.annotators)).sorted { $0.id < $1.id },
      comparesPairs: reports.first?.form == .pairs)
  }

  /// For reading and as CSV: those of each report.
  public var tables: [Table] { reports.flatMap(\.tables) }
}
