@testable import BlindRank

extension VerdictTable {
  /// The verdicts of judgments on one aspect that are in no study.
  init(of judgments: [Judgment], systemCount: Int) {
    var columns = JudgmentColumns()
    for (index, judgment) in judgments.enumerated() {
      columns.add(judgment)
      columns.append(
        number: Int32(index + 1), annotator: Int32(judgment.annotator.rawValue),
        comparison: Int32(judgment.comparison.rawValue), item: Int32(judgment.item.rawValue),
        saying: Int32(index))
    }
    self.init(of: columns, rows: Array(judgments.indices), systemCount: systemCount)
  }
}
