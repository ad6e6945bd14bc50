extension Study {
  /// What a file of battles or rankings would be as a study; nothing in it is drawn by chance.
  public init(of file: BattleFile) {
    let isWhole = file.aspects.contains(.overall)
    self.init(
      title: file.title, seed: 0,
      rules: JudgingRules(
        file.form == .battles ? .pairwise : .ranking,
        verdicts: file.criteria.isEmpty ? .overall : isWhole ? .both : .criteria),
      criteria: file.criteria.map { Criterion(name: $0) })
  }
}

extension ReportSource.Unnamed {
  /// What a file leaves out.
  init(of file: BattleFile) {
    self = []
    if !file.namesItems { insert(.items) }
    if !file.namesAnnotators { insert(.annotators) }
  }
}

extension ItemColumns {
  /// The same in the order of item ids.
  var labels: [ItemLabels] {
    (0..<count).map { item in
      ItemLabels(
        item: ItemID(item + 1), skill: skill(of: item).map { skills[Int($0)] },
        difficulty: difficulty(of: item), head: "")
    }
  }
}
