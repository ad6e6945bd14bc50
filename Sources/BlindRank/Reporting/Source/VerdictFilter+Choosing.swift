extension VerdictFilter {
  /// A view of the judgments of a study that pass.
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

  /// A view of the rows of a file that pass; systems, items and annotators keep their numbers.
  func rows(of file: BattleFile) -> BattleFile {
    guard !isEmpty else { return file }
    let items = choosesItems ? file.items.labels.map(passes) : []
    let annotators = file.annotators.map(passes)
    func isOne(_ item: Int32, _ annotator: Int32) -> Bool {
      annotators[Int(annotator)] && (items.isEmpty || items[Int(item)])
    }
    let scores = file.scores
    return BattleFile(
      title: file.title, form: file.form, systems: file.systems, annotators: file.annotators,
      namesAnnotators: file.namesAnnotators, namesItems: file.namesItems,
      criteria: file.criteria, items: file.items,
      parts: file.parts.map { $0.selecting(where: isOne) }, itemNames: file.itemNames,
      scores: scores.ordered(
        scores.all.chosen { isOne(scores.item[$0], scores.annotator[$0]) }),
      warnings: file.warnings)
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
