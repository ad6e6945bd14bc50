import Foundation
import Testing

@testable import BlindRank

/// What progress prints.
@Suite struct ProgressReportTests {
  private let systems = ["Alpaca", "Vicuna", "ChatGPT"]

  private func progress() throws -> StudyProgress {
    let test = try TestStudy(items: 8)
    let desk = try Desk(store: try test.open(), annotator: "a person with a rather long name")
    for number in 1...5 { try desk.judge(number, .ranks([1, 2, 2]), at: Int64(number) * 100) }
    _ = try desk.open(ComparisonID(6), at: moment(600))
    try desk.setFlag(true, at: moment(600))
    try desk.keep(
      .ranks([1, nil, nil]), notes: Notes(item: "one | two\nthree"), seen: [], at: moment(601))
    _ = try Desk(store: try test.open(), annotator: "lee")
    return try StudyProgress(of: try test.open(), since: moment(0))
  }

  @Test func aRowHasWhatACoordinatorAsks() throws {
    let progress = try progress()
    let text = progress.tables.map(TextTable { $0.count }.render).joined()
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(
      rows[1] == [
        "annotator", "done", "of", "drafts", "skips", "flags", "today", "median", "left",
      ])
    #expect(
      rows[3].suffix(9) == ["5", "8", "1", "0", "1", "5", "1", "1", "min"])
    #expect(rows[4] == ["lee", "0", "8", "0", "0", "0", "0", "–", "few", "data"])
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
  }

  @Test func machinesGetEverythingInUnits() throws {
    let progress = try progress()
    let csv = CSVTable.render(progress.tables).split(separator: "\r\n")
    #expect(
      csv[0]
        == "annotator,done,assigned,drafts,skipped,flagged,today,median_active_s,per_hour,timed,"
        + "left_active_s,finish,last")
    #expect(csv[1].hasSuffix(",5,8,1,0,1,5,1.0,3600.0,5,3,,1970-01-01T00:08:21Z"))
    #expect(csv[2] == "lee,0,8,0,0,0,0,,,0,,,")
    let skills = CSVTable.render(progress.skillTables).split(separator: "\r\n")
    #expect(skills.count == 7 && skills[0].hasPrefix("annotator,skill,done,"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(ProgressJSON.render(progress).utf8))
        as? [String: Any])
    let annotators = try #require(object["annotators"] as? [[String: Any]])
    #expect(annotators[0]["median_active_ms"] as? Int == 1000)
    #expect(annotators[1]["left_active_ms"] is NSNull)
    #expect((object["skills"] as? [Any])?.count == 4 && object["schema"] as? Int == 1)
    #expect((object["unblinding"] as? [String: Any])?["is_closed"] as? Bool == false)
  }

  @Test func remarksAreReadable() throws {
    let progress = try progress()
    #expect(
      ProgressText.remarks(progress, with: TextTable(lineWidth: 40) { $0.count })
        == """
        ! item q6 · Math · a person with a
          rather long name · flagged
            note: one | two␊three

        """)
    #expect(MarkdownTable.render([progress.remarkTable], title: "T").contains("one \\| two"))
  }

  @Test func nothingTellsOfSystemsOrVerdicts() throws {
    let progress = try progress()
    let tables = progress.tables + progress.skillTables + [progress.remarkTable]
    let text =
      tables.map(TextTable { $0.count }.render).joined() + CSVTable.render(tables)
      + MarkdownTable.render(tables, title: "T") + (try ProgressJSON.render(progress))
      + ProgressText.remarks(progress, with: TextTable { $0.count })
    for name in systems + ["Response of", "slots", "ranks"] { #expect(!text.contains(name)) }
  }
}
