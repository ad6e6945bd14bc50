extension ImportRun {
  /// Reads the item file.
  func readItems(from file: InputFile, plan: JoinPlan) throws {
    let place = files.count
    files.append(file)
    let format = file.items
    try eachRecord(of: file) { record in
      guard let format else { return }
      let draft = try format.item(from: record)
      let key = draft.id ?? String(items.count + 1)
      if let first = items.item(key: key) {
        findings.add(
          .error, .duplicateID, file: file.path, line: record.line, field: format.idField,
          "the id “\(abbreviated(key))” is used twice, first in line "
            + "\(items.entries[first].line); ids must differ")
        return
      }
      let instruction = TextDigest(of: draft.turns.first ?? "")
      if let first = items.item(instruction: instruction) {
        findings.add(
          plan.joinsByInstruction ? .error : .warning, .duplicateInstruction, file: file.path,
          line: record.line, field: format.instructionField,
          "item “\(abbreviated(key))” has the same instruction as item "
            + "“\(items.entries[first].key)” in line \(items.entries[first].line)"
            + (plan.joinsByInstruction
              ? ", and responses are joined by instruction; give items and responses ids" : ""))
      }
      try add(
        draft, key: key, instruction: instruction, line: record.line, place: place,
        field: format.instructionField)
    }
  }

  /// Adds an item that is not there yet; answers its position.
  @discardableResult
  func add(
    _ draft: ItemDraft, key: String, instruction: TextDigest, line: Int, place: Int, field: String?
  ) throws -> Int {
    let position = items.count
    if draft.turns.contains(where: \.isBlank) {
      findings.add(
        .error, .emptyInstruction, file: files[place].path, line: line, field: field,
        "the instruction of item “\(abbreviated(key))” is empty")
    }
    items.add(
      key: key, instruction: instruction, turns: draft.turns.count, line: line, file: place)
    if !findings.hasErrors {
      try writer.write(
        Item(
          id: ItemID(position + 1), key: key, turns: draft.turns, skill: draft.skill,
          difficulty: draft.difficulty, reference: draft.reference))
    }
    return position
  }
}

extension String {
  /// Whether there is nothing to see: no character, or only white space.
  var isBlank: Bool {
    // The first byte decides nearly always; the scalars only behind white space or beyond ASCII.
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}
