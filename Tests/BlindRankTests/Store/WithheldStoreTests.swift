import GRDB
import Testing

@testable import BlindRank

/// Masks and exclusions in the study file.
@Suite struct WithheldStoreTests {
  private let span = TextSpan(item: ItemID(2), system: SystemID(1), turn: 1, bytes: 0..<4)

  private func word(_ what: Withheld, _ rule: String, _ isOn: Bool = true, at second: Int64 = 0)
    -> Withholding
  {
    Withholding(what, rule: rule, isOn: isOn, moment: moment(second))
  }

  @Test func theNewestWordOfARuleCounts() throws {
    let test = try TestStudy()
    let store = try test.open()
    #expect(try store.masks(of: ItemID(2)) == [] && store.excludedItems() == [])
    try store.append(
      [
        word(.text(span), "self-naming"), word(.text(span), "refusal"), word(.item(ItemID(3)), "a"),
      ],
      evenIfJudged: false)
    #expect(try Set(store.masks(of: ItemID(2))) == [span])
    #expect(try store.masks(of: ItemID(1)) == [] && store.excludedItems() == [ItemID(3)])
    // What another rule withholds too stays withheld.
    try store.append([word(.text(span), "refusal", false, at: 1)], evenIfJudged: false)
    #expect(try store.masks(of: ItemID(2)) == [span])
    try store.append(
      [word(.text(span), "self-naming", false, at: 2), word(.item(ItemID(3)), "a", false, at: 2)],
      evenIfJudged: false)
    #expect(try store.masks(of: ItemID(2)) == [] && store.excludedItems() == [])
    try store.append([word(.item(ItemID(3)), "a", at: 3)], evenIfJudged: false)
    #expect(try store.excludedItems() == [ItemID(3)])
    // All of it is there for ever, in the order it was said, and in another program too.
    let log = try test.open().withholdings()
    #expect(log.map(\.isOn) == [true, true, true, false, false, false, true])
    #expect(log.inForce == [.item(ItemID(3)): ["a"]])
    #expect(try store.responses(to: ItemID(2)).first?.turns == ["Response of Alpaca to 2"])
    _ = try store.verify()
  }

  @Test func notOnceThereAreJudgments() throws {
    let test = try TestStudy()
    let store = try test.open()
    let desk = try Desk(store: store, annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    try desk.submit(
      Ballot([.ranking(DraftRanking(ranks: [1, 2, 3]))]), notes: Notes(), at: moment(1))
    #expect(throws: BlindRankError.judgedAlready(judgments: 1)) {
      try store.append([word(.text(span), "x"), word(.item(ItemID(1)), "x")], evenIfJudged: false)
    }
    #expect(try store.withholdings().isEmpty)
    try store.append([word(.item(ItemID(1)), "x")], evenIfJudged: true)
    #expect(try store.excludedItems() == [ItemID(1)])
  }

  /// What a closed study's results rest on does not change, whatever was said.
  @Test func notOnceTheStudyIsClosed() throws {
    let store = try TestStudy().open()
    try store.append(.close, detail: nil, at: moment(1))
    #expect(throws: BlindRankError.studyClosed) {
      try store.append([word(.item(ItemID(1)), "x", at: 2)], evenIfJudged: true)
    }
    #expect(try store.withholdings().isEmpty)
  }

  @Test func allOrNone() throws {
    let store = try TestStudy(items: 2).open()
    #expect(throws: BlindRankError.self) {
      // There is no item 9.
      try store.append(
        [word(.item(ItemID(1)), "x"), word(.item(ItemID(9)), "x")], evenIfJudged: false)
    }
    #expect(try store.withholdings().isEmpty && store.excludedItems() == [])
  }

  /// A place that is none is passed over.
  @Test func whatAnotherProgramWrote() throws {
    let store = try TestStudy().open()
    try store.write { database in
      try database.execute(
        sql: """
          INSERT INTO mask (item_id, system_id, turn, start_byte, end_byte, rule, is_on, moment_ms,
            program_version) VALUES (1, 1, 1, 7, 3, 'x', 1, 0, '')
          """)
    }
    #expect(try store.masks(of: ItemID(1)) == [] && store.withholdings().isEmpty)
  }
}
