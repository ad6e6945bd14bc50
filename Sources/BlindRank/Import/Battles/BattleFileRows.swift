/// Takes in the rows of a file, and makes what they hold.
protocol BattleFileRows {
  /// What a row is.
  static var form: BattleFile.Form { get }
  /// Who judged what.
  var subject: RowSubject { get }
  /// Who was judged.
  var systems: SystemNames { get }

  /// Reads on from a first record with these fields.
  init(keys: [String])
  /// Makes room, so that adding is quick.
  mutating func reserve(_ rows: Int)
  /// Adds a row.
  mutating func add(_ record: any Record) throws(FieldProblem)
  /// What was said on each criterion, and then on the whole where it was.
  func parts(systemCount: Int) -> [BattleFile.Part]
}

extension BattleFileRows {
  /// Makes room for what a file of this length may hold. What is never used costs nothing.
  mutating func reserve(forBytes size: Int) {
    // A million short rows are 16 MB.
    reserve(min(size / 16, 1 << 22))
  }

  /// What a file of these rows holds.
  func file(title: String, warnings: [Finding]) -> BattleFile {
    let all = systems.all
    return BattleFile(
      title: title, form: Self.form, systems: all, annotators: subject.annotators.all,
      namesAnnotators: subject.annotators.areNamed, namesItems: subject.items.areNamed,
      criteria: subject.criteria.names, items: subject.items.all,
      parts: parts(systemCount: all.count), itemNames: subject.items.names, warnings: warnings)
  }
}

/// What was said on each criterion and on the whole, as columns of some kind.
struct ByAspect<Columns> {
  private(set) var whole: Columns
  private(set) var criteria: [Columns] = []
  private let empty: Columns

  /// Nothing was said.
  init(_ empty: Columns) {
    whole = empty
    self.empty = empty
  }

  /// The columns of a criterion, or of the whole.
  subscript(criterion: Int32) -> Columns {
    get { criterion == CriterionField.whole ? whole : criteria[Int(criterion)] }
    _modify {
      if criterion == CriterionField.whole {
        yield &whole
      } else {
        while criteria.count <= criterion { criteria.append(empty) }
        yield &criteria[Int(criterion)]
      }
    }
  }

  /// The criteria in their order; then the whole, unless nothing was said on it.
  func aspects(isEmpty: (Columns) -> Bool) -> [(aspect: Aspect, columns: Columns)] {
    let each = criteria.enumerated().map { (Aspect.criterion(CriterionID($0 + 1)), $1) }
    return each + (isEmpty(whole) && !each.isEmpty ? [] : [(.overall, whole)])
  }
}
