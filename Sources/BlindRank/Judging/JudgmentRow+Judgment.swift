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
      let systems = Self.numbers(slots), let verdict = verdict(of: systems, scale: scale)
    else { return nil }
    var notes = Notes(item: note)
    if let responseNotes {
      guard let texts = SlotTexts.read(responseNotes) else { return nil }
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

  private func verdict(of systems: [Int], scale: Int) -> Verdict? {
    let place = slot.flatMap { (1...max(1, systems.count)).contains($0) ? Slot($0 - 1) : nil }
    let asked = asked.flatMap { systems.contains($0) ? SystemID($0) : nil }
    switch (verdict, ranks, place, asked) {
    case ("ranking", let ranks?, nil, nil):
      return Self.numbers(ranks).flatMap {
        try? Ranking(ranks: $0, slots: systems.count, scale: scale)
      }.map { .ranking($0) }
    case ("better", nil, let place?, nil) where systems.count == 2:
      return .choice(.prefers(place))
    case ("tie", nil, nil, nil): return .choice(.tie)
    case ("both bad", nil, nil, nil): return .choice(.bothBad)
    case ("cannot judge", nil, nil, nil): return .choice(.cannotJudge(reason: reason ?? ""))
    case ("guess", nil, let place?, let asked?): return .guess(.points(at: place), asked: asked)
    case ("cannot tell", nil, nil, let asked?): return .guess(.cannotTell, asked: asked)
    case ("skipped", nil, nil, nil): return .skipped(reason: reason ?? "")
    case ("withdrawn", nil, nil, nil): return .withdrawn
    default: return nil
    }
  }
}
