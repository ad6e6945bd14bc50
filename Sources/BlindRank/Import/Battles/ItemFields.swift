/// What was judged, in the order it first comes, with its skill and difficulty.
struct ItemFields {
  /// Whether the first record names its item; all must then. If not, each row is of its own.
  let areNamed: Bool
  private var item: FieldName
  /// What it may be called, where the first record does not name it.
  private var missed: [FieldName]
  private var skill = FieldName("skill")
  private var difficulty = FieldName("difficulty")
  private var known = NameTable()
  private var skills = NameTable()
  private var columns = ItemColumns()

  /// Reads on from a first record with these fields, of which one may name its item.
  init(_ names: [String], in keys: [String]) {
    let name = names.first(where: keys.contains)
    areNamed = name != nil
    item = FieldName(name ?? "item")
    missed = areNamed ? [] : names.map { FieldName($0) }
  }

  /// What tables group them by.
  var all: ItemColumns {
    var all = columns
    all.skills = skills.names
    return all
  }

  /// What they are called; nil where they are not named.
  var names: NameTable? { areNamed ? known : nil }

  /// A row's.
  mutating func number(of record: any Record) throws(FieldProblem) -> Int32 {
    let number = try itemNumber(of: record)
    if number == columns.count { columns.append() }
    try readSkill(of: Int(number), record)
    try readDifficulty(of: Int(number), record)
    return Int32(number)
  }

  /// Adds so many items that are not named, of the skill and the difficulty of another.
  mutating func append(_ count: Int32, like item: Int32) {
    columns.append(Int(count), like: Int(item))
  }

  /// The numbers of later rows' items; nil where what is said of one there contradicts what is said
  /// here.
  mutating func numbers(of later: ItemFields) -> [Int32]? {
    let first = Int32(columns.count)
    let numbers =
      areNamed
      ? known.numbers(of: later.known) : (0..<Int32(later.columns.count)).map { first + $0 }
    let skills = skills.numbers(of: later.skills)
    for (other, number) in numbers.enumerated() {
      let number = Int(number)
      if number == columns.count { columns.append() }
      if let skill = later.columns.skill(of: other).map({ skills[Int($0)] }) {
        let former = columns.setSkill(of: number, to: skill)
        guard former ?? skill == skill else { return nil }
      }
      if let difficulty = later.columns.difficulty(of: other) {
        let former = columns.setDifficulty(of: number, to: difficulty)
        guard former ?? difficulty == difficulty else { return nil }
      }
    }
    return numbers
  }

  private mutating func itemNumber(of record: any Record) throws(FieldProblem) -> Int {
    guard areNamed else {
      if let name = record.named(of: &missed) { throw RowSubject.comesLate(name) }
      return columns.count
    }
    let raw = record.raw(&item)
    guard let number = known.number(of: raw).map(Int.init) else {
      throw record.unexpected(
        raw, item.name, expected: "an id (a text or a whole number) in every row")
    }
    return number
  }

  private mutating func readSkill(of number: Int, _ record: any Record) throws(FieldProblem) {
    let raw = record.raw(&skill)
    if raw.saysNothing { return }
    guard let bytes = raw.bytes else {
      throw record.unexpected(raw, skill.name, expected: "a text")
    }
    let value = skills.number(of: bytes)
    if let former = columns.setSkill(of: number, to: value), former != value {
      throw Self.contradiction(
        skill.name, skills.name(Int(former)), skills.name(Int(value)))
    }
  }

  private mutating func readDifficulty(
    of number: Int, _ record: any Record
  ) throws(FieldProblem) {
    let raw = record.raw(&difficulty)
    if raw.saysNothing { return }
    guard let value = raw.wholeNumber else {
      throw record.unexpected(raw, difficulty.name, expected: "a whole number")
    }
    if let former = columns.setDifficulty(of: number, to: value), former != value {
      throw Self.contradiction(difficulty.name, String(former), String(value))
    }
  }

  private static func contradiction(
    _ field: String, _ former: String, _ value: String
  ) -> FieldProblem {
    FieldProblem(
      kind: .contradiction, field: field,
      problem: "the item has “\(abbreviated(former))” in an earlier row and "
        + "“\(abbreviated(value))” here; an item has one \(field)")
  }
}
