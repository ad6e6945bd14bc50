extension BattleFile {
  /// Weights that make more judgments than this are not taken where judgments are needed.
  static let mostJudgments = 1_000_000

  /// What verdicts are on.
  public var aspects: [Aspect] { parts.map(\.aspect) }

  /// The kinds of those who said something on one of these aspects.
  func kinds(on aspects: [Aspect]) -> Set<AnnotatorKind> {
    var isThere = [Bool](repeating: false, count: annotators.count)
    for part in parts where aspects.contains(part.aspect) {
      for row in part.rows { isThere[Int(part.annotator[row])] = true }
    }
    return Set(zip(annotators, isThere).filter(\.1).map(\.0.kind))
  }

  /// What annotators of one kind, or of all, said on an aspect, as columns.
  public func verdicts(on aspect: Aspect, by kind: AnnotatorKind?) -> VerdictTable {
    let empty = BattleTable(systemCount: systems.count)
    guard let index = parts.firstIndex(where: { $0.aspect == aspect }) else {
      return VerdictTable(
        battles: empty, unjudged: empty, item: [], annotator: [], comparison: [])
    }
    let part = part(parts[index], by: kind)
    return VerdictTable(
      battles: part.battles, unjudged: empty, item: part.item, annotator: part.annotator,
      comparison: comparisons(ofPart: index), rows: part.rows)
  }

  /// The same as judgments, for what is computed of those. They were made elsewhere; where the file
  /// says what was shown in which order, the slots are in that order.
  ///
  /// - Parameter isByName: whether systems and items are numbered by name, so that the order of
  ///   rows says nothing of them.
  /// - Throws: `BlindRankError.tooManyBattles`: a judgment takes some 350 bytes.
  public func judgments(
    on aspect: Aspect, by kind: AnnotatorKind?, isByName: Bool = false
  ) throws(BlindRankError) -> [Judgment] {
    guard let index = parts.firstIndex(where: { $0.aspect == aspect }) else { return [] }
    var part = part(parts[index], by: kind)
    if !part.battles.isFlat, part.battles.battleCount > Self.mostJudgments {
      throw .tooManyBattles(count: part.battles.battleCount, most: Self.mostJudgments)
    }
    part = part.flat
    let comparisons = comparisons(ofPart: index)
    let (item, annotator) = (part.item, part.annotator)
    let systems = isByName ? systemOrder.places : Array(self.systems.indices)
    let items = isByName ? itemOrder?.places : nil
    return part.rows.compactMap { row in
      part.said(in: row).map { slots, verdict in
        // Of one part only, every judgment is of a comparison of its own.
        let comparison = parts.count == 1 ? row : Int(comparisons[row])
        return Judgment(
          annotator: AnnotatorID(Int(annotator[row]) + 1), aspect: aspect,
          action: part.isOrderKnown(in: row) ? .importedAsShown : .imported,
          presentation: Presentation(
            comparison: ComparisonID(comparison + 1),
            item: ItemID((items?[Int(item[row])] ?? Int(item[row])) + 1),
            slots: slots.map { SystemID(systems[Int($0)] + 1) }),
          verdict: verdict, started: Timestamp(milliseconds: 0),
          submitted: Timestamp(milliseconds: 0))
      }
    }
  }

  /// What annotators of one kind, or of all, said.
  private func part(_ part: Part, by kind: AnnotatorKind?) -> Part {
    let isCounted = annotators.map { kind == nil || $0.kind == kind }
    return isCounted.contains(false) ? part.selecting { isCounted[Int($1)] } : part
  }
}

extension BattleFile.Part {
  /// Whether the file tells in which order the responses were shown.
  fileprivate func isOrderKnown(in row: Int) -> Bool {
    rankings.map { $0.isOrderKnown(of: row) } ?? (battles.shownFirst[row] >= 0)
  }

  /// Who stands in which slot, and what was said.
  fileprivate func said(in row: Int) -> (slots: [Int32], verdict: Verdict)? {
    if let rankings {
      let shown = rankings.shown(of: row)
      let ranking = try? Ranking(
        ranks: shown.map { Int(rankings.rank[$0]) }, slots: shown.count, scale: .max)
      return ranking.map { (shown.map { rankings.system[$0] }, .ranking($0)) }
    }
    let isTurned = battles.shownFirst[row] == 1
    let (first, second) = (battles.first[row], battles.second[row])
    let choice: PairwiseChoice =
      switch Battle.Outcome(rawValue: battles.outcome[row]) {
      case .win: .prefers(Slot(isTurned ? 1 : 0))
      case .loss: .prefers(Slot(isTurned ? 0 : 1))
      case .bothBad: .bothBad
      case .tie, nil: .tie
      }
    return (isTurned ? [second, first] : [first, second], .choice(choice))
  }
}
