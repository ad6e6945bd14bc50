/// Who judged how much: what a report rests on.
struct JudgmentBasis {
  /// Comparisons judged, each annotator's apart, however many verdicts each got.
  let judgments: Int
  /// What was judged.
  let items: Int
  /// Who judged, in the order of their ids.
  let annotators: [Annotator]
  /// Whether two responses each were judged.
  let comparesPairs: Bool
  /// What a file of battles does not say.
  private let unnamed: ReportSource.Unnamed

  /// What reports on several aspects of the same comparisons rest on together.
  init(of reports: [WinTieLossReport]) {
    let verdicts = reports.map(\.verdicts)
    judgments = verdicts.comparisonCount
    items = verdicts.itemCount
    annotators = Set(reports.flatMap(\.annotators)).sorted { $0.id < $1.id }
    comparesPairs = reports.contains(where: \.comparesPairs)
    unnamed = reports.first?.unnamed ?? []
  }

  /// What these judgments rest on.
  init(of all: some Sequence<Judgment>, by annotators: [Annotator], comparesPairs: Bool) {
    judgments = all.comparisonCount
    items = Set(all.map(\.item)).count
    self.annotators = annotators
    self.comparesPairs = comparesPairs
    unnamed = []
  }

  /// Who judged; empty where that is not known.
  var names: [String] { unnamed.contains(.annotators) ? [] : annotators.map(\.name) }

  /// `56 rankings of 28 items by 2 human annotators`; of a file that does not name items or
  /// annotators, `56 judgments of pairs by unnamed human annotators`.
  var text: String {
    let kinds = Set(annotators.map(\.kind.rawValue)).sorted().joined(separator: " and ")
    let people = (kinds + " annotator").drop { $0 == " " }
    let judged = comparesPairs ? judgments.count(of: "judgment") : judgments.count(of: "ranking")
    let pairs = !comparesPairs ? "" : judgments == 1 ? " of a pair" : " of pairs"
    let things =
      unnamed.contains(.items)
      ? "" : (comparesPairs ? " from " : " of ") + items.count(of: "item")
    let who =
      unnamed.contains(.annotators)
      ? "unnamed \(people)s" : annotators.count(of: String(people))
    return judged + pairs + things + " by " + who
  }
}
