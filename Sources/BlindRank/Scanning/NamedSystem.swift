/// A system of a study that is named in what annotators read beside the responses.
public struct NamedSystem: Hashable, Sendable {
  /// Which text: `title`, `about`, `instructions`, or `criteria[0].name`, as a session file has it.
  public let text: String
  /// Whose name it is.
  public let system: System
  /// Its first place there.
  public let excerpt: Excerpt
}

extension WordRules {
  /// The systems that a study's own texts name, by the rules for the names of systems in responses.
  ///
  /// A guessing game names its systems by design, and has none.
  public func systemsNamed(by study: Study, systems: [System]) -> [NamedSystem] {
    guard study.judgingProtocol != .guess else { return [] }
    let searches = systems.map { system in
      let rules = SystemNameRules.rules(of: [system], ordinary: words("ordinary"))
      return (system: system, search: WordSearch(phrases: rules))
    }
    return study.textsForAnnotators.flatMap { name, text in
      let bytes = Array(text.utf8)
      let words = TextWords(of: bytes)
      return searches.compactMap { system, search in
        search.hits(in: bytes, words, of: [.selfNaming]).first.map {
          NamedSystem(
            text: name, system: system, excerpt: Excerpt(of: bytes, around: $0.bytes))
        }
      }
    }
  }
}

extension Study {
  /// What annotators read before the first item and beside the responses, by name.
  fileprivate var textsForAnnotators: [(name: String, text: String)] {
    let whole = [("title", title), ("about", about), ("instructions", instructions)]
    let each = criteria.enumerated().flatMap { index, criterion in
      [
        ("name", criterion.name), ("question", criterion.question),
        ("definition", criterion.definition),
      ].map { ("criteria[\(index)].\($0)", $1) }
    }
    return (whole + each).compactMap { name, text in text.map { (name, $0) } }
  }
}
