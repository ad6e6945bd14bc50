#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Fields by the type that a format needs. Each throws what is wrong, worded for a finding.
extension Record {
  /// A text that must be there, as bytes in the reader's memory until the next record is read.
  func bytes(_ name: String) throws(FieldProblem) -> UnsafeRawBufferPointer {
    let field = raw(name)
    switch field {
    case .text(let bytes), .cell(let bytes):
      if let start = bytes.baseAddress, memchr(start, 0, bytes.count) != nil {
        throw FieldProblem(
          kind: .nulCharacter, field: name,
          problem: "the text holds a NUL character, which cannot be shown or stored; remove it")
      }
      return bytes
    default: throw unexpected(field, name, expected: "a text")
    }
  }

  /// A text that must be there, though it may be empty.
  func text(_ name: String) throws(FieldProblem) -> String {
    String(utf8: try bytes(name))
  }

  /// A text; nil where the field is missing, null or empty.
  func optionalText(_ name: String) throws(FieldProblem) -> String? {
    switch raw(name) {
    case .missing, .null: return nil
    default:
      let bytes = try bytes(name)
      return bytes.isEmpty ? nil : String(utf8: bytes)
    }
  }

  /// A whole number that must be there, also one written `3.0`.
  func integer(_ name: String) throws(FieldProblem) -> Int {
    let field = raw(name)
    guard let value = field.wholeNumber else {
      throw unexpected(field, name, expected: "a whole number")
    }
    return value
  }

  /// A whole number; nil where the field is missing, null or an empty cell.
  func optionalInteger(_ name: String) throws(FieldProblem) -> Int? {
    switch raw(name) {
    case .missing, .null: return nil
    case .cell(let bytes) where bytes.isEmpty: return nil
    default: return try integer(name)
    }
  }

  /// Which of several names for a field it has; the first, if none.
  func field(of names: [String]) -> String {
    names.first { if case .missing = raw($0) { false } else { true } } ?? names[0]
  }

  /// An id as text: the number 1 and the text "1" are the same.
  func identifier(_ name: String) throws(FieldProblem) -> String {
    let field = raw(name)
    switch field {
    case .integer(let value): return String(value)
    case .text(let bytes) where !bytes.isEmpty, .cell(let bytes) where !bytes.isEmpty:
      return try text(name)
    default: throw unexpected(field, name, expected: "an id (a text or a whole number)")
    }
  }

  /// A list of at least one text.
  func texts(_ name: String) throws(FieldProblem) -> [String] {
    let value = try nested(name)
    guard case .list(let values) = value, !values.isEmpty else {
      throw FieldProblem(
        kind: .wrongType, field: name,
        problem: "expected a list of texts, found \(value.description)")
    }
    return try values.texts(in: name)
  }

  /// Words a field that is not of the expected type, or not there.
  func unexpected(_ field: RawField, _ name: String, expected: String) -> FieldProblem {
    guard case .missing = field else {
      return FieldProblem(
        kind: .wrongType, field: name, problem: "expected \(expected), found \(field.description)")
    }
    return FieldProblem(
      kind: .missingField, field: name,
      problem: "expected \(expected), but the record has no such field"
        + suggestion(for: name, among: keys))
  }
}

extension [FieldValue] {
  /// The texts that a list holds; the problem names the first element that is none.
  func texts(in field: String) throws(FieldProblem) -> [String] {
    var texts: [String] = []
    for (position, value) in enumerated() {
      guard case .text(let text) = value else {
        throw FieldProblem(
          kind: .wrongType, field: "\(field)[\(position)]",
          problem: "expected a text, found \(value.description)")
      }
      texts.append(text)
    }
    return texts
  }
}
