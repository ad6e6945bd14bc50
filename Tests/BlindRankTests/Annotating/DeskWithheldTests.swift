import Testing

@testable import BlindRank

/// What annotators are not shown, and not asked about.
@Suite struct DeskWithheldTests {
  private static let rules = [
    JudgingRules(), JudgingRules(.pairwise), JudgingRules(.guess, target: SystemID(2)),
    JudgingRules(.pairwise, target: SystemID(2), asksForSource: true),
  ]

  /// Each response says who wrote it, from byte 5 on.
  private func study(_ rules: JudgingRules, items: Int = 6) throws -> TestStudy {
    try TestStudy(items: items, systems: ["Alpaca", "Vicuna"], rules: rules) {
      "I am \($0), \($1)."
    }
  }

  private func withhold(
    _ what: [Withheld], in store: any StudyStore, isOn: Bool = true
  ) throws {
    try store.append(
      what.map { Withholding($0, rule: "r", isOn: isOn, moment: moment(0)) }, evenIfJudged: true)
  }

  private func names(items: Int = 6) -> [Withheld] {
    (1...items).flatMap { item in
      [1, 2].map {
        .text(TextSpan(item: ItemID(item), system: SystemID($0), turn: 1, bytes: 5..<11))
      }
    }
  }

  private func texts(_ sheet: Sheet) -> Set<String> {
    Set(sheet.item.responses.flatMap(\.turns))
  }

  @Test(arguments: rules.indices) func masksHoldOnEveryWay(_ place: Int) throws {
    let store = try study(Self.rules[place]).open()
    let desk = try Desk(store: store, annotator: "kim")
    // Read ahead before the names are masked, opened after that.
    let first = try #require(desk.nextToDo(after: nil))
    let early = try #require(try desk.nextReading()?())
    try withhold(names(), in: store)
    desk.accept(early)
    for comparison in desk.sequence {
      let number = desk.plan.comparisons.item(of: comparison).rawValue
      let expected: Set = ["I am ▇▇▇, \(number)."]
      #expect(try texts(desk.open(comparison, at: moment(0))) == expected)
      if let next = try desk.nextReading() {
        let reading = try next()
        #expect(reading.blinded.responses.flatMap(\.turns).allSatisfy { $0.contains("▇▇▇") })
        desk.accept(reading)
      }
      try desk.skip(reason: "", notes: Notes(), at: moment(1))
      _ = try desk.undo(at: moment(2))
      #expect(try texts(desk.open(comparison, at: moment(3))) == expected)
    }
    try withhold(names(), in: store, isOn: false)
    #expect(try texts(desk.open(first, at: moment(4))).allSatisfy { !$0.contains("▇") })
  }

  @Test(arguments: rules.indices) func excludedItemsAreNotAskedAbout(_ place: Int) throws {
    let test = try study(Self.rules[place])
    let store = try test.open()
    let whole = try Desk(store: store, annotator: "kim")
    let gone = ItemID(3)
    try withhold([.item(gone)], in: store)
    let desk = try Desk(store: store, annotator: "kim")
    func isGone(_ comparison: ComparisonID) -> Bool {
      desk.plan.comparisons.item(of: comparison) == gone
    }
    // The order and the slots of the others are what they were.
    #expect(desk.sequence == whole.sequence.filter { !isGone($0) })
    for comparison in desk.sequence {
      #expect(
        try desk.open(comparison, at: moment(0)).item.responses
          == whole.open(comparison, at: moment(0)).item.responses)
    }
    #expect(desk.progress.total == whole.progress.total - 1)
    #expect(try desk.listing().map(\.number) == Array(1...5))
    #expect(try !desk.listing().contains { isGone($0.comparison) })
    var visited: [ComparisonID] = []
    var at: ComparisonID?
    while let next = desk.nextToDo(after: at), !visited.contains(next) {
      visited.append(next)
      at = next
    }
    #expect(visited == desk.sequence && desk.last == desk.sequence.last)
    #expect(
      zip(desk.sequence, desk.sequence.dropFirst()).allSatisfy {
        desk.neighbour(of: $0, by: 1) == $1 && desk.neighbour(of: $1, by: -1) == $0
      })
  }

  /// Excluded after it was judged: no count of it is left, and undo passes over it.
  @Test func judgedAndThenExcluded() throws {
    let store = try study(JudgingRules()).open()
    let desk = try Desk(store: store, annotator: "kim")
    for number in [1, 2] {
      _ = try desk.open(ComparisonID(number), at: moment(0))
      try desk.submit(
        Ballot([.ranking(DraftRanking(ranks: [1, 2]))]), notes: Notes(), at: moment(1))
    }
    _ = try desk.open(ComparisonID(2), at: moment(2))
    try desk.savePlace(view: "{}")
    try withhold([.item(ItemID(2))], in: store)
    let later = try Desk(store: store, annotator: "kim")
    #expect(later.progress.done == 1 && later.progress.total == 5 && later.progress.toDo == 4)
    #expect(try later.toResume()?.comparison == later.nextToDo(after: nil))
    #expect(try later.undo(at: moment(3)) == ComparisonID(1))
    #expect(try later.undo(at: moment(4)) == nil)
    try withhold([.item(ItemID(2))], in: store, isOn: false)
    #expect(try Desk(store: store, annotator: "kim").progress.done == 1)
  }

  @Test func guessesOfExcludedItemsScoreNothing() throws {
    let store = try study(JudgingRules(.guess, target: SystemID(2))).open()
    let desk = try Desk(store: store, annotator: "kim")
    for number in 1...6 {
      _ = try desk.open(ComparisonID(number), at: moment(0))
      try desk.submit(Ballot([.guess(.left)]), notes: Notes(), at: moment(1))
    }
    try withhold([.item(ItemID(4))], in: store)
    let later = try Desk(store: store, annotator: "kim")
    #expect(later.score?.tally.count == 5)
    #expect(try later.result()?.score.tally.count == 5)
    #expect(try later.result()?.mistakes.allSatisfy { $0.number > 0 } == true)
  }

  @Test func nothingLeft() throws {
    let store = try study(JudgingRules(), items: 2).open()
    try withhold([.item(ItemID(1)), .item(ItemID(2))], in: store)
    let desk = try Desk(store: store, annotator: "kim")
    #expect(desk.progress.total == 0 && desk.nextToDo(after: nil) == nil && desk.last == nil)
    #expect(try desk.toResume() == nil && desk.listing().isEmpty)
  }
}
