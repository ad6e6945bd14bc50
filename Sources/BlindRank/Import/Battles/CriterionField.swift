/// What rows are about: criteria by number, in the order they first come.
struct CriterionField {
  private var field = FieldName("criterion")
  private var known = NameTable()
  /// By number of a name: its criterion, or nil for the whole.
  private var aspects: [Int32?] = []

  /// The number of the verdict on the whole.
  static let whole: Int32 = -1
  /// More than these are taken for a mistake.
  static let limit = 100

  /// Their names.
  private(set) var names: [String] = []

  /// A row's: missing, empty and `overall` are the whole.
  mutating func number(of record: any Record) throws(FieldProblem) -> Int32 {
    let raw = record.raw(&field)
    if raw.saysNothing { return Self.whole }
    guard let bytes = raw.bytes else {
      throw record.unexpected(raw, field.name, expected: "a criterion's name")
    }
    let before = names.count
    let number = number(of: bytes)
    if names.count > before {
      _ = try record.bytes(field.name)
      guard names.count <= Self.limit else {
        throw FieldProblem(
          kind: .wrongType, field: field.name,
          problem: "there are more than \(Self.limit) criteria; does the column hold their names?")
      }
    }
    return number
  }

  /// The numbers of later rows' criteria; nil where there are too many.
  mutating func numbers(of later: CriterionField) -> [Int32]? {
    let numbers = later.names.map { name in
      var name = name
      return name.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
    }
    return names.count <= Self.limit ? numbers : nil
  }

  private mutating func number(of name: UnsafeRawBufferPointer) -> Int32 {
    let number = Int(known.number(of: name))
    if number == aspects.count {
      let name = known.name(number)
      aspects.append(name == Aspect.overall.text ? nil : Int32(names.count))
      if name != Aspect.overall.text { names.append(name) }
    }
    return aspects[number] ?? Self.whole
  }
}
