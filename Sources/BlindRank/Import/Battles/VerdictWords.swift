/// How files of battles write who won, or who was shown first, if not by a system's name.
enum VerdictWords {
  /// What a word says.
  enum Meaning {
    case first, second, tie, bothBad
  }

  /// What each word says.
  static let meanings: [String: Meaning] = [
    "system_a": .first, "model_a": .first, "system_b": .second, "model_b": .second, "tie": .tie,
    "both_bad": .bothBad, "tie (bothbad)": .bothBad,
  ]
  /// Words that no system may be called.
  static var all: Set<String> { Set(meanings.keys) }

  /// What is wrong with a system's name; nil if it is no such word.
  static func problem(ofSystem name: String) -> String? {
    guard meanings[name] != nil else { return nil }
    return "a system is called “\(name)”, which is also how a verdict is written; "
  }
}

/// What a field that names one of two systems says, worked out once for each text.
struct SideField {
  /// What a text says.
  enum Side {
    case word(VerdictWords.Meaning)
    /// A system, by its number.
    case system(Int32)
    case unknown
  }

  private(set) var field: FieldName
  private var known = NameTable()
  private var sides: [Side] = []

  /// A field of this name.
  init(_ name: String) { field = FieldName(name) }

  /// A record's field as it is.
  mutating func raw(in record: any Record) -> RawField { record.raw(&field) }

  /// What a text says among these systems.
  mutating func side(
    of bytes: UnsafeRawBufferPointer, _ systems: borrowing SystemNames
  ) -> Side {
    let number = Int(known.number(of: bytes))
    if number == sides.count { sides.append(.unknown) }
    if case .unknown = sides[number] {
      if let meaning = VerdictWords.meanings[known.name(number)] {
        sides[number] = .word(meaning)
      } else if let system = systems.find(bytes) {
        sides[number] = .system(system)
      }
    }
    return sides[number]
  }
}
