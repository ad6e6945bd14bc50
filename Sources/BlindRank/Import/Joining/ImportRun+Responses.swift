extension ImportRun {
  /// Reads a system's file.
  func readResponses(from source: JoinPlan.Responses, plan: JoinPlan) throws {
    let place = files.count
    files.append(source.file)
    ledger.beginSystem()
    let system = SystemID(source.system + 1)
    try eachRecord(of: source.file) { record in
      guard let format = source.file.responses else { return }
      let answers = try format.answers(from: record)
      guard let key = source.key else { return }
      let found: Int?
      switch key {
      case .id: found = try itemByID(of: record, format: format, source: source, place: place)
      case .instruction:
        found = try itemByInstruction(of: record, format: format, source: source, place: place)
      }
      guard let item = found else { return }
      if let first = ledger.enter(item: item, system: source.system, line: record.line) {
        findings.add(
          .error, .secondResponse, file: source.file.path, line: record.line,
          field: key == .id ? format.idField : format.instructionField,
          "a second response to item “\(items.entries[item].key)”; the first is in line \(first)")
        return
      }
      check(answers, item: item, line: record.line, field: format.responseField, source: source)
      report.responses += 1
      if !findings.hasErrors {
        try writer.write(Response(item: ItemID(item + 1), system: system, turns: answers))
      }
    }
  }

  private func itemByID(
    of record: any Record, format: any ResponseFormat, source: JoinPlan.Responses, place: Int
  ) throws -> Int? {
    let id = try record.identifier(format.idField ?? "id")
    let instruction =
      format.instructionField == nil ? nil : try format.instruction(from: record)
    guard let item = items.item(key: id) else {
      guard source.makesItems, let instruction else {
        unmatched("the id “\(abbreviated(id))”", format.idField, record, source)
        return nil
      }
      return try add(
        try draft(from: record, source), key: id, instruction: instruction, line: record.line,
        place: place, field: format.instructionField)
    }
    let entry = items.entries[item]
    guard let instruction, instruction != entry.instruction else { return item }
    if entry.file == place {
      findings.add(
        .error, .duplicateID, file: source.file.path, line: record.line, field: format.idField,
        "the id “\(entry.key)” is used twice, for different instructions; the first is in line "
          + "\(entry.line)")
      return nil
    }
    findings.add(
      .error, .otherInstruction, file: source.file.path, line: record.line,
      field: format.instructionField,
      "the instruction is not that of item “\(entry.key)” (line \(entry.line) of "
        + "\(files[entry.file].path)); is this a response to something else?")
    return nil
  }

  private func itemByInstruction(
    of record: any Record, format: any ResponseFormat, source: JoinPlan.Responses, place: Int
  ) throws -> Int? {
    let instruction = try format.instruction(from: record)
    if let item = items.item(instruction: instruction) { return item }
    guard source.makesItems else {
      unmatched("this instruction", format.instructionField, record, source)
      return nil
    }
    return try add(
      try draft(from: record, source), key: String(items.count + 1), instruction: instruction,
      line: record.line, place: place, field: format.instructionField)
  }

  private func draft(
    from record: any Record, _ source: JoinPlan.Responses
  ) throws(FieldProblem) -> ItemDraft {
    guard let format = source.file.items else {
      throw record.unexpected(.missing, "instruction", expected: "a text")
    }
    return try format.item(from: record)
  }

  /// A response to no item. Where the items' own file holds errors, nothing is said: the item
  /// may be one of those that could not be read.
  private func unmatched(
    _ what: String, _ field: String?, _ record: any Record, _ source: JoinPlan.Responses
  ) {
    if let path = session.items?.path, findings.hasErrors(in: path) { return }
    findings.add(
      .warning, .noSuchItem, file: source.file.path, line: record.line, field: field,
      "no item has \(what); the response is left out")
  }

  private func check(
    _ answers: [String], item: Int, line: Int, field: String, source: JoinPlan.Responses
  ) {
    let entry = items.entries[item]
    if answers.count != entry.turns {
      findings.add(
        .error, .turnCount, file: source.file.path, line: line, field: field,
        "expected \(counted(entry.turns, "turn")) as in item “\(entry.key)” (line \(entry.line) "
          + "of \(files[entry.file].path)), found \(answers.count)")
    } else if answers.contains(where: \.isBlank) {
      findings.add(
        .warning, .emptyResponse, file: source.file.path, line: line, field: field,
        "the response to item “\(entry.key)” is empty; it is kept and will be judged")
    }
  }
}
