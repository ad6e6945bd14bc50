/// Who judged, in the order they first come.
struct AnnotatorFields {
  /// Whether the first record names one; all must then.
  let areNamed: Bool
  private var annotator: FieldName
  /// What it may be called, where the first record does not name one.
  private var missed: [FieldName]
  private var kind = FieldName("kind")
  private var known = NameTable()
  private var knownKinds = NameTable()
  /// By number of a kind's name; nil of one that there is not.
  private var kindNames: [AnnotatorKind?] = []
  /// By annotator.
  private var kinds: [AnnotatorKind] = []

  /// Reads on from a first record with these fields, of which one may name who judged.
  init(_ names: [String], in keys: [String]) {
    let name = names.first(where: keys.contains)
    areNamed = name != nil
    annotator = FieldName(name ?? "annotator")
    missed = areNamed ? [] : names.map { FieldName($0) }
  }

  /// All of them. Where they are not named, there is one of each kind.
  var all: [Annotator] {
    let names = areNamed ? known.names : kinds.map { _ in BattleFile.unnamed }
    return zip(names, kinds).enumerated().map { index, who in
      Annotator(id: AnnotatorID(index + 1), name: who.0, kind: who.1)
    }
  }

  /// What there is to say of names that are nearly the same.
  var warnings: [String] {
    areNamed ? NameLikeness.warnings(among: known.names, of: "annotators") : []
  }

  /// A row's. A list is a model and its prompt, as MT-bench has it.
  mutating func number(of record: any Record) throws(FieldProblem) -> Int32 {
    var kind = try kind(of: record)
    guard areNamed else {
      if let name = record.named(of: &missed) { throw RowSubject.comesLate(name) }
      return number(of: kind)
    }
    let raw = record.raw(&annotator)
    var named = known.number(of: raw)
    if case .list = raw {
      var judge = try FastChatJudge.annotator(of: record, annotator.name).name ?? ""
      named = judge.withUTF8 { known.number(of: UnsafeRawBufferPointer($0)) }
      kind = .judge
    }
    guard let number = named.map(Int.init) else {
      throw record.unexpected(raw, annotator.name, expected: "a name in every row")
    }
    if number == kinds.count {
      kinds.append(kind)
      // Said once of each name: the file is refused anyway.
      guard Annotator.isUsable(name: known.name(number)) else {
        throw FieldProblem(
          kind: .annotator, field: annotator.name,
          problem: "“\(abbreviated(known.name(number)))” cannot be an annotator's name: it must "
            + "have 1 to 64 visible characters")
      }
    }
    guard kinds[number] == kind else {
      throw FieldProblem(
        kind: .contradiction, field: self.kind.name,
        problem: "“\(known.name(number))” is \(kinds[number].rawValue) in an earlier row and "
          + "\(kind.rawValue) here; an annotator is of one kind")
    }
    return Int32(number)
  }

  /// The numbers of later rows' annotators; nil where one is of another kind there.
  mutating func numbers(of later: AnnotatorFields) -> [Int32]? {
    guard areNamed else { return later.kinds.map { number(of: $0) } }
    let numbers = known.numbers(of: later.known)
    for (number, kind) in zip(numbers, later.kinds) {
      if number == kinds.count { kinds.append(kind) }
      guard kinds[Int(number)] == kind else { return nil }
    }
    return numbers
  }

  /// Who is not named is told apart by kind alone.
  private mutating func number(of kind: AnnotatorKind) -> Int32 {
    if let number = kinds.firstIndex(of: kind) { return Int32(number) }
    kinds.append(kind)
    return Int32(kinds.count - 1)
  }

  /// Missing and empty are people.
  private mutating func kind(of record: any Record) throws(FieldProblem) -> AnnotatorKind {
    let raw = record.raw(&kind)
    if raw.saysNothing { return .human }
    let expected = alternatives(AnnotatorKind.allCases.map(\.rawValue))
    guard let bytes = raw.bytes else {
      throw record.unexpected(raw, kind.name, expected: expected)
    }
    let number = Int(knownKinds.number(of: bytes))
    if number == kindNames.count {
      kindNames.append(AnnotatorKind(rawValue: knownKinds.name(number)))
    }
    guard let kind = kindNames[number] else {
      throw FieldProblem(
        kind: .unknownKind, field: self.kind.name,
        problem: "expected \(expected), found \(raw.description)"
          + suggestion(
            for: knownKinds.name(number), among: AnnotatorKind.allCases.map(\.rawValue)))
    }
    return kind
  }
}
