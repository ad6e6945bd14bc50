/// What a scan found in a study, and how often in each system's responses.
public struct ScanReport: Sendable {
  /// A finding with what has become of it.
  public struct Entry: Hashable, Sendable {
    /// What was found.
    public let finding: ScanFinding
    /// What the item is called in its file.
    public let key: String
    /// What annotators are not shown because of it, or of something else at the same place.
    public let state: State
  }

  /// What has become of a finding.
  public enum State: String, Hashable, Sendable {
    /// Annotators see it.
    case open
    /// Its words are masked.
    case masked
    /// Its item is excluded.
    case excluded
  }

  /// In the order of kinds, then of items.
  public let entries: [Entry]
  /// Where what annotators read beside the responses names a system; told with self-naming.
  public let named: [NamedSystem]
  /// All of the study.
  public let systems: [System]
  /// How many items were read.
  public let items: Int
  /// Whether it leaves out who wrote what.
  public let isBlind: Bool
  /// How often each kind was found: for all responses, or items, then for each system.
  public let rates: [ScanRate]
  /// How often each system's responses have what catches the eye; not if the report is blind.
  public let looks: [ScanRate]

  /// Reads and scans a study.
  ///
  /// - Parameters:
  ///   - kinds: what to tell of.
  ///   - isBlind: whether to leave out who wrote what.
  public init(
    of store: any StudyStore, _ rules: WordRules, kinds: Set<ScanKind> = Set(ScanKind.allCases),
    isBlind: Bool = false
  ) throws {
    let systems = try store.systems()
    let items = try store.itemCount()
    (self.systems, self.items, self.isBlind) = (systems, items, isBlind)
    var scan = StudyScan(rules, systems: systems)
    var keys: [String] = []
    for number in 0..<items {
      let item = try store.item(ItemID(number + 1))
      keys.append(item.key)
      scan.take(item, try store.responses(to: item.id))
    }
    named =
      kinds.contains(.selfNaming)
      ? rules.systemsNamed(by: try store.study(), systems: systems) : []
    let withheld = Set(try store.withholdings().inForce.keys)
    let found = scan.finish().filter { kinds.contains($0.kind) }
    entries = found.map { finding in
      Entry(
        finding: finding, key: keys[finding.item.rawValue - 1],
        state: Self.state(of: finding, withheld))
    }
    rates = ScanKind.allCases.filter(kinds.contains).flatMap { kind in
      ScanRate.rates(
        of: kind, found.filter { $0.kind == kind }, in: scan.shapes, systems: systems,
        items: items)
    }
    looks = ScanRate.looks(of: scan.shapes, systems: systems)
  }

  private static func state(of finding: ScanFinding, _ withheld: Set<Withheld>) -> State {
    if withheld.contains(.item(finding.item)) { return .excluded }
    return finding.span.map { withheld.contains(.text($0)) } == true ? .masked : .open
  }

  /// How many findings annotators still meet.
  public var openCount: Int { entries.count { $0.state == .open } + named.count }

  /// What was found in how much.
  public var basis: String {
    "\((entries.count + named.count).count(of: "finding")) in \(items.count(of: "item")) of "
      + systems.count(of: "system")
  }

  /// The words that put a policy on findings into force, without those that are in force already.
  public func withholdings(
    _ policies: [ScanKind: ScanPolicy], inForce: [Withheld: Set<String>], at moment: Timestamp
  ) -> [Withholding] {
    var done: Set<Withholding> = []
    return entries.compactMap { entry in
      let finding = entry.finding
      let what: Withheld? =
        switch policies[finding.kind] {
        case .mask: finding.span.map { .text($0) }
        case .exclude: .item(finding.item)
        case .report, nil: nil
        }
      guard let what, inForce[what]?.contains(finding.kind.rawValue) != true else { return nil }
      let word = Withholding(what, rule: finding.kind.rawValue, isOn: true, moment: moment)
      return done.insert(word).inserted ? word : nil
    }
  }
}

/// What is done about a kind of finding.
public enum ScanPolicy: String, Hashable, Sendable, CaseIterable {
  /// It is told, no more.
  case report
  /// Annotators are shown a mask in place of the words.
  case mask
  /// Nobody is asked about the item.
  case exclude
}

extension ScanFinding {
  /// The words' place, if it points at words of one response.
  public var span: TextSpan? {
    guard let bytes, let system = systems.first, kind.isMaskable else { return nil }
    return TextSpan(item: item, system: system, turn: turn, bytes: bytes)
  }
}
