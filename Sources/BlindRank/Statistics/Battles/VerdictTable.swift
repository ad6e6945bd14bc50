/// What was said on one aspect, as columns: the battles that come of it, and what says that it
/// cannot be judged.
public struct VerdictTable: Hashable, Sendable {
  /// The battles, in the order judged.
  public private(set) var battles: BattleTable
  /// The pairs of which was said that they cannot be judged: no battles, so their outcome says
  /// nothing.
  public private(set) var unjudged: BattleTable
  /// By judgment: what was judged, numbered from 0; item number = `ItemID` − 1.
  public private(set) var item: [Int32]
  /// By judgment: who judged; annotator number = `AnnotatorID` − 1.
  public private(set) var annotator: [Int32]
  /// By judgment: what was compared. No annotator has one number twice.
  public private(set) var comparison: [Int32]
  /// The numbers of the judgments that it is of, of which these columns may have more.
  public private(set) var rows: RowNumbers

  /// How many judgments. Only one of a pair has a weight, and its battle has the same.
  public var count: Int { battles.isFlat ? rows.count : battles.battleCount }

  /// Takes columns; those of judgments are of one length.
  ///
  /// - Parameter rows: those that count; nil: all.
  init(
    battles: BattleTable, unjudged: BattleTable, item: [Int32], annotator: [Int32],
    comparison: [Int32], rows: RowNumbers? = nil
  ) {
    self.battles = battles
    self.unjudged = unjudged
    self.item = item
    self.annotator = annotator
    self.comparison = comparison
    self.rows = rows ?? RowNumbers(count: item.count)
  }

  /// What these rows of judgments say, all on one aspect.
  init(of judgments: JudgmentColumns, rows: some Collection<Int>, systemCount: Int) {
    self.rows = RowNumbers(count: rows.count)
    let said = rows.map { judgments.saying[$0] }
    item = rows.map { judgments.item[$0] - 1 }
    annotator = rows.map { judgments.annotator[$0] - 1 }
    comparison = judgments.places(of: rows)
    battles = BattlePool(judgments.sayings, systemCount: systemCount, battlesOf: \.battles)
      .table(saying: said, item: item, annotator: annotator)
    unjudged = BattlePool(judgments.sayings, systemCount: systemCount) {
      $0.unjudgedPair.map { [$0] } ?? []
    }.table(saying: said, item: item, annotator: annotator)
  }

  /// Which annotators judged, by their numbers.
  func judges(among annotators: [Annotator]) -> [Annotator] {
    var isThere = [Bool](repeating: false, count: Int(annotator.max() ?? -1) + 1)
    for row in rows { isThere[Int(annotator[row])] = true }
    return annotators.filter { annotator in
      let number = annotator.id.rawValue - 1
      return isThere.indices.contains(number) && isThere[number]
    }
  }
}
