extension BattleFile {
  /// What verdicts are on.
  public var aspects: [Aspect] { parts.map(\.aspect) }

  /// The kinds of those who said something on one of these aspects.
  func kinds(on aspects: [Aspect]) -> Set<AnnotatorKind> {
    var isThere = [Bool](repeating: false, count: annotators.count)
    for part in parts where aspects.contains(part.aspect) {
      for number in part.annotator { isThere[Int(number)] = true }
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
    let part = parts[index]
    let comparisons = comparisons(ofPart: index)
    guard let rows = rows(of: part.annotator, by: kind) else {
      return VerdictTable(
        battles: part.battles, unjudged: empty, item: part.item, annotator: part.annotator,
        comparison: comparisons)
    }
    let (item, annotator) = (part.item, part.annotator)
    let battles = self.rows(of: part.battles.annotator, by: kind) ?? []
    return VerdictTable(
      battles: part.battles.selecting(battles), unjudged: empty, item: rows.map { item[$0] },
      annotator: rows.map { annotator[$0] }, comparison: rows.map { comparisons[$0] })
  }

  /// The same as judgments, for what is computed of those. They were made elsewhere; where the file
  /// says who was shown first, the slots are in that order.
  ///
  /// - Parameter numbering: by system, which number it gets in place of its own; nil: its own.
  public func judgments(
    on aspect: Aspect, by kind: AnnotatorKind?, numbering: [Int]? = nil
  ) -> [Judgment] {
    guard let index = parts.firstIndex(where: { $0.aspect == aspect }) else { return [] }
    let part = parts[index]
    let comparisons = comparisons(ofPart: index)
    let (item, annotator) = (part.item, part.annotator)
    return (rows(of: annotator, by: kind) ?? Array(item.indices)).compactMap { row in
      part.said(in: row).map { slots, verdict in
        Judgment(
          annotator: AnnotatorID(Int(annotator[row]) + 1), aspect: aspect,
          action: part.isOrderKnown(in: row) ? .importedAsShown : .imported,
          presentation: Presentation(
            comparison: ComparisonID(Int(comparisons[row]) + 1), item: ItemID(Int(item[row]) + 1),
            slots: slots.map { SystemID((numbering?[Int($0)] ?? Int($0)) + 1) }),
          verdict: verdict, started: Timestamp(milliseconds: 0),
          submitted: Timestamp(milliseconds: 0))
      }
    }
  }

  /// By system: its place among all of them by name, which no order of rows changes.
  var placesByName: [Int] {
    var places = Array(systems.indices)
    for (place, system) in systems.indices.sorted(by: { systems[$0].name < systems[$1].name })
      .enumerated()
    { places[system] = place }
    return places
  }

  /// The rows whose annotator is of a kind; nil where all are, or none is named.
  private func rows(of column: [Int32], by kind: AnnotatorKind?) -> [Int]? {
    let isCounted = annotators.map { kind == nil || $0.kind == kind }
    guard isCounted.contains(false) else { return nil }
    return column.indices.filter { isCounted[Int(column[$0])] }
  }
}

extension BattleFile.Part {
  /// Whether the file tells who was shown first.
  fileprivate func isOrderKnown(in row: Int) -> Bool {
    rankings == nil && battles.shownFirst[row] >= 0
  }

  /// Who stands in which slot, and what was said.
  fileprivate func said(in row: Int) -> (slots: [Int32], verdict: Verdict)? {
    if let rankings {
      let places = rankings.places(of: row)
      let ranking = try? Ranking(
        ranks: rankings.rank[places].map(Int.init), slots: places.count, scale: .max)
      return ranking.map { (Array(rankings.system[places]), .ranking($0)) }
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
