import CSimdjson

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A JSON object, parsed by simdjson; texts are made from its memory when asked for.
final class JSONRecord: FieldRow, Record {
  private let parser: OpaquePointer
  /// The keys of the record before, one behind the other, and where each ends.
  private var knownKeys: [UInt8] = []
  private var knownEnds: [Int] = []
  private var members = UnsafeBufferPointer<csj_field>(start: nil, count: 0)

  /// Makes a record to be filled by `parse`; nil when there is no memory for a parser.
  init?() {
    guard let parser = csj_new() else { return nil }
    self.parser = parser
    super.init(count: 0)
  }

  deinit { csj_free(parser) }

  var keys: [String] { members.map(Self.key) }

  /// Fills the record from one JSON value, which must be followed by readable bytes as in a
  /// `ByteWindow`.
  ///
  /// - Parameter endsFile: whether the file ends right behind it, so that the value may be cut
  ///   off.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, endsFile: Bool) throws(ReadProblem) {
    self.line = line
    members = UnsafeBufferPointer(start: nil, count: 0)
    var root = csj_field()
    let status = bytes.baseAddress.map { csj_parse(parser, $0, bytes.count, &root) }
    guard status == CSJ_OK else {
      throw JSONDiagnosis(bytes: bytes, line: line, endsFile: endsFile)
        .problem(status ?? CSJ_MALFORMED)
    }
    guard root.type == CSJ_OBJECT else {
      throw ReadProblem(
        line: line, kind: .syntax,
        problem: "expected a JSON object, found \(value(root).description)")
    }
    var start: UnsafePointer<csj_field>?
    let count = csj_members(parser, &root, &start)
    members = UnsafeBufferPointer(start: start, count: count)
    if !hasKnownKeys { try learnKeys() }
    for (place, member) in members.enumerated() { values[place] = Self.raw(member) }
  }

  /// Whether the keys are those of the record before, in the same order.
  private var hasKnownKeys: Bool {
    guard members.count == knownEnds.count else { return false }
    return knownKeys.withUnsafeBytes { known in
      guard let known = known.baseAddress else { return false }
      var start = 0
      for place in members.indices {
        let (member, end) = (members[place], knownEnds[place])
        guard member.key_length == end - start,
          memcmp(member.key, known + start, member.key_length) == 0
        else { return false }
        start = end
      }
      return true
    }
  }

  private func learnKeys() throws(ReadProblem) {
    if let key = Self.repeatedKey(in: members) {
      members = UnsafeBufferPointer(start: nil, count: 0)
      throw ReadProblem(
        line: line, kind: .duplicateKey,
        problem: "the key “\(abbreviated(key))” is given twice in one object; keep one of them")
    }
    knownKeys.removeAll(keepingCapacity: true)
    knownEnds.removeAll(keepingCapacity: true)
    for member in members {
      knownKeys += UnsafeRawBufferPointer(start: member.key, count: member.key_length)
      knownEnds.append(knownKeys.count)
    }
    reshape(count: members.count)
  }

  func place(of name: UnsafeRawBufferPointer) -> Int? {
    members.firstIndex { member in
      guard member.key_length == name.count, let name = name.baseAddress else {
        return member.key_length == name.count
      }
      return memcmp(member.key, name, member.key_length) == 0
    }
  }

  private static func raw(_ field: csj_field) -> RawField {
    switch field.type {
    case CSJ_NULL: return .null
    case CSJ_BOOL: return .bool(field.integer != 0)
    case CSJ_INTEGER: return .integer(field.integer)
    case CSJ_LARGE_INTEGER: return .number(nil)
    case CSJ_DOUBLE: return .number(field.number)
    case CSJ_TEXT: return .text(bytes(field))
    case CSJ_LIST: return .list
    default: return .object
    }
  }

  func nested(_ name: String) throws(FieldProblem) -> FieldValue {
    guard let place = place(of: name) else {
      throw unexpected(.missing, name, expected: "a value")
    }
    let value = value(members[place])
    if let problem = Self.problem(in: value) {
      throw FieldProblem(kind: problem.kind, field: name, problem: problem.text)
    }
    return value
  }

  private func value(_ field: csj_field) -> FieldValue {
    switch field.type {
    case CSJ_NULL: return .null
    case CSJ_BOOL: return .bool(field.integer != 0)
    case CSJ_INTEGER: return .integer(field.integer)
    case CSJ_LARGE_INTEGER: return .number(nil)
    case CSJ_DOUBLE: return .number(field.number)
    case CSJ_TEXT: return .text(String(utf8: Self.bytes(field)))
    case CSJ_LIST: return .list(children(of: field).map { value($0) })
    default:
      return .object(
        children(of: field).map { .init(key: Self.key($0), value: value($0)) })
    }
  }

  /// Copied, because the parser keeps only one list of children.
  private func children(of field: csj_field) -> [csj_field] {
    var field = field
    var start: UnsafePointer<csj_field>?
    let count = csj_children(parser, &field, &start)
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  private static func bytes(_ field: csj_field) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: field.text, count: field.text_length)
  }

  private static func key(_ field: csj_field) -> String {
    String(utf8: UnsafeRawBufferPointer(start: field.key, count: field.key_length))
  }

  /// The first key that an earlier member has too.
  private static func repeatedKey(in members: UnsafeBufferPointer<csj_field>) -> String? {
    if members.count > 32 {
      var seen: Set<[UInt8]> = []
      return members.lazy.map(key).first { !seen.insert(Array($0.utf8)).inserted }
    }
    for later in members.indices {
      for earlier in 0..<later
      where members[earlier].key_length == members[later].key_length
        && memcmp(members[earlier].key, members[later].key, members[later].key_length) == 0
      {
        return key(members[later])
      }
    }
    return nil
  }

  /// NUL characters and repeated keys anywhere in a value.
  private static func problem(in value: FieldValue) -> (kind: FindingKind, text: String)? {
    switch value {
    case .text(let text):
      guard text.utf8.contains(0) else { return nil }
      return (
        .nulCharacter,
        "the text holds a NUL character, which cannot be shown or stored; remove it"
      )
    case .list(let values): return values.lazy.compactMap(problem).first
    case .object(let members):
      var seen: Set<[UInt8]> = []
      if let twice = members.first(where: { !seen.insert(Array($0.key.utf8)).inserted }) {
        return (
          .duplicateKey,
          "the key “\(abbreviated(twice.key))” is given twice in one object; keep one of them"
        )
      }
      return members.lazy.compactMap { problem(in: $0.value) }.first
    default: return nil
    }
  }
}
