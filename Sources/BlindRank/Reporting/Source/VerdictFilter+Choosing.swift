extension VerdictFilter {
  /// The judgments of a study that pass.
  ///
  /// - Parameter labels: those of all items.
  func judgments(
    among judgments: JudgmentColumns, labels: [ItemLabels], _ annotators: [Annotator]
  ) -> JudgmentColumns {
    var chosen = judgments
    if choosesItems {
      let items = Set(labels.filter(passes).map(\.item))
      chosen = chosen.selecting(chosen.rows(of: items).these)
    }
    guard !self.annotators.isEmpty else { return chosen }
    let passing = Set(annotators.filter(passes).map(\.id))
    return chosen.selecting(chosen.rows(on: nil, by: passing.contains))
  }

  /// The same file with the rows that pass; systems, items and annotators keep their numbers.
  func rows(of file: BattleFile) -> BattleFile {
    guard !isEmpty else { return file }
    let items = choosesItems ? file.items.labels.map(passes) : []
    let annotators = file.annotators.map(passes)
    func rows(_ item: [Int32], _ annotator: [Int32]) -> [Int] {
      item.indices.filter {
        annotators[Int(annotator[$0])] && (items.isEmpty || items[Int(item[$0])])
      }
    }
    let scores = file.scores
    return BattleFile(
      title: file.title, form: file.form, systems: file.systems, annotators: file.annotators,
      namesAnnotators: file.namesAnnotators, namesItems: file.namesItems,
      criteria: file.criteria, items: file.items,
      parts: file.parts.map { part in
        BattleFile.Part(
          aspect: part.aspect,
          battles: part.battles.selecting(rows(part.battles.item, part.battles.annotator)),
          rankings: part.rankings.map { $0.selecting(rows($0.item, $0.annotator)) })
      }, scores: scores.selecting(rows(scores.item, scores.annotator)), warnings: file.warnings)
  }
}

extension BattleFile {
  /// A filter with names as the file has them.
  ///
  /// - Throws: what is there instead, where nothing there is meant.
  public func settled(_ filter: VerdictFilter) throws(BlindRankError) -> VerdictFilter {
    try filter.settled(for: items.labels, annotators)
  }
}
