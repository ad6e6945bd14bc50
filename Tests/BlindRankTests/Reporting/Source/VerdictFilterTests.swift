import Foundation
import Testing

@testable import BlindRank

/// Reports on some items and annotators only: as if there were no others.
@Suite struct VerdictFilterTests {
  private static let filters = [
    VerdictFilter(skills: ["Math"]), VerdictFilter(skills: ["Math", "Writing"]),
    VerdictFilter(difficulty: try? NumberBands("3-5")),
    VerdictFilter(difficulty: try? NumberBands("6+,1")),
    VerdictFilter(annotators: ["kim"]), VerdictFilter(annotators: ["lee", "kim"]),
    VerdictFilter(
      skills: ["Writing"], difficulty: try? NumberBands("2-8"), annotators: ["lee"]),
  ]

  /// Whether a row of these passes, by hand.
  private func passes(
    _ filter: VerdictFilter, _ skill: String?, _ difficulty: Int?, _ annotator: String
  ) -> Bool {
    (filter.skills.isEmpty || filter.skills.contains { $0 == skill })
      && (filter.difficulty.map { bands in
        difficulty.map { number in
          bands.bands.contains { $0.lower <= number && number <= $0.upper ?? .max }
        } ?? false
      } ?? true)
      && (filter.annotators.isEmpty || filter.annotators.contains(annotator))
  }

  /// Everything that is counted of a source.
  private func figures(_ source: ReportSource) throws -> [String] {
    let resampling = ItemResampling(resamples: 20, seed: 1)
    return [
      CSVTable.render(
        source.report(on: source.aspects, rule: .half, grouping: .skill).flatMap(\.tables)),
      CSVTable.render(source.report(on: source.aspects, rule: .half).flatMap(\.tables)),
      CSVTable.render(
        source.ratingReports(RatingRequest(resamples: 20)).reports.flatMap(\.tables)),
      CSVTable.render(
        try AgreementReports(of: source, resampling).reports.flatMap(\.tables)),
      CSVTable.render(try source.biasReports(traits: nil).reports.flatMap(\.tables)),
    ]
  }

  private static let labels: [(skill: String?, difficulty: Int?)] = [
    ("Math", 1), ("Writing", 3), ("Math", 5), (nil, 8), ("Writing", nil), ("Math", 9),
    ("Art", 4), ("Writing", 2),
  ]

  /// Rows on eight items by three annotators, those that pass.
  private func file(
    _ folder: TemporaryFolder, _ systems: [String], _ filter: VerdictFilter,
    cells: (_ item: Int, _ annotator: Int) -> [[String]]
  ) throws -> BattleFile {
    var rows: [[String?]] = []
    for (item, label) in Self.labels.enumerated() {
      for (number, name) in ["kim", "lee", "mo"].enumerated()
      where passes(filter, label.skill, label.difficulty, name) {
        for cells in cells(item, number) {
          rows.append(
            ["q\(item)", name, label.skill, label.difficulty.map(String.init)] + cells)
        }
      }
    }
    let (file, findings) = try folder.battles(
      BattleText(columns: ["item", "annotator", "skill", "difficulty"] + systems, rows: rows)
        .text(.csv))
    return try #require(file, "\(findings)")
  }

  @Test(arguments: filters) func aFileAsIfCutByHand(_ filter: VerdictFilter) throws {
    let folder = try TemporaryFolder()
    let words = ["system_a", "system_b", "tie", "both_bad"]
    let columns = ["system_a", "system_b", "winner", "first_shown"]
    func read(_ filter: VerdictFilter) throws -> BattleFile {
      try file(folder, columns, filter) { item, annotator in
        [("A", "B"), ("A", "C"), ("B", "C")].enumerated().map { place, pair in
          [pair.0, pair.1, words[(item * 3 + annotator * place + place) % 4], pair.0]
        }
      }
    }
    let chosen = ReportSource(
      of: try read(VerdictFilter()), on: [.overall], filter: filter)
    #expect(try figures(chosen) == figures(ReportSource(of: try read(filter), on: [.overall])))
    #expect(chosen.leftOut == LeftOut(filter: filter) && chosen.verdicts(on: .overall).count > 0)
    #expect(chosen.leftOut.clause == "; only \(filter.words)")
  }

  @Test(arguments: filters) func aFileOfRankings(_ filter: VerdictFilter) throws {
    let folder = try TemporaryFolder()
    func read(_ filter: VerdictFilter) throws -> BattleFile {
      try file(folder, ["A", "B", "C"], filter) { item, annotator in
        [(0..<3).map { String(($0 * item + annotator + item / 3) % 3 + 1) }]
      }
    }
    let chosen = ReportSource(of: try read(VerdictFilter()), on: [.overall], filter: filter)
    let cut = ReportSource(of: try read(filter), on: [.overall])
    #expect(try figures(chosen) == figures(cut))
    #expect(try chosen.judgments.map(\.verdict) == cut.judgments.map(\.verdict))
  }

  @Test(arguments: filters) func aStudyWithExcludedItems(_ filter: VerdictFilter) throws {
    let store = try TestStudy(items: 9, systems: ["P", "Q"]).open()
    for (offset, name) in ["kim", "lee", "mo"].enumerated() {
      let desk = try Desk(store: store, annotator: name)
      for number in 1...9 {
        try desk.judge(
          number, .ranks([1 + (number + offset) % 3, 2]), at: Int64(20 * number + offset))
      }
    }
    try store.append(
      [2, 3].map { Withholding(.item(ItemID($0)), rule: "r", isOn: true, moment: moment(999)) },
      evenIfJudged: true)
    let all = try ReportSource(of: store, on: [.overall])
    let chosen = try ReportSource(of: store, on: [.overall], filter: filter)
    func isOne(_ item: ItemID, _ annotator: AnnotatorID) -> Bool {
      let label = all.labels[item.rawValue - 1]
      let name = all.annotators[annotator.rawValue - 1].name
      return passes(filter, label.skill, label.difficulty, name)
    }
    let expected = try all.judgments.filter { isOne($0.item, $0.annotator) }
    #expect(try chosen.judgments == expected && !expected.isEmpty)
    let table = chosen.verdicts(on: .overall)
    #expect(table == VerdictTable(of: expected, systemCount: 2))
    // What is excluded is told of what was asked for.
    let excluded = [ItemID(2), ItemID(3)]
    #expect(
      chosen.leftOut.items
        == excluded.count { item in (1...3).contains { isOne(item, AnnotatorID($0)) } })
    #expect(
      chosen.leftOut.judgments
        == excluded.reduce(0) { count, item in
          count + (1...3).count { isOne(item, AnnotatorID($0)) }
        })
    #expect(chosen.leftOut.filter == filter && chosen.leftOut.clause.hasPrefix("; only "))
  }

  @Test func scoresGoByItemAndAnnotator() {
    var scores = ScoreTable()
    for row in 0..<4 {
      scores.append(
        first: 0, second: 1, firstScore: Double(row), secondScore: 9, item: row % 2,
        annotator: row / 2)
    }
    let chosen = scores.ordered(scores.all.chosen { scores.item[$0] == 1 })
    #expect(Array(chosen.all) == [1, 3] && chosen.rows(of: 0, with: 1).map(\.system) == [1, 3])
    #expect(chosen.count == 2 && chosen.rows(of: 1, with: 0).map(\.reference) == [1, 3])
  }

  @Test func namesInAnyCase() throws {
    let people = ["Kim", "kim", "Lee"].enumerated().map { number, name in
      Annotator(id: AnnotatorID(number + 1), name: name, kind: .human)
    }
    let filter = VerdictFilter(
      skills: ["math", "Math"], difficulty: try NumberBands("8-10"), annotators: ["kim", "LEE"])
    let settled = try filter.settled(for: ReportExample.labels, people)
    #expect(settled.skills == ["Math"] && settled.annotators == ["kim", "Lee"])
    #expect(settled.words == "skill Math, difficulty 8-10, annotators kim and Lee")
    #expect(VerdictFilter().isEmpty && VerdictFilter().words.isEmpty && !settled.isEmpty)
    let labels = ReportExample.labels
    #expect(throws: BlindRankError.unknownSkill(name: "Meth", known: ["Math", "a|b"])) {
      try VerdictFilter(skills: ["Meth"]).settled(for: labels, people)
    }
    #expect(throws: BlindRankError.unknownAnnotator(name: "KIM", known: people.map(\.name))) {
      try VerdictFilter(annotators: ["KIM"]).settled(for: labels, people)
    }
    #expect(throws: BlindRankError.unknownDifficulty(name: "3-5", known: [2, 6, 9])) {
      try VerdictFilter(difficulty: NumberBands("3-5")).settled(for: labels, people)
    }
  }
}
