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

  /// What reports on several aspects of the same comparisons rest on together.
  init(of reports: [WinTieLossReport]) {
    let all = reports.lazy.flatMap(\.judgments)
    judgments = all.comparisonCount
    items = Set(all.map(\.item)).count
    annotators = Set(reports.flatMap(\.annotators)).sorted { $0.id < $1.id }
    comparesPairs = reports.contains(where: \.comparesPairs)
  }

  /// What these judgments rest on.
  init(of all: some Sequence<Judgment>, by annotators: [Annotator], comparesPairs: Bool) {
    judgments = all.comparisonCount
    items = Set(all.map(\.item)).count
    self.annotators = annotators
    self.comparesPairs = comparesPairs
  }

  /// `56 rankings of 28 items by 2 human annotators`
  var text: String {
    let kinds = Set(annotators.map(\.kind.rawValue)).sorted()
    let people = (kinds.joined(separator: " and ") + " annotator").drop { $0 == " " }
    let judged =
      !comparesPairs
      ? "\(judgments.count(of: "ranking")) of"
      : judgments == 1 ? "1 judgment of a pair from" : "\(judgments) judgments of pairs from"
    return "\(judged) \(items.count(of: "item")) by \(annotators.count(of: String(people)))"
  }
}
