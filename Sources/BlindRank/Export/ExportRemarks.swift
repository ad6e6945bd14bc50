/// What an export leaves out, or says in other words than the study, counted.
public struct ExportRemarks: Equatable, Sendable {
  /// What became of a verdict or a pair.
  enum Kind: CaseIterable {
    case tieLeftOut, bothBadLeftOut, bothBadAsTie, evenPairLeftOut, cannotJudgeLeftOut,
      severalTurnsLeftOut, orderUnknown
  }

  private var counts: [Kind: Int] = [:]
  /// Systems that go by another name, with the name they go by.
  var renamed: [String: String] = [:]

  /// Counts one more.
  mutating func add(_ kind: Kind) { counts[kind, default: 0] += 1 }

  /// A sentence for each kind that there is.
  public var sentences: [String] {
    Kind.allCases.compactMap { kind in counts[kind].map { Self.sentence(kind, $0) } }
      + renamed.sorted { $0.key < $1.key }.map { name, other in
        "“\(name)” cannot stand in a file's name and is called “\(other)” there; to import the "
          + "files: --alias '\(other)=\(name.replacing("'", with: #"'\''"#))'"
      }
  }

  private static func sentence(_ kind: Kind, _ count: Int) -> String {
    switch kind {
    case .tieLeftOut: "\(count.count(of: "tie")) left out: the format has none"
    case .bothBadLeftOut: "\(count) “both bad” left out: the format has no such verdict"
    case .bothBadAsTie: "\(count) “both bad” written as a tie"
    case .evenPairLeftOut:
      "\(count.count(of: "pair")) of responses left out: as many for one as for the other"
    case .cannotJudgeLeftOut: "\(count) “can't judge” left out"
    case .severalTurnsLeftOut:
      "\(count) on items of several turns left out: the format has one turn"
    case .orderUnknown:
      "\(count.count(of: "battle")) of which it is not known who was shown first: the first one "
        + "named says nothing about it"
    }
  }
}
