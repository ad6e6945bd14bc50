/// Judgments as columns of small integers, in the order they were made.
///
/// A million judgments differ in who said something and of what, but there are few things to say:
/// each of those is kept once or twice, as a judgment that says it. Some of them are a view: it has
/// the same columns, which are read at numbers out of `all`.
public struct JudgmentColumns: Sendable {
  /// By judgment: its number in the file.
  private(set) var number: [Int32] = []
  /// By judgment: who judged; annotator number = `AnnotatorID`.
  private(set) var annotator: [Int32] = []
  /// By judgment: what was judged; comparison number = `ComparisonID`.
  private(set) var comparison: [Int32] = []
  /// By judgment: the comparison's item; item number = `ItemID`.
  private(set) var item: [Int32] = []
  /// By judgment: its place in `sayings`.
  private(set) var saying: [Int32] = []
  /// What was said: aspect, action, slots and verdict are those of every judgment that points here.
  /// The reasons of two may differ.
  private(set) var sayings: [Judgment] = []

  /// The rows of a view; nil: all.
  private var view: RowNumbers?

  /// How many judgments.
  public var count: Int { all.count }
  /// The numbers of all its rows.
  var all: RowNumbers { view ?? RowNumbers(count: number.count) }

  /// Makes room, so that adding is quick.
  mutating func reserve(_ rows: Int) {
    number.reserveCapacity(rows)
    annotator.reserveCapacity(rows)
    comparison.reserveCapacity(rows)
    item.reserveCapacity(rows)
    saying.reserveCapacity(rows)
  }

  /// Adds a judgment that says what one of `sayings` does.
  mutating func append(
    number: Int32, annotator: Int32, comparison: Int32, item: Int32, saying: Int32
  ) {
    self.number.append(number)
    self.annotator.append(annotator)
    self.comparison.append(comparison)
    self.item.append(item)
    self.saying.append(saying)
  }

  /// Adds something that can be said.
  mutating func add(_ saying: Judgment) {
    sayings.append(saying)
  }

  /// Adds later judgments, with all that they say.
  mutating func append(_ later: JudgmentColumns) {
    let known = Int32(sayings.count)
    sayings += later.sayings
    number += later.number
    annotator += later.annotator
    comparison += later.comparison
    item += later.item
    saying += later.saying.map { known + $0 }
  }

  /// A view of the judgments in these of its rows.
  func selecting(_ rows: RowNumbers) -> JudgmentColumns {
    var selected = self
    selected.view = rows
    return selected
  }

  /// Those that give a verdict.
  var judged: JudgmentColumns {
    let isDone = sayings.map { $0.verdict.state == .done }
    return selecting(all.chosen { isDone[Int(saying[$0])] })
  }

  /// The rows on these items, and those on all others.
  func rows(of items: Set<ItemID>) -> (these: RowNumbers, others: RowNumbers) {
    guard !items.isEmpty else { return (RowNumbers([]), all) }
    let isOne = (0...(item.max() ?? 0)).map { items.contains(ItemID(Int($0))) }
    return (all.chosen { isOne[Int(item[$0])] }, all.chosen { !isOne[Int(item[$0])] })
  }

  /// The rows that annotators of whom this holds have on one of these aspects.
  ///
  /// - Parameter aspects: nil for all.
  func rows(on aspects: [Aspect]?, by isCounted: (AnnotatorID) -> Bool) -> RowNumbers {
    let isAsked = sayings.map { aspects?.contains($0.aspect) ?? true }
    let counted = (0...(annotator.max() ?? 0)).map { isCounted(AnnotatorID(Int($0))) }
    return all.chosen { isAsked[Int(saying[$0])] && counted[Int(annotator[$0])] }
  }

  /// What was compared, as a number that no annotator has twice on one aspect: those who judged a
  /// pair elsewhere may have judged it in two orders.
  func places(of rows: some Collection<Int>) -> [Int32] {
    let isTurned = sayings.map(\.isTurned)
    return rows.map { 2 * (comparison[$0] - 1) + (isTurned[Int(saying[$0])] ? 1 : 0) }
  }

  /// How many comparisons were judged in these rows, each annotator's apart and however many verdicts
  /// each got.
  func comparisonCount(of rows: some Collection<Int>) -> Int {
    Set(zip(rows, places(of: rows)).map { SIMD2(annotator[$0], $1) }).count
  }
}
