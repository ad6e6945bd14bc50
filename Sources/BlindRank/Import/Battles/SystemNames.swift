/// The systems of a file, in the order they first come.
struct SystemNames {
  private var known = NameTable()
  private var byCore: [String: Int] = [:]
  /// What there is to say of names that are nearly the same.
  private(set) var warnings: [String] = []

  /// More than these are taken for a mistake: tables have a row for every two.
  static let limit = 1000

  /// All of them.
  var all: [System] {
    known.names.enumerated().map { System(id: SystemID($0 + 1), name: $1) }
  }

  /// A system's number; nil where it did not come yet.
  func find(_ name: UnsafeRawBufferPointer) -> Int32? { known.find(name) }

  /// A system's name.
  func name(_ number: Int32) -> String { known.name(Int(number)) }

  /// The number of the system that a field names.
  mutating func number(
    of record: any Record, _ field: inout FieldName
  ) throws(FieldProblem) -> Int32 {
    let raw = record.raw(&field)
    guard let bytes = raw.bytes, !bytes.isEmpty else {
      throw record.unexpected(raw, field.name, expected: "a system's name")
    }
    let count = known.count
    let number = known.number(of: bytes)
    if known.count > count { try check(known.name(Int(number)), field: field.name) }
    return number
  }

  /// The number of a name.
  mutating func number(of name: String, field: String) throws(FieldProblem) -> Int32 {
    var name = name
    let count = known.count
    let number = name.withUTF8 { known.number(of: UnsafeRawBufferPointer($0)) }
    if known.count > count { try check(name, field: field) }
    return number
  }

  /// The numbers of later rows' systems; nil where something is wrong with a name.
  mutating func numbers(of later: SystemNames) -> [Int32]? {
    try? later.known.names.map { name throws(FieldProblem) in try number(of: name, field: "") }
  }

  /// What is wrong with a name is said where it first comes: the file is refused anyway.
  private mutating func check(_ name: String, field: String) throws(FieldProblem) {
    let core = NameLikeness.core(of: name)
    if let other = byCore[core] { warnings.append(NameLikeness.warning(known.name(other), name)) }
    byCore[core] = known.count - 1
    if name.utf8.contains(0) || name.allSatisfy(\.isWhitespace) {
      throw FieldProblem(
        kind: .systemName, field: field,
        problem: "expected a system's name, found “\(abbreviated(name))”")
    }
    if let problem = VerdictWords.problem(ofSystem: name) {
      throw FieldProblem(
        kind: .systemName, field: field, problem: problem + "rename it, also where it is the winner"
      )
    }
    guard known.count <= Self.limit else {
      throw FieldProblem(
        kind: .systemName, field: field,
        problem: "there are more than \(Self.limit) systems; does the column hold their names?")
    }
  }
}
