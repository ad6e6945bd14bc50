extension ImportRun {
  /// How many keys of items a finding and the report name.
  private static let named = 10

  /// Finds missing responses and does with them what the session says.
  ///
  /// - Returns: the position of each item → its number in the study; nil where all stay.
  func settleMissing(plan: JoinPlan) throws -> [ItemID: ItemID]? {
    findSystemsWithoutResponses(plan: plan)
    report.items = items.count
    if items.count == 0, !findings.hasErrors {
      findings.add(.error, .file, file: reportingFile, "there is no item to judge")
    }
    guard !findings.hasErrors else { return nil }
    report.missing = session.systems.indices.compactMap(missing)
    let removed = removedItems()
    sayWhatIsMissing()
    sayWhatHasNoPair(besides: Set(removed))
    guard !removed.isEmpty, !findings.hasErrors else { return nil }
    sayWhatIsRemoved(removed)
    guard removed.count < items.count else {
      findings.add(
        .error, .removedItems, file: reportingFile, "no item is left: none has enough responses")
      return nil
    }
    report.removed = removed.count
    report.removedKeys = removed.prefix(Self.named).map { items.entries[$0].key }
    report.items -= removed.count
    report.responses -= removed.reduce(0) { $0 + responses(to: $1) }
    return try writer.removeItems(Set(removed.map { ItemID($0 + 1) }))
  }

  private var reportingFile: String {
    session.items?.path ?? session.systems.first?.responses.path ?? "session"
  }

  private func responses(to item: Int) -> Int {
    session.systems.indices.count { ledger.contains(item: item, system: $0) }
  }

  private func missing(system: Int) -> ImportReport.Missing? {
    let count = items.count - ledger.counts[system]
    guard count > 0 else { return nil }
    let keys = items.entries.indices.lazy
      .filter { !self.ledger.contains(item: $0, system: system) }
      .prefix(Self.named).map { self.items.entries[$0].key }
    return ImportReport.Missing(
      system: session.systems[system].name, count: count, keys: Array(keys))
  }

  /// Items that have too few responses under the session's policy, by position.
  private func removedItems() -> [Int] {
    guard !report.missing.isEmpty else { return [] }
    let needed =
      switch session.missing {
      case .present: 2
      case .drop: session.systems.count
      case .refuse: 0
      }
    return items.entries.indices.filter { responses(to: $0) < needed }
  }

  private func sayWhatIsMissing() {
    let severity: Finding.Severity =
      switch session.missing {
      case .present: .warning
      case .drop: .note
      case .refuse: .error
      }
    for missing in report.missing {
      let path = session.systems.first { $0.name == missing.system }?.responses.path
      findings.add(
        severity, .missingResponses, file: path ?? reportingFile,
        "“\(missing.system)” has no response to \(counted(missing.count, "item")): "
          + listed(missing.keys, count: missing.count))
    }
  }

  private func sayWhatIsRemoved(_ removed: [Int]) {
    let keys = removed.prefix(Self.named).map { items.entries[$0].key }
    let isDrop = session.missing == .drop
    findings.add(
      isDrop ? .note : .warning, .removedItems, file: reportingFile,
      "\(counted(removed.count, "item")) "
        + (isDrop ? "without a response of every system" : "with fewer than two responses")
        + " left out: " + listed(keys, count: removed.count))
  }

  /// Items that stay, but whose responses are none of the pairs that the study compares.
  private func sayWhatHasNoPair(besides removed: Set<Int>) {
    guard let id = study?.rules.systemOfAllPairs, session.missing == .present else { return }
    let system = session.systems[id.rawValue - 1]
    let unpaired = items.entries.indices.filter {
      !removed.contains($0) && !ledger.contains(item: $0, system: id.rawValue - 1)
    }
    guard !unpaired.isEmpty else { return }
    let isAll = unpaired.count + removed.count == items.count
    let keys = unpaired.prefix(Self.named).map { items.entries[$0].key }
    findings.add(
      isAll ? .error : .warning, .unpairedItems, file: system.responses.path,
      "every pair holds “\(system.name)”, so "
        + (isAll
          ? "there is nothing to compare: no item has its response and another one"
          : "\(counted(unpaired.count, "item")) without its response "
            + "\(unpaired.count == 1 ? "gives" : "give") no pair: "
            + listed(keys, count: unpaired.count)))
  }

  private func findSystemsWithoutResponses(plan: JoinPlan) {
    for source in plan.responses
    where source.key != nil && ledger.counts[source.system] == 0
      && !findings.hasErrors(in: source.file.path)
    {
      if let path = session.items?.path, findings.hasErrors(in: path) { continue }
      findings.add(
        .error, .noResponses, file: source.file.path,
        "“\(session.systems[source.system].name)” has no response to any item; "
          + (source.key == .id
            ? "do its ids fit those of the items?"
            : "do its instructions fit those of the items to the letter?"))
    }
  }
}
