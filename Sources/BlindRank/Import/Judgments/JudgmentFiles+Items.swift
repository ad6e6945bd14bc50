/// What a file of items says of those that were judged.
extension JudgmentFiles {
  /// Gives judgments the skill and the difficulty that their items have in a file of items, of any
  /// format that they are imported from; items are known by their ids, else by the instruction.
  func takeLabels(from path: String) {
    guard
      let file = InputFile(
        SessionFile.Source(path: path), role: .items, makesItems: false, findings: findings)
    else { return }
    typealias Label = (skill: String?, difficulty: Int?, instruction: TextDigest)
    var labels: [JudgmentDraft.ItemName: Label] = [:]
    eachRecord(of: path) { record throws(FieldProblem) in
      guard let item = try file.items?.item(from: record) else { return }
      let instruction = TextDigest(of: item.turns.first ?? "")
      let label = (item.skill, item.difficulty, instruction)
      labels[.init(instruction: instruction)] = label
      guard let key = item.id else { return }
      let former = labels.updateValue(label, forKey: .init(key: key))
      guard former == nil else {
        throw FieldProblem(
          kind: .duplicateID, field: file.items?.idField ?? "id",
          problem: "the id “\(abbreviated(key))” is used twice; ids must differ")
      }
    }
    guard !findings.hasErrors(in: path) else { return }
    var unknown: Set<JudgmentDraft.ItemName> = []
    var isAnyKnown = false
    for index in drafts.indices {
      let item = drafts[index].item
      guard
        let label = item.key.flatMap({ labels[.init(key: $0)] })
          ?? item.instruction.flatMap({ labels[.init(instruction: $0)] })
      else {
        unknown.insert(item)
        continue
      }
      isAnyKnown = true
      if let key = item.key, let stated = item.instruction, stated != label.instruction {
        report(
          drafts[index], .otherInstruction, nil,
          "the instruction is not that of item “\(abbreviated(key))” in \(path.fileName); is this a "
            + "judgment of something else?")
      }
      take(label.skill, of: \.skill, "skill", in: index, path)
      take(label.difficulty, of: \.difficulty, "difficulty", in: index, path)
    }
    guard !unknown.isEmpty else { return }
    let example = unknown.compactMap(\.key).min().map { ", such as “\(abbreviated($0))”" } ?? ""
    findings.add(
      isAnyKnown ? .note : .error, .noItem, file: path,
      isAnyKnown
        ? counted(unknown.count, "judged item") + " not in this file\(example)"
        : "none of the judged items is in this file\(example); items are known by their ids, or by "
          + "the instruction")
  }

  /// What a judgment's own file says stands; it must not be another thing.
  private func take<Label: Equatable>(
    _ label: Label?, of field: WritableKeyPath<JudgmentDraft, Label?>, _ name: String,
    in index: Int, _ path: String
  ) {
    let own = drafts[index][keyPath: field]
    drafts[index][keyPath: field] = own ?? label
    guard let own, let label, own != label else { return }
    report(
      drafts[index], .contradiction, name,
      "“\(own)” here, and “\(label)” in \(path.fileName); an item has one \(name)")
  }
}
