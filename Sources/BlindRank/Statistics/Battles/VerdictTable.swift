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

  /// How many judgments.
  public var count: Int { item.count }

  /// Takes columns; those of judgments are of one length.
  init(
    battles: BattleTable, unjudged: BattleTable, item: [Int32], annotator: [Int32],
    comparison: [Int32]
  ) {
    self.battles = battles
    self.unjudged = unjudged
    self.item = item
    self.annotator = annotator
    self.comparison = comparison
  }

  /// The verdicts of judgments on one aspect.
  public init(of judgments: some Sequence<Judgment>, systemCount: Int) {
    self.init(
      battles: BattleTable(systemCount: systemCount),
      unjudged: BattleTable(systemCount: systemCount), item: [], annotator: [], comparison: [])
    for judgment in judgments {
      item.append(Int32(judgment.item.rawValue - 1))
      annotator.append(Int32(judgment.annotator.rawValue - 1))
      // One annotator can have judged one comparison in two orders elsewhere.
      let isTurned = judgment.action == .importedAsShown && !judgment.isInSystemOrder
      comparison.append(2 * Int32(judgment.comparison.rawValue - 1) + (isTurned ? 1 : 0))
      for battle in judgment.battles { battles.append(battle) }
      if let pair = judgment.unjudgedPair { unjudged.append(pair) }
    }
  }

  /// Which annotators judged, by their numbers.
  func judges(among annotators: [Annotator]) -> [Annotator] {
    let numbers = Set(annotator)
    return annotators.filter { numbers.contains(Int32($0.id.rawValue - 1)) }
  }
}
