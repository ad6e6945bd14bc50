import Testing

@testable import BlindRank

/// What is exported is read again: the same tallies come of it, as a file and in a fresh study.
@Suite struct ExportRoundTripTests {
  /// Wins, ties and losses of pairs of systems by name.
  private typealias Tallies = [[String]: Tally]

  private static let names = ExportExample.systems + ["-vs-", "＝Ｗ", "''=b", "\t tab", "tie break"]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func study(_ seed: UInt64) throws -> TestStudy {
    var random = SplitMix(state: seed)
    let rules =
      seed % 2 == 0
      ? JudgingRules(verdicts: .both) : JudgingRules(.pairwise, verdicts: .both)
    return try TestStudy(
      items: 5, systems: Array(names.shuffled(using: &random).prefix(3)), rules: rules,
      criteria: seed % 3 == 0 ? ["+Honest", "Help, fast"] : [], seed: seed)
  }

  /// Two people say this and that, change and undo it.
  private static func judge(_ store: SQLiteStudyStore, _ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let study = try store.study()
    for name in ["kim", "=lee"] {
      let desk = try Desk(store: store, annotator: name)
      for step in 0..<25 {
        let comparison = Int.random(in: 1...desk.progress.total, using: &random)
        let entries = study.judgedAspects.map { _ -> Ballot.Entry in
          study.judgingProtocol == .ranking
            ? .ranking(
              DraftRanking(ranks: (0..<3).map { _ in Int.random(in: 1...4, using: &random) }))
            : .choice(
              [PairwiseChoice.left, .left, .right, .tie, .bothBad, .cannotJudge(reason: "=x")]
                .randomElement(using: &random))
        }
        switch Int.random(in: 0..<8, using: &random) {
        case 0: _ = try desk.undo(at: moment(Int64(step * 10)))
        case 1: try desk.skip(comparison, at: Int64(step * 10))
        default: try desk.judge(comparison, Ballot(entries), at: Int64(step * 10))
        }
      }
    }
    try store.append(
      [Withholding(.item(ItemID(2)), rule: "a", isOn: true, moment: moment(999))],
      evenIfJudged: true)
  }

  private func tallies(_ source: ReportSource, _ aspect: Aspect) -> Tallies {
    let pairs = PairTallies(of: source.verdicts(on: aspect).battles)
    var tallies: Tallies = [:]
    for one in source.systems {
      for other in source.systems where one.name < other.name && pairs[one.id, other.id].count > 0 {
        tallies[[one.name, other.name]] = pairs[one.id, other.id]
      }
    }
    return tallies
  }

  private func tallies(ofFiles paths: [String], _ renamed: [String: String], on name: String) throws
    -> Tallies
  {
    let file = try BattleFile(
      contentsOf: paths, aliases: SystemAliases(renamed.map { ($0.value, $0.key) }))
    guard let aspect = try? Study(of: file).aspect(named: name) else { return [:] }
    return tallies(ReportSource(of: file, on: [aspect], kind: file.annotators.first?.kind), aspect)
  }

  /// What a format keeps of a tally.
  private func kept(_ tallies: Tallies, by format: ExportFormat) -> Tallies {
    tallies.mapValues {
      var tally = $0
      if format == .alpacaEval || format == .qlora { tally.bothBad = 0 }
      if format == .crowdKit { (tally.ties, tally.bothBad) = (0, 0) }
      return tally
    }.filter { $0.value.count > 0 }
  }

  @Test(arguments: UInt64(1)...18) func theSameTallies(_ seed: UInt64) throws {
    let test = try Self.study(seed)
    let store = try test.open()
    try Self.judge(store, seed)
    let study = try store.study()
    for format in ExportFormat.allCases
    where format != .crowdKitLabels && format != .dpo && format != .dpoChat {
      let aspects = format.scope == .oneAspect ? [Aspect.overall] : study.judgedAspects
      for container in format.containers {
        let text = try ExportedText(of: store, as: format, in: container, on: aspects)
        guard text.records > 0 else { continue }
        let paths = try text.write(to: folder, as: "\(format.rawValue)-\(seed).\(container)")
        for aspect in aspects {
          let expected = kept(
            tallies(try ReportSource(of: store, on: [aspect]), aspect), by: format)
          let found = try tallies(ofFiles: paths, text.renamed, on: study.name(of: aspect))
          #expect(found == expected, "\(format) \(container) \(aspect)")
        }
        try checkImport(paths, text.renamed, format, aspects, seed, from: store)
      }
    }
  }

  /// The same in a fresh study of the same items, where it takes what the format holds.
  private func checkImport(
    _ paths: [String], _ renamed: [String: String], _ format: ExportFormat, _ aspects: [Aspect],
    _ seed: UInt64, from store: SQLiteStudyStore
  ) throws {
    let isRanking = try store.study().judgingProtocol == .ranking
    guard isRanking == (format == .rankings) || format == .judgments else { return }
    let fresh = try Self.study(seed)
    let other = try fresh.open()
    let options = JudgmentImport.Options(
      aliases: SystemAliases(renamed.map { ($0.value, $0.key) }), kind: .human)
    let (judgments, _) = try JudgmentImport(paths, options).run(into: JudgedStudy(of: other))
    try other.append(judgments)
    for aspect in aspects {
      let expected = kept(tallies(try ReportSource(of: store, on: [aspect]), aspect), by: format)
      #expect(
        tallies(try ReportSource(of: other, on: [aspect]), aspect) == expected,
        "\(format) \(aspect), imported")
    }
    guard format == .judgments else { return }
    // What stands there already comes once, whether it was judged there or imported.
    for study in [store, other] {
      let (again, report) = try JudgmentImport(paths, options).run(into: JudgedStudy(of: study))
      #expect(again.isEmpty && report.findings.contains { $0.problem.contains("has them already") })
    }
  }

  /// A copy is merged as often as one likes; a verdict that was revised since is no second one.
  @Test func aCopyIsMergedEveryEvening() throws {
    func fresh() throws -> SQLiteStudyStore {
      try TestStudy(items: 4, systems: ["alpha", "beta"], rules: JudgingRules(.pairwise)).open()
    }
    let (study, copy) = (try fresh(), try fresh())
    let desk = try Desk(store: copy, annotator: "kim")
    func merge() throws -> (judgments: Int, findings: [String]) {
      let text = try ExportedText(of: copy, as: .judgments, on: [.overall])
      let path = try text.write(to: folder, as: "kim.jsonl")[0]
      let (judgments, report) = try JudgmentImport([path]).run(into: JudgedStudy(of: study))
      try study.append(judgments)
      return (judgments.count, report.findings.map(\.problem))
    }
    try desk.judge(1, .choices(.left), at: 10)
    try desk.skip(2, at: 20)
    #expect(try merge() == (1, ["1 row left out: 1 skipped"]))
    try desk.judge(2, .choices(.tie), at: 30)
    try desk.judge(3, .choices(.cannotJudge(reason: "no Thai")), at: 40)
    #expect(
      try merge() == (
        1,
        [
          "2 rows left out: 1 skipped, 1 “can't judge”",
          "1 verdict left out: the study has it already, of the same time",
        ]
      ))
    try desk.judge(2, .choices(.right), at: 50)
    let error = #expect(throws: BlindRankError.self) { try merge() }
    guard case .findings(let findings)? = error else { return }
    #expect(
      findings.filter { $0.severity == .error }.map(\.problem) == [
        "“kim” has judged this in the study already, at another time or otherwise; what stands there "
          + "stays: leave the row out, or give a different judge another name: --as NAME"
      ])
    #expect(try study.standingJudgments().count == 2)
  }

  /// Where each response stood in a ranking comes back, and that it is not known of one.
  @Test func theOrderShownOfRankingsComesBack() throws {
    let names = ["Zeta", "alpha", "Mu"]
    let imported = ImportedRanking(
      item: ItemID(1), annotator: "lee", kind: .human,
      ranks: [SystemID(1): 1, SystemID(2): 2, SystemID(3): 3])
    let store = try TestStudy(systems: names, rankings: [imported]).open()
    let desk = try Desk(store: store, annotator: "kim")
    for number in 1...6 {
      try desk.judge(number, .ranks([1, number % 3 + 1, 4]), at: Int64(number * 10))
    }
    func bias(_ source: ReportSource) throws -> BiasReport {
      try #require(try source.biasReports(traits: nil).reports.first)
    }
    func shown(_ source: ReportSource) -> FirstShownTally {
      FirstShownTally(of: source.verdicts(on: .overall).battles)
    }
    let study = try ReportSource(of: store, on: [.overall])
    let expected = try bias(study)
    #expect(expected.slots.rankings == 6 && expected.imported == 1)
    for container in ExportFormat.judgments.containers {
      let text = try ExportedText(of: store, as: .judgments, in: container, on: [.overall])
      let paths = try text.write(to: folder, as: "shown.\(container)")
      let source = ReportSource(of: try BattleFile(contentsOf: paths), on: [.overall])
      let found = try bias(source)
      #expect(found.slots == expected.slots && found.imported == 1, "\(container)")
      #expect(shown(source) == shown(study) && shown(source).unknown == 3)
      #expect(found.habits.map(\.shared) == [1, 1])
    }
  }

  /// A judge that judged pairs in both orders comes back with both verdicts, and with what it wrote and
  /// when where the format has a place for that.
  @Test func bothOrdersComeBack() throws {
    func fresh() throws -> SQLiteStudyStore {
      try TestStudy(items: 3, systems: ["alpha", "beta"], rules: JudgingRules(.pairwise)).open()
    }
    let lines = (1...3).map {
      """
      {"question_id": "q\($0)", "model_1": "alpha", "model_2": "beta", "judge": "gpt", \
      "g1_winner": "model_1", "g2_winner": "\($0 == 2 ? "tie" : "model_2")", \
      "g1_judgment": "=A, \($0)", "g2_judgment": "B", "tstamp": 168600000\($0).125}

      """
    }
    let path = try folder.write(lines.joined(), to: "gpt.jsonl")
    let store = try fresh()
    try store.append(try JudgmentImport([path]).run(into: JudgedStudy(of: store)).judgments)
    for format in [ExportFormat.judgments, .battles, .arena, .alpacaEval, .qlora] {
      for container in format.containers {
        let text = try ExportedText(of: store, as: format, in: container, on: [.overall])
        #expect(text.records == 6)
        let paths = try text.write(to: folder, as: "both.\(container)")
        let other = try fresh()
        let options = JudgmentImport.Options(
          annotator: format == .qlora ? "gpt" : nil, kind: .judge)
        let (judgments, _) = try JudgmentImport(paths, options).run(into: JudgedStudy(of: other))
        try other.append(judgments)
        #expect(
          tallies(try ReportSource(of: other, on: [.overall]), .overall)
            == tallies(try ReportSource(of: store, on: [.overall]), .overall),
          "\(format) \(container)")
        guard format == .judgments || format == .arena else { continue }
        let (old, new) = (try store.standingJudgments(), try other.standingJudgments())
        #expect(new.map(\.submitted) == old.map(\.submitted), "\(format) \(container)")
        guard format == .judgments else { continue }
        #expect(new.map(\.notes) == old.map(\.notes) && new[0].notes.item == "=A, 1")
      }
    }
  }

  /// No cell of a table runs in a spreadsheet, wherever the text came from.
  @Test(arguments: UInt64(1)...6) func noCellIsAFormula(_ seed: UInt64) throws {
    let store = try Self.study(seed).open()
    try Self.judge(store, seed)
    let study = try store.study()
    for format in ExportFormat.allCases where format.containers.contains(.csv) {
      let aspects = format.scope == .oneAspect ? [Aspect.overall] : study.judgedAspects
      let text = try ExportedText(of: store, as: format, in: .csv, on: aspects)
      let path = try text.write(to: folder, as: "table.csv")[0]
      let reader = try RecordFile.open(path)
      while let record = try reader.next() {
        for key in record.keys {
          for cell in [key, try record.text(key)] where Double(cell) == nil {
            let first = cell.unicodeScalars.first
            #expect(first.map { !"=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(cell)")
          }
        }
      }
    }
  }
}
