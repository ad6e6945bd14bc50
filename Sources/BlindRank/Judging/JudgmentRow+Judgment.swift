extension JudgmentRow {
  /// The row for a judgment, with the number it gets.
  init(_ judgment: Judgment, id: Int) {
    self.init(
      id: id, annotator: judgment.annotator.rawValue, comparison: judgment.comparison.rawValue,
      item: judgment.item.rawValue, aspect: judgment.aspect.text, action: judgment.action.rawValue,
      slots: Self.list(judgment.presentation.slots.map(\.rawValue)), verdict: "",
      note: judgment.notes.item,
      responseNotes: judgment.notes.responses.isEmpty
        ? nil : SlotTexts.json(judgment.notes.responses),
      started: judgment.started.milliseconds, submitted: judgment.submitted.milliseconds,
      active: judgment.active, idle: judgment.idle, restores: judgment.restores,
      programVersion: judgment.programVersion)
    switch judgment.verdict {
    case .ranking(let ranking):
      verdict = "ranking"
      ranks = Self.list(ranking.ranks)
    case .choice(.prefers(let slot)):
      verdict = "better"
      self.slot = slot.index + 1
    case .choice(.tie): verdict = "tie"
    case .choice(.bothBad): verdict = "both bad"
    case .choice(.cannotJudge(let reason)):
      verdict = "cannot judge"
      self.reason = reason
    case .guess(let guess, let asked):
      self.asked = asked.rawValue
      switch guess {
      case .points(let slot):
        verdict = "guess"
        self.slot = slot.index + 1
      case .cannotTell: verdict = "cannot tell"
      }
    case .skipped(let reason):
      verdict = "skipped"
      self.reason = reason
    case .withdrawn: verdict = "withdrawn"
    }
  }

  /// The judgment this row spells, or nil if the program does not know what it says: an unknown
  /// word is never read as something it knows.
  func judgment(scale: Int) -> Judgment? {
    guard let action = Judgment.Action(rawValue: action), let aspect = Aspect(text: aspect),
      let systems = Self.numbers(slots), Set(systems).count == systems.count,
      let verdict = verdict(on: aspect, of: systems, scale: scale)
    else { return nil }
    var notes = Notes(item: note)
    if let responseNotes {
      guard let texts = SlotTexts.read(responseNotes, slots: systems.count) else { return nil }
      notes.responses = texts
    }
    return Judgment(
      id: id, annotator: AnnotatorID(annotator), aspect: aspect, action: action,
      presentation: Presentation(
        comparison: ComparisonID(comparison), item: ItemID(item),
        slots: systems.map { SystemID($0) }),
      verdict: verdict, notes: notes, started: Timestamp(milliseconds: started),
      submitted: Timestamp(milliseconds: submitted), active: active, idle: idle,
      restores: restores, programVersion: programVersion)
  }

  private func verdict(on aspect: Aspect, of systems: [Int], scale: Int) -> Verdict? {
    let isPair = systems.count == 2
    // A slot or a system that was not shown is no missing one: nothing may be read past it.
    let place: Slot?
    switch slot {
    case nil: place = nil
    case let number? where (1...max(1, systems.count)).contains(number): place = Slot(number - 1)
    default: return nil
    }
    if let asked, !systems.contains(asked) { return nil }
    switch (verdict, aspect, ranks, place, asked, reason) {
    case ("skipped", _, nil, nil, nil, let reason): return .skipped(reason: reason ?? "")
    case ("withdrawn", _, nil, nil, nil, nil): return .withdrawn
    case ("guess", .guess, nil, let place?, let asked?, nil):
      return .guess(.points(at: place), asked: SystemID(asked))
    case ("cannot tell", .guess, nil, nil, let asked?, nil):
      return .guess(.cannotTell, asked: SystemID(asked))
    case (_, .guess, _, _, _, _): return nil
    case ("ranking", _, let ranks?, nil, nil, nil):
      return Self.numbers(ranks).flatMap {
        try? Ranking(ranks: $0, slots: systems.count, scale: scale)
      }.map { .ranking($0) }
    case ("better", _, nil, let place?, nil, nil) where isPair: return .choice(.prefers(place))
    case ("tie", _, nil, nil, nil, nil) where isPair: return .choice(.tie)
    case ("both bad", _, nil, nil, nil, nil) where isPair: return .choice(.bothBad)
    case ("cannot judge", _, nil, nil, nil, let reason) where isPair:
      return .choice(.cannotJudge(reason: reason ?? ""))
    default: return nil
    }
  }
}
