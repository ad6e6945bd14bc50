/// Scores that judges gave two systems at once, as columns; higher is better. Some of its rows are a
/// view, as with `BattleTable`.
public struct ScoreTable: Hashable, Sendable {
  /// The system shown first, or named first where that is not known.
  public private(set) var first: [Int32] = []
  /// The other.
  public private(set) var second: [Int32] = []
  /// What the first got.
  public private(set) var firstScore: [Double] = []
  /// What the other got.
  public private(set) var secondScore: [Double] = []
  /// What both answered.
  public private(set) var item: [Int32] = []
  /// Who gave them, numbered from 0.
  public private(set) var annotator: [Int32] = []
  /// How many rows could not be read and are not here.
  public var unreadable = 0
  /// The rows of a view; nil: all.
  private var view: RowNumbers?

  /// An empty table.
  public init() {}

  /// How many rows.
  public var count: Int { view?.count ?? first.count }
  /// The numbers of all its rows.
  public var all: RowNumbers { view ?? RowNumbers(count: first.count) }

  /// Adds a row to a table that is no view.
  public mutating func append(
    first: Int, second: Int, firstScore: Double, secondScore: Double, item: Int,
    annotator: Int = 0
  ) {
    precondition(view == nil, "a row in every column, and nothing else")
    self.first.append(Int32(first))
    self.second.append(Int32(second))
    self.firstScore.append(firstScore)
    self.secondScore.append(secondScore)
    self.item.append(Int32(item))
    self.annotator.append(Int32(annotator))
  }

  /// A view of these of its rows, in this order, beside as many that could not be read.
  func ordered(_ rows: RowNumbers) -> ScoreTable {
    var selected = self
    selected.view = rows.areAll ? nil : rows
    return selected
  }

  /// The rows of a system with a reference, in either order.
  public func rows(of system: Int, with reference: Int) -> [Row] {
    all.compactMap { row in
      let pair = (Int(first[row]), Int(second[row]))
      if pair == (system, reference) {
        return Row(item: Int(item[row]), system: firstScore[row], reference: secondScore[row])
      }
      if pair == (reference, system) {
        return Row(item: Int(item[row]), system: secondScore[row], reference: firstScore[row])
      }
      return nil
    }
  }

  /// A row seen from a system.
  public struct Row: Hashable, Sendable {
    /// Which item.
    public let item: Int
    /// What the system got.
    public let system: Double
    /// What the reference got.
    public let reference: Double
  }
}
