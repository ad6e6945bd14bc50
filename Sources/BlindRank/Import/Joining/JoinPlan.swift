/// How the session's files fit together, decided from a first look at all of them.
struct JoinPlan {
  /// How responses find their items.
  enum Key {
    case id, instruction
  }

  /// A system's file and how it is joined.
  struct Responses {
    let file: InputFile
    /// The system's place in the session.
    let system: Int
    /// Nil where the file cannot be joined; findings say why.
    let key: Key?
    /// Whether its records make the items that are not there yet.
    let makesItems: Bool
  }

  /// The item file; nil when items are made from responses.
  let items: InputFile?
  /// The systems' files in the order to read them: those that make items come first.
  let responses: [Responses]
  let rankings: InputFile?
  /// Whether what the item file yields can be relied on for joining.
  let hasItems: Bool

  var allFiles: [InputFile] {
    [items].compactMap { $0 } + responses.map(\.file) + [rankings].compactMap { $0 }
  }

  /// Whether any file is joined by instruction, so that each may be there once only.
  var joinsByInstruction: Bool { responses.contains { $0.key == .instruction } }

  /// Looks at every file and decides.
  init(session: SessionFile, findings: FindingCollector) {
    let makesItems = session.items == nil
    items = session.items.flatMap {
      InputFile(
        $0, role: .items, makesItems: false, hint: session.hint(for: "items"), findings: findings)
    }
    let files = session.systems.enumerated().compactMap { position, system in
      InputFile(
        system.responses, role: .responses, makesItems: makesItems,
        hint: session.hint(for: system.name), findings: findings
      ).map { (system: position, file: $0) }
    }
    rankings = session.judgments.flatMap {
      InputFile($0, role: .judgments, makesItems: false, findings: findings)
    }
    let known = files.compactMap { $0.file.responses }
    let isMaker = { (file: InputFile) in
      makesItems && file.items != nil && file.responses?.instructionField != nil
    }
    let haveIDs = makesItems ? known.allSatisfy { $0.idField != nil } : items?.items?.idField != nil
    hasItems = makesItems ? files.contains { isMaker($0.file) } : items?.items != nil
    if makesItems, !hasItems, !known.isEmpty, known.count == files.count {
      findings.add(
        .error, .session, file: files[0].file.path, field: "items",
        "the session names no file of items, and no file of responses repeats its instructions; "
          + "add one with items")
    }
    let hasItems = hasItems
    let joined = files.map { system, file in
      Responses(
        file: file, system: system,
        key: hasItems ? Self.key(of: file, haveIDs: haveIDs, findings: findings) : nil,
        makesItems: isMaker(file))
    }
    responses = joined.filter(\.makesItems) + joined.filter { !$0.makesItems }
  }

  private static func key(
    of file: InputFile, haveIDs: Bool, findings: FindingCollector
  ) -> Key? {
    guard let format = file.responses else { return nil }
    if haveIDs, format.idField != nil { return .id }
    if format.instructionField != nil { return .instruction }
    let has = listed(file.keys.map { abbreviated($0) })
    findings.add(
      .error, .format, file: file.path, field: haveIDs ? "id" : "instruction",
      haveIDs
        ? "the responses name no item: expected an id or the instruction; the file has \(has); "
          + "say which it is: \(file.hint.words(.id, in: "COLUMN")), or "
          + file.hint.words(.instruction, in: "COLUMN")
        : "the items have no ids, so responses must repeat the instruction; the file has \(has); "
          + "say which it is: " + file.hint.words(.instruction, in: "COLUMN"))
    return nil
  }
}
