import Foundation
import Testing

@testable import BlindRank

/// What a scan says of a study.
@Suite struct ScanReportTests {
  /// Vicuna names itself in the first ten of thirty items, in the same words but for one.
  private func study() throws -> TestStudy {
    try TestStudy(items: 30, systems: ["Alpaca", "Vicuna"]) { system, item in
      let text = "Text w\(item) of the \(system.count) letters a\(item) b\(item)."
      return system == "Vicuna" && item <= 10 ? "As an AI, I am glad. " + text : text
    }
  }

  private func report(_ store: any StudyStore, isBlind: Bool = false) throws -> ScanReport {
    try ScanReport(of: store, WordRules(), kinds: [.selfNaming], isBlind: isBlind)
  }

  @Test func rates() throws {
    let report = try report(study().open())
    #expect(report.entries.count == 10 && report.openCount == 10)
    #expect(report.rates.map(\.system?.name) == [nil, "Alpaca", "Vicuna"])
    #expect(report.rates.map(\.count) == [10, 0, 10] && report.rates.map(\.n) == [60, 30, 30])
    #expect(report.rates.map(\.difference) == [nil, .less, .more])
    // Newcombe 1998, method 10, for 0/30 and 10/30, worked out apart.
    let excess = try #require(report.rates[2].excess)
    #expect(abs(excess.low - 0.15230) < 1e-4 && abs(excess.high - 0.51218) < 1e-4)
    let interval = try #require(report.rates[2].interval)
    #expect(abs(interval.low - 0.19230) < 1e-4 && abs(interval.high - 0.51218) < 1e-4)
    #expect(report.entries[0].key == "q1")
  }

  @Test func policiesAndWhatBecomesOfFindings() throws {
    let store = try study().open()
    func words(_ policy: ScanPolicy) throws -> [Withholding] {
      try report(store).withholdings(
        [.selfNaming: policy], inForce: store.withholdings().inForce, at: moment(1))
    }
    #expect(try words(.report).isEmpty)
    let masks = try words(.mask)
    #expect(masks.count == 10 && masks.allSatisfy { $0.rule == "self-naming" && $0.isOn })
    try store.append(masks, evenIfJudged: false)
    // The same again changes nothing.
    #expect(try words(.mask).isEmpty)
    #expect(try report(store).entries.allSatisfy { $0.state == .masked })
    try store.append(Array(words(.exclude).prefix(1)), evenIfJudged: false)
    let after = try report(store)
    #expect(after.entries.map(\.state) == [.excluded] + Array(repeating: .masked, count: 9))
    #expect(after.openCount == 0)
  }

  @Test func blindItNamesNoSystem() throws {
    let report = try report(study().open(), isBlind: true)
    let drawer = TextTable { $0.count }
    let outputs = [
      ScanReportText.render(report, title: "T", limit: 99, with: drawer),
      CSVTable.render(report.tables), MarkdownTable.render(report.tables, title: "T"),
      try ScanReportJSON.render(report, title: "T"),
    ]
    for output in outputs {
      #expect(!output.contains("Vicuna") && !output.contains("Alpaca"), "\(output)")
      #expect(output.contains("As an AI"))
    }
  }

  @Test func forReading() throws {
    let report = try report(study().open())
    let text = ScanReportText.render(report, title: "T", limit: 2, with: TextTable { $0.count })
    #expect(text.contains("\nself-naming: 10 findings\n item q1, Vicuna: ⟦As an AI⟧, I am glad."))
    #expect(text.contains("\n … 8 more; --all lists them\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func nothingFound() throws {
    let report = try report(TestStudy { "\($0.count) \($1)" }.open())
    #expect(report.entries.isEmpty && report.rates.isEmpty)
    #expect(report.basis == "0 findings in 6 items of 3 systems")
    #expect(CSVTable.render(report.tables).hasPrefix("finding,system,n,with,share,"))
    #expect(try ScanReportJSON.render(report, title: "T").contains("\"findings\" : ["))
  }

  /// Other people's texts can neither obey nor break a line.
  @Test func hostileTexts() throws {
    let test = try TestStudy(items: 2, systems: ["a\u{1B}[31m", "b"]) { system, _ in
      "\u{1B}[2J\u{202E} as an AI,\u{7}\nI am =1+1 of \(system)"
    }
    let report = try ScanReport(of: test.open(), WordRules())
    let text =
      ScanReportText.render(report, title: "T", limit: 9, with: TextTable { $0.count })
      + MarkdownTable.render(report.tables, title: "T")
      + (try ScanReportJSON.render(report, title: "T"))
    #expect(!text.unicodeScalars.contains { $0.isUnseen && $0 != "\n" })
  }

  @Test func whatReportsLeaveOut() throws {
    let test = try study()
    let store = try test.open()
    let desk = try Desk(store: store, annotator: "kim")
    for number in 1...6 {
      _ = try desk.open(ComparisonID(number), at: moment(0))
      try desk.submit(
        Ballot([.ranking(DraftRanking(ranks: [1, 2]))]), notes: Notes(), at: moment(1))
    }
    try store.append(
      [2, 9].map { Withholding(.item(ItemID($0)), rule: "r", isOn: true, moment: moment(2)) },
      evenIfJudged: true)
    let source = try ReportSource(of: store, on: [.overall])
    #expect(source.leftOut == LeftOut(items: 2, judgments: 1))
    #expect(try source.judgments.map(\.item.rawValue) == [1, 3, 4, 5, 6])
    #expect(source.leftOut.clause == "; 2 items with 1 judgment excluded")
    #expect(source.of(.judge).leftOut == source.leftOut)
    let report = CriteriaReport(source.report(on: [.overall], rule: .half))
    let json = try WinTieLossJSON.render(report, title: "T", leftOut: source.leftOut)
    #expect(json.contains("\"excluded_items\" : 2") && json.contains("\"excluded_judgments\" : 1"))
    #expect(try !WinTieLossJSON.render(report, title: "T").contains("excluded"))
    let info = try StudyInfo(of: store)
    #expect(info.excludedItems == 2 && info.comparisons == 28 && info.items == 30)
    #expect(info.judgments == 5 && info.work.map(\.judged) == [5])
  }

  @Test func theLog() throws {
    let span = TextSpan(item: ItemID(1), system: SystemID(2), turn: 1, bytes: 3..<9)
    let words = [
      Withholding(.text(span), rule: "refusal", isOn: true, moment: moment(1_700_000_000)),
      Withholding(.item(ItemID(2)), rule: "empty", isOn: false, moment: moment(1_700_000_001)),
    ]
    let systems = ["a", "b"].enumerated().map { System(id: SystemID($0 + 1), name: $1) }
    let table = WithholdingTable.table(
      of: words, keys: ["x", "y"], systems: systems, isBlind: false)
    #expect(
      CSVTable.render([table]) == """
        finding,what,item,system,moment,turn,start_byte,end_byte\r
        refusal,masked,x,b,2023-11-14T22:13:20Z,1,3,9\r
        empty,asked about again,y,,2023-11-14T22:13:21Z,,,\r

        """)
    let json = try WithholdingTable.json(
      of: words, keys: ["x", "y"], systems: systems, isBlind: true, title: "T")
    #expect(!json.contains("\"system\"") && json.contains("\"start_byte\" : 3"))
  }
}
