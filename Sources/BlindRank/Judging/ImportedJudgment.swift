/// A judgment made elsewhere, matched to a study.
public struct ImportedJudgment: Hashable, Sendable {
  /// Who judged, as the study knows them or will.
  public let annotator: String
  /// What they are.
  public let kind: AnnotatorKind
  /// What was judged.
  public let comparison: ComparisonID
  /// What the verdict is about.
  public let aspect: Aspect
  /// The systems in the order shown; nil where that is not known.
  public let shown: [SystemID]?
  /// What was said.
  public let said: Said
  /// What a model judge wrote to explain it.
  public let note: String?
  /// When it was said; nil where that is not known.
  public let moment: Timestamp?

  /// A verdict that names systems, whatever slots they stood in.
  public enum Said: Hashable, Sendable {
    case prefers(SystemID)
    case tie
    case bothBad
    case ranks([SystemID: Int])
  }

  init(
    annotator: String, kind: AnnotatorKind, comparison: ComparisonID, aspect: Aspect,
    shown: [SystemID]?, said: Said, note: String? = nil, moment: Timestamp? = nil
  ) {
    self.annotator = annotator
    self.kind = kind
    self.comparison = comparison
    self.aspect = aspect
    self.shown = shown
    self.said = said
    self.note = note
    self.moment = moment
  }

  /// Whether it is a stored one once more: the same verdict, said at the same time, of what was
  /// shown in the same order where both tell.
  func repeats(_ stored: Judgment) -> Bool {
    guard let moment, stored.isTimed, stored.submitted == moment else { return false }
    if let shown, stored.action != .imported, shown != stored.presentation.slots { return false }
    switch (said, stored.verdict) {
    case (.tie, .choice(.tie)), (.bothBad, .choice(.bothBad)): return true
    case (.prefers(let system), .choice(.prefers(let slot))):
      return stored.presentation.slots[slot.index] == system
    case (.ranks(let ranks), .ranking):
      return stored.ranksBySystem.allSatisfy { ranks[$0.system] == $0.rank }
    default: return false
    }
  }

  /// The judgment of an annotator whose slots these are; nil if it does not fit them.
  ///
  /// - Parameter planned: the slots where the order shown is not known; only asked for then.
  func judgment(
    by annotator: AnnotatorID, of item: ItemID, planned: @autoclosure () -> Presentation, scale: Int
  ) -> Judgment? {
    let presentation =
      shown.map { Presentation(comparison: comparison, item: item, slots: $0) } ?? planned()
    let verdict: Verdict
    switch said {
    case .tie: verdict = .choice(.tie)
    case .bothBad: verdict = .choice(.bothBad)
    case .prefers(let system):
      guard let slot = presentation.slots.firstIndex(of: system) else { return nil }
      verdict = .choice(.prefers(Slot(slot)))
    case .ranks(let ranks):
      let bySlot = presentation.slots.compactMap { ranks[$0] }
      guard let ranking = try? Ranking(ranks: bySlot, slots: presentation.count, scale: scale)
      else { return nil }
      verdict = .ranking(ranking)
    }
    let moment = moment ?? Timestamp(milliseconds: 0)
    return Judgment(
      annotator: annotator, aspect: aspect, action: shown == nil ? .imported : .importedAsShown,
      presentation: presentation, verdict: verdict, notes: Notes(item: note), started: moment,
      submitted: moment)
  }
}

extension Sequence<ImportedJudgment> {
  /// How many judgments they make, as reports count them: comparisons, each annotator's and each
  /// order apart, however many verdicts each got.
  public var comparisonCount: Int {
    Set(
      map { row in
        let isTurned = row.shown.map { $0 != $0.sorted { $0.rawValue < $1.rawValue } } ?? false
        return [row.annotator, "\(row.comparison.rawValue)", "\(isTurned)"]
      }
    ).count
  }
}
