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

  /// Computes on each of the source's aspects, and with the other kind of annotators where that
  /// judged, too.
  public init(of source: ReportSource, _ resampling: ItemResampling) throws {
    let study = source.study
    let opposite: AnnotatorKind? =
      switch source.kind {
      case .human: .judge
      case .judge: .human
      case .simulated, nil: nil
      }
    let opposed = source.others > 0 ? opposite.map(source.of) : nil
    self.init(
      try source.aspects.map { aspect in
        AgreementReport(
          judgments: try source.comparableJudgments(on: aspect),
          others: try opposed?.comparableJudgments(on: aspect) ?? [],
          annotators: source.annotators, systemCount: source.systems.count,
          form: aspect == .guess
            ? .guesses : study.judgingProtocol == .ranking ? .rankings : .pairs,
          criterion: aspect == .guess ? nil : source.criterion(aspect), resampling: resampling)
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
