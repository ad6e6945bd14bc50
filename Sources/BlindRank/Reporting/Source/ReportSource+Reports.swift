extension ReportSource {
  /// The battles that come of an aspect, in the order they were judged; system number = id − 1.
  public func battles(on aspect: Aspect, votes: Votes = .each) -> BattleTable {
    votes.count(verdicts(on: aspect).battles)
  }

  /// Who won on each of these aspects, apart.
  public func report(
    on aspects: [Aspect], rule: TieRule, selection: WinTieLossReport.Selection = .every,
    grouping: WinTieLossReport.Grouping? = nil, votes: Votes = .each
  ) -> [WinTieLossReport] {
    // A file that names no items has as many labels as battles: only made where they are used.
    let labels = grouping?.isOfItems == true ? labels : []
    return aspects.map { aspect in
      WinTieLossReport(
        systems: systems, labels: labels, annotators: annotators, verdicts: verdicts(on: aspect),
        unnamed: unnamed, criterion: criterion(aspect),
        comparesPairs: study.judgingProtocol == .pairwise, rule: rule, selection: selection,
        grouping: grouping, votes: votes)
    }
  }

  /// How well it was guessed who wrote what, and what came of these aspects with it.
  public func guessReport(
    on aspects: [Aspect], rule: TieRule, grouping: WinTieLossReport.Grouping? = nil
  ) throws -> GuessReport {
    GuessReport(
      systems: systems, labels: labels, annotators: annotators,
      records: try judgments.compactMap(\.guessRecord),
      results: try aspects.map { aspect in
        let judgments = try judgments(on: aspect)
        return GuessReport.Result(
          criterion: criterion(aspect), battles: judgments.flatMap(\.battles),
          unjudged: judgments.compactMap(\.unjudgedPair))
      }, comparesPairs: study.judgingProtocol == .pairwise, rule: rule, grouping: grouping)
  }

  /// An aspect's name where there is something to tell it from.
  func criterion(_ aspect: Aspect) -> String? {
    study.judgedAspects == [.overall] ? nil : study.name(of: aspect)
  }
}

extension [VerdictTable] {
  /// The same of columns: on one aspect every judgment is a comparison of its own.
  var comparisonCount: Int {
    let telling = filter { $0.count > 0 }
    guard telling.count > 1 else { return telling.first?.count ?? 0 }
    return Set(
      telling.lazy.flatMap { table in
        table.rows.map { SIMD2(table.annotator[$0], table.comparison[$0]) }
      }
    ).count
  }

  /// How many items were judged.
  var itemCount: Int {
    // Where each battle is of an item of its own, those that a row stands for are, too.
    guard allSatisfy(\.battles.areOfOneItem) else { return reduce(0) { $0 + $1.count } }
    var isSeen = [Bool](repeating: false, count: Int(lazy.flatMap(\.item).max() ?? -1) + 1)
    for table in self {
      for row in table.rows { isSeen[Int(table.item[row])] = true }
    }
    return isSeen.count { $0 }
  }
}
