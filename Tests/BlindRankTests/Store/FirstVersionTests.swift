import Foundation
import GRDB
import Testing

@testable import BlindRank

/// Files of version 0.1.0 go on working.
@Suite struct FirstVersionTests {
  @Test func theStudyIsTheSame() throws {
    let store = try FirstVersionStudy().open()
    let study = try store.study()
    #expect(study.title == "Sample of version 0.1.0" && study.seed == 20_230_424)
    #expect(study.rules == JudgingRules(.ranking, scale: 5, verdicts: .overall))
    // Its criterion was shown and never asked: it goes on so.
    #expect(study.criteria.map(\.name) == ["Overall"] && study.aspects == [.overall])
    #expect(try store.systems().map(\.name) == ["Alpaca-7b", "Vicuna-7b", "WizardLM-7b"])
    #expect(try store.itemCount() == 3 && store.comparisons().areItems)
    #expect(try store.annotators().map(\.name) == ["simulated-1", "kim", "lee"])
    let made = try store.queue.read {
      try String.fetchOne($0, sql: "SELECT program_version FROM study")
    }
    #expect(made == "0.1.0")
  }

  /// `blindrank stats` of 0.1.0 printed of this file, people only:
  ///
  /// ```
  /// system_a,system_b,n,wins,ties,losses
  /// Alpaca-7b,(all others),6,3,1,2
  /// WizardLM-7b,(all others),6,2,3,1
  /// Vicuna-7b,(all others),6,1,2,3
  /// Alpaca-7b,Vicuna-7b,3,2,0,1
  /// Alpaca-7b,WizardLM-7b,3,1,1,1
  /// Vicuna-7b,WizardLM-7b,3,0,2,1
  /// ```
  ///
  /// and of simulated-1: Alpaca against Vicuna 1 0 1, against WizardLM 1 0 1, Vicuna against
  /// WizardLM 0 1 1.
  @Test func theTalliesAreTheSame() throws {
    let judgments = try FirstVersionStudy().open().standingJudgments()
    func tallies(_ annotators: [Int]) -> [Tally] {
      let table = PairTallies(
        of: judgments.filter { annotators.contains($0.annotator.rawValue) }.flatMap(\.battles),
        systemCount: 3)
      return [(1, 2), (1, 3), (2, 3)].map { table[SystemID($0), SystemID($1)] }
    }
    #expect(
      tallies([2, 3]) == [
        Tally(wins: 2, losses: 1), Tally(wins: 1, ties: 1, losses: 1), Tally(ties: 2, losses: 1),
      ])
    #expect(
      tallies([1]) == [
        Tally(wins: 1, losses: 1), Tally(wins: 1, losses: 1), Tally(ties: 1, losses: 1),
      ])
  }

  @Test func everyJudgmentIsThere() throws {
    let test = try FirstVersionStudy()
    let before = try Self.rows(test.path, columns: "item_id, criterion_id")
    let store = try test.open()
    let after = try Self.rows(test.path, columns: "comparison_id, NULL")
    #expect(before == after && before.count == 10)
    let revised = try #require(
      try store.latestJudgments(of: ComparisonID(3), by: AnnotatorID(2)).first)
    #expect(revised.action == .undo && revised.restores == 6 && revised.aspect == .overall)
    #expect(revised.notes == Notes(item: "Verse „B“ rhymes"))
    #expect(revised.programVersion == "0.1.0")
    #expect(
      try store.states(of: AnnotatorID(2))
        == [ComparisonID(1): .done, ComparisonID(2): .skipped, ComparisonID(3): .done])
  }

  private static func rows(_ path: String, columns: String) throws -> [[DatabaseValue]] {
    try DatabaseQueue(path: path).read {
      try Row.fetchAll(
        $0,
        sql: """
          SELECT id, annotator_id, item_id, \(columns), action, slots, verdict, ranks, reason,
            note, started_ms, submitted_ms, active_ms, idle_ms, restores, program_version
            FROM judgment ORDER BY id
          """
      ).map { Array($0.databaseValues) }
    }
  }

  @Test func draftsAndPlacesAreThere() throws {
    let store = try FirstVersionStudy().open()
    let draft = try #require(try store.draft(of: ComparisonID(3), by: AnnotatorID(3)))
    #expect(draft.presentation.slots.map(\.rawValue) == [1, 3, 2])
    #expect(draft.ballot == .ranks([2, nil, nil]) && draft.notes == Notes(item: "half done"))
    #expect(draft.seen == Set([0, 1, 2].map { Slot($0) }) && draft.active == 3083)
    #expect(try store.drafts(of: AnnotatorID(3)) == [ComparisonID(3)])
    // Opened, and nothing said.
    let empty = try #require(try store.draft(of: ComparisonID(2), by: AnnotatorID(2)))
    #expect(empty.ballot == .ranks([nil, nil, nil]) && !empty.isBegun)
    #expect(try store.drafts(of: AnnotatorID(2)) == [])
    #expect(
      try store.place(of: AnnotatorID(3))
        == DeskPlace(comparison: ComparisonID(3), view: "focus=2 auto=1 zoom=1 top=0,0,0,0"))
  }

  @Test func annotatorsGoOn() throws {
    let test = try FirstVersionStudy()
    let desk = try Desk(store: try test.open(), annotator: "lee")
    let sheet = try desk.open(ComparisonID(3), at: moment(1_800_000_000))
    #expect(sheet.ballot == .ranks([2, nil, nil]) && sheet.isDraft)
    try desk.submit(.ranks([2, 1, 5]), notes: sheet.notes, at: moment(1_800_000_005))
    _ = try desk.undo(at: moment(1_800_000_006))
    let kim = try Desk(store: try test.open(), annotator: "kim")
    // The revision is undone already; the skip came before it.
    #expect(try kim.undo(at: moment(1_800_000_007)) == ComparisonID(2))
    #expect(kim.progress.done == 2 && kim.progress.skipped == 0)
    let store = try test.open()
    #expect(try store.verify().count == 13 && store.formerSeals().count == 10)
  }

  @Test func aNewStudyHasNoFormerSeals() throws {
    #expect(try TestStudy().open().formerSeals().isEmpty)
  }

  @Test func pairsAreDrawnAsForANewStudy() throws {
    let noJudgments = """
      DELETE FROM judgment; DELETE FROM sqlite_sequence; DELETE FROM draft; DELETE FROM place;
      """
    for judgingProtocol in [JudgingProtocol.pairwise, .guess] {
      let protocolEdit = "UPDATE study SET protocol = '\(judgingProtocol.rawValue)'"
      let old = try FirstVersionStudy(edit: noJudgments + protocolEdit).open()
      #expect(try old.study().rules == JudgingRules(judgingProtocol))
      let texts = try old.itemLabels(headLength: 0).map {
        (item: $0.item, skill: $0.skill, systems: try old.systems().map(\.id))
      }
      let seed = try old.study().seed
      let drawn =
        judgingProtocol == .guess
        ? GamePairs.pairs(of: texts, target: nil, seed: seed)
        : PairDesign.all.pairs(of: texts, seed: seed)
      #expect(try Self.pairs(old) == drawn.map { [$0.first, $0.second] })
      #expect(drawn.count == (judgingProtocol == .guess ? 3 : 9))
      #expect(try old.verify().isEmpty)
    }
  }

  /// Rankings could be imported into a study of pairs; they are of whole items.
  @Test func rankingsInAStudyOfPairsAreNotReadAsSomethingElse() throws {
    let test = try FirstVersionStudy(
      edit: "UPDATE study SET protocol = 'pairwise'", sealingAs: .pairwise)
    let before = try test.bytes()
    let error = #expect(throws: BlindRankError.self) { try test.open() }
    #expect(error?.description.contains("holds rankings of whole items") == true)
    #expect(try test.bytes() == before)
  }

  private static func pairs(_ store: SQLiteStudyStore) throws -> [[SystemID]] {
    let comparisons = try store.comparisons()
    return (1...comparisons.count).map { comparisons.systems(of: ComparisonID($0)) }
  }
}
