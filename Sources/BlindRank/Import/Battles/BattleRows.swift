/// Reads the rows of a file of battles into columns.
struct BattleRows: BattleFileRows {
  static let form = BattleFile.Form.battles
  private(set) var subject: RowSubject
  private(set) var systems = SystemNames()
  private var first: FieldName
  private var second: FieldName
  private var winner = SideField("winner")
  private var shownFirst = SideField("first_shown")
  private var weights = WeightField()
  private var columns = ByAspect(BattleColumns())

  /// The names of its two systems, ours first and then Chatbot Arena's.
  static let pairs = [("system_a", "system_b"), ("model_a", "model_b")]

  /// The fields that only a file of battles has.
  static let keys = pairs.flatMap { [$0.0, $0.1] } + ["winner"]

  /// Those that it may have.
  static let optionalKeys = RowSubject.keys + ["first_shown", WeightField.key]

  /// What names its items and who judged: our own names, and those of Chatbot Arena and MT-bench.
  static let itemNames = ["item", "question_id"]
  static let annotatorNames = ["annotator", "judge"]

  init(keys: [String]) {
    subject = RowSubject(keys: keys, item: Self.itemNames, annotator: Self.annotatorNames)
    let pair = Self.pairs.first { keys.contains($0.0) || keys.contains($0.1) } ?? Self.pairs[0]
    (first, second) = (FieldName(pair.0), FieldName(pair.1))
  }

  /// What is wrong with the fields of a file of battles, before any row is read.
  static func problem(with keys: [String]) -> FieldProblem? {
    let names = pairs.flatMap { [$0.0, $0.1] }.filter(keys.contains)
    guard names.contains(where: { $0.hasPrefix("system") }),
      names.contains(where: { $0.hasPrefix("model") })
    else { return nil }
    return FieldProblem(
      kind: .format, field: names[0],
      problem: "the file has \(listed(names)); rename or remove two of them, so that it is clear "
        + "which two systems met")
  }

  mutating func reserve(_ rows: Int) { columns[CriterionField.whole].reserve(rows) }

  mutating func add(_ record: any Record) throws(FieldProblem) {
    let one = try systems.number(of: record, &first)
    let other = try systems.number(of: record, &second)
    guard one != other else {
      throw FieldProblem(
        kind: .sameSystem, field: second.name,
        problem: "“\(abbreviated(systems.name(one)))” is in \(first.name) too; "
          + "a battle is between two systems")
    }
    let outcome = try outcome(of: record, one, other)
    let shown = try shown(in: record, one, other)
    let weight = try weights.weight(of: record)
    let place = try subject.place(of: record, battles: weight)
    columns[place.criterion].append(
      one, other, outcome.rawValue, shown, item: place.item, annotator: place.annotator,
      weight: weight)
  }

  /// Adds rows that come later in the file; false where something is to be said of them in the
  /// light of these.
  mutating func append(_ later: BattleRows) -> Bool {
    guard let systems = systems.numbers(of: later.systems),
      let subjects = subject.numbers(of: later.subject), weights.add(later.weights)
    else { return false }
    let criteria = zip(subjects.criteria, later.columns.criteria)
    for (criterion, rows) in [(CriterionField.whole, later.columns.whole)] + criteria {
      columns[criterion].append(
        rows, systems: systems, items: subjects.items, annotators: subjects.annotators)
    }
    return true
  }

  private mutating func outcome(
    of record: any Record, _ one: Int32, _ other: Int32
  ) throws(FieldProblem) -> Battle.Outcome {
    let raw = winner.raw(in: record)
    guard let bytes = raw.bytes, !bytes.isEmpty else {
      throw record.unexpected(raw, winner.field.name, expected: Self.verdicts)
    }
    switch winner.side(of: bytes, systems) {
    case .word(.first): return .win
    case .word(.second): return .loss
    case .word(.tie): return .tie
    case .word(.bothBad): return .bothBad
    case .system(one): return .win
    case .system(other): return .loss
    case .system:
      throw neither(raw, winner.field.name, one, other)
    case .unknown:
      throw FieldProblem(
        kind: .verdict, field: winner.field.name,
        problem: "expected \(Self.verdicts), found \(raw.description)"
          + suggestion(
            for: String(utf8: bytes),
            among: VerdictWords.all.sorted() + [systems.name(one), systems.name(other)]))
    }
  }

  /// 0: the first, 1: the second, −1: not known.
  private mutating func shown(
    in record: any Record, _ one: Int32, _ other: Int32
  ) throws(FieldProblem) -> Int8 {
    let raw = shownFirst.raw(in: record)
    if raw.saysNothing { return -1 }
    guard let bytes = raw.bytes else {
      throw record.unexpected(raw, shownFirst.field.name, expected: Self.sides)
    }
    switch shownFirst.side(of: bytes, systems) {
    case .word(.first), .system(one): return 0
    case .word(.second), .system(other): return 1
    case .system: throw neither(raw, shownFirst.field.name, one, other)
    case .word, .unknown:
      throw FieldProblem(
        kind: .shownFirst, field: shownFirst.field.name,
        problem: "expected \(Self.sides), found \(raw.description)")
    }
  }

  private func neither(
    _ raw: RawField, _ field: String, _ one: Int32, _ other: Int32
  ) -> FieldProblem {
    FieldProblem(
      kind: .verdict, field: field,
      problem: "expected one of the two, “\(abbreviated(systems.name(one)))” or "
        + "“\(abbreviated(systems.name(other)))”, found \(raw.description)")
  }

  private static let sides = "system_a, system_b or a system's name"
  private static let verdicts = "system_a, system_b, tie, both_bad or a system's name"

  func parts(systemCount: Int) -> [BattleFile.Part] {
    let parts = columns.aspects(isEmpty: \.isEmpty)
    return parts.map { aspect, columns in
      let table = columns.table(
        systemCount: systemCount, areOfOneItem: subject.items.areNamed)
      // What was said of one comparison on several criteria is found battle by battle.
      return BattleFile.Part(
        aspect: aspect, battles: parts.count > 1 ? table.flat : table, rankings: nil)
    }
  }
}
