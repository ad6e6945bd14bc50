/// Who judges.
public struct Annotator: Hashable, Sendable, Identifiable {
  /// Its number in the study.
  public let id: AnnotatorID
  /// As given with `--as`; the order of slots is derived from it.
  public let name: String
  /// Person, model or simulation.
  public let kind: AnnotatorKind

  /// Makes an annotator.
  public init(id: AnnotatorID, name: String, kind: AnnotatorKind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}

/// Where judgments come from; results of different kinds are never silently pooled.
public enum AnnotatorKind: String, Hashable, Sendable, CaseIterable {
  /// A person.
  case human
  /// A language model acting as judge.
  case judge
  /// Made up, so that a sample has something to show.
  case simulated
}

extension Annotator {
  /// Whether a name can stand in tables and on the screen: 1 to 64 characters, none of them a
  /// control character, no space at either end.
  public static func isUsable(name: String) -> Bool {
    (1...64).contains(name.count) && name.first != " " && name.last != " "
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
          .paragraphSeparator:
          return false
        default: return true
        }
      }
  }
}
