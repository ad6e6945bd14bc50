/// What every row says beside its verdict: of which item, by whom and on what.
struct RowSubject {
  /// The fields it is made of.
  static let keys = ["item", "annotator", "kind", "criterion", "skill", "difficulty"]

  /// The same by numbers.
  struct Place {
    let item: Int32
    let annotator: Int32
    let criterion: Int32
  }

  /// The numbers that later rows' items, annotators and criteria have among those of earlier ones.
  struct Numbers {
    let items: [Int32]
    let annotators: [Int32]
    let criteria: [Int32]
  }

  private(set) var items: ItemFields
  private(set) var annotators: AnnotatorFields
  private(set) var criteria = CriterionField()

  /// Reads on from a first record with these fields.
  ///
  /// - Parameters:
  ///   - item: what the field that names the item may be called, our own name first.
  ///   - annotator: the same of who judged.
  init(keys: [String], item: [String] = ["item"], annotator: [String] = ["annotator"]) {
    items = ItemFields(item, in: keys)
    annotators = AnnotatorFields(annotator, in: keys)
  }

  /// Reads a row's.
  ///
  /// - Parameter battles: how many battles it stands for; where items are not named, each has one of
  ///   its own, and the place is of the first.
  mutating func place(of record: any Record, battles: Int32 = 1) throws(FieldProblem) -> Place {
    let criterion = try criteria.number(of: record)
    let annotator = try annotators.number(of: record)
    let item = try items.number(of: record)
    if battles > 1, !items.areNamed { items.append(battles - 1, like: item) }
    return Place(item: item, annotator: annotator, criterion: criterion)
  }

  /// The numbers of what later rows are about; nil where something is to be said of it.
  mutating func numbers(of later: RowSubject) -> Numbers? {
    guard let items = items.numbers(of: later.items),
      let annotators = annotators.numbers(of: later.annotators),
      let criteria = criteria.numbers(of: later.criteria)
    else { return nil }
    return Numbers(items: items, annotators: annotators, criteria: criteria)
  }

  /// The problem of a field that the first record lacks: rows cannot be told apart by it then.
  static func comesLate(_ name: String) -> FieldProblem {
    FieldProblem(
      kind: .missingField, field: name,
      problem: "the first record has no such field; give it in every record or in none")
  }
}

extension Record {
  /// The first of these fields that it has.
  func named(of fields: inout [FieldName]) -> String? {
    for place in fields.indices {
      if case .missing = raw(&fields[place]) { continue }
      return fields[place].name
    }
    return nil
  }
}

extension RawField {
  /// Missing, null or empty.
  var saysNothing: Bool {
    switch self {
    case .missing, .null: true
    case .text(let bytes), .cell(let bytes): bytes.isEmpty
    default: false
    }
  }

  /// A text's bytes, nil of all else.
  var bytes: UnsafeRawBufferPointer? {
    switch self {
    case .text(let bytes), .cell(let bytes): bytes
    default: nil
    }
  }
}
