import Foundation
import Testing

@testable import BlindRank

/// The example of docs/statistics.md: seven guesses at the items of `ReportExample`.
@Suite struct GuessReportTests {
  private let drawer = TextTable(lineWidth: 78) { $0.count }

  private func report(
    by grouping: WinTieLossReport.Grouping? = nil, battles: [Battle]? = nil
  ) throws -> GuessReport {
    let example = try ReportExample.report()
    // item, annotator, asked, pointed at (0: can't tell), responses shown
    let records = [
      (1, 1, 1, 1, 3), (2, 1, 2, 2, 3), (3, 1, 1, 3, 3), (4, 1, 2, 2, 2), (1, 2, 1, 1, 3),
      (2, 2, 2, 0, 3), (3, 2, 3, 3, 3),
    ].map { item, annotator, asked, pointed, choices in
      GuessRecord(
        item: ItemID(item), annotator: AnnotatorID(annotator), asked: SystemID(asked),
        pointedAt: pointed == 0 ? nil : SystemID(pointed), choices: choices)
    }
    let battles = try battles ?? ReportExample.judgments.flatMap(\.battles)
    return GuessReport(
      systems: example.systems, labels: example.labels,
      annotators: example.annotators
        + [Annotator(id: AnnotatorID(9), name: "idle", kind: .judge)],
      records: records,
      results: [GuessReport.Result(battles: battles)], grouping: grouping)
  }

  @Test func text() throws {
    let report = try report()
    #expect(report.basis == "7 guesses at 4 items by 2 human annotators")
    #expect(
      report.tables.prefix(4).map(drawer.render).joined(separator: "\n") == """
        Guesses
         guesses  n  right  can't tell                  accuracy   95 %  chance      p
         ─────────────────────────────────────────────────────────────────────────────
         all      6      5           1  ████████████░░      83 %  44–97    36 %  0.025
         Accuracy: right of n. Who could not tell is not in n.
         95 %: Wilson interval. p: two-sided test against chance.
         Guesses were among different numbers of responses: chance is the mean, and
         the test takes each guess at its own, exactly.
         Both take guesses at one item by several annotators as independent; where
         annotators agree, the true uncertainty is larger.

        Who was taken for whom
         asked for  P  Q  R  can't tell
         ──────────────────────────────
         P          2  0  1           0
         Q          0  2  0           1
         R          0  0  1           0
         Row: the system asked for. Column: the one that stood where the annotator
         pointed.

        Blinding indices
         index  asked for  n     value        SE  95 %
         ─────────────────────────────────────────────
         Bang   P          3  few data  few data
         Bang   Q          3  few data  few data
         Bang   R          1  few data         –     –
         James  all        7         –         –     –
         Bang: 1 always found, 0 as by chance, below 0 taken for another. James: 1
         nobody can tell, 0.5 as by chance, 0 always found.
         James's index needs guesses among all systems: of some that were shown, what
         chance gives is not known.

        P against Q, by how the guess ended
         guess          n  wins  ties  losses                    win rate   95 %     p
         ─────────────────────────────────────────────────────────────────────────────
         guessed right  5     2     1       2  ██████▓▓▓▓░░░░░░      50 %  17–83  1.00
         guessed wrong  1     1     0       0  ·                 few data
         cannot tell    1     1     0       0  ·                 few data
         all            7     4     1       2  █████████▓▓░░░░░      64 %  30–88  0.69
         Win rate of the first named; a tie is half a win.
         95 %: Wilson interval. p: exact sign test, ties left out.
         Who knew which system wrote what did not judge blindly: compare the rates.

        """)
  }

  @Test func groups() throws {
    let skills = try report(by: .skill).rows
    #expect(skills.map(\.group) == ["Math", "a|b", "(none)", nil])
    #expect(skills.map(\.tally.count) == [4, 1, 1, 6])
    #expect(skills.map(\.tally.right) == [3, 1, 1, 5])
    #expect(skills.map(\.tally.cantTell) == [0, 1, 0, 1])
    let tables = try report(by: .annotator).tables
    #expect(tables.count == 1)
    let text = TextTable(lineWidth: 86) { $0.count }.render(try #require(tables.first))
    #expect(
      text == """
        Guesses by annotator
         annotator  n  right  can't tell                accuracy   95 %  chance      p  streak
         ─────────────────────────────────────────────────────────────────────────────────────
         ann        4      3           0  ·             few data           38 %              2
         bo         2      2           1  ·             few data           33 %              2
         all        6      5           1  ██████████░░      83 %  44–97    36 %  0.025       2
         Accuracy: right of n. Who could not tell is not in n.
         95 %: Wilson interval. p: two-sided test against chance.
         Guesses were among different numbers of responses: chance is the mean, and the test
         takes each guess at its own, exactly.
         Both take guesses at one item by several annotators as independent; where annotators
         agree, the true uncertainty is larger.
         Streak: most right guesses in a row; who could not tell is passed over.

        """)
  }

  @Test func theResultIsSplitByHowTheGuessEnded() throws {
    let report = try report()
    let rows = report.battleRows(of: try #require(report.results.first))
    #expect(
      rows.prefix(4).map(\.group) == ["guessed right", "guessed wrong", "cannot tell", nil])
    let pairs = rows.filter { $0.system == "P" && $0.opponent == "Q" }
    #expect(
      pairs.map(\.tally) == [
        // Items 1, 2 and 4 of ann, 1 and 3 of bo; 3 of ann; 2 of bo.
        Tally(wins: 2, ties: 1, losses: 2), Tally(wins: 1), Tally(wins: 1),
        Tally(wins: 4, ties: 1, losses: 2),
      ])
    #expect(Set(rows.map { "\($0.system)\($0.opponent ?? "")" }) == ["PQ", "PR", "QR"])
  }

  @Test func battlesWithoutAGuessAndRepeatedGuessesAreToldApart() throws {
    let battle = Battle(
      first: SystemID(1), second: SystemID(2), outcome: .win, item: ItemID(1),
      annotator: AnnotatorID(1))
    let stranger = Battle(
      first: SystemID(1), second: SystemID(2), outcome: .loss, item: ItemID(1),
      annotator: AnnotatorID(2))
    func group(_ pointed: [Int?]) -> [String?] {
      let report = GuessReport(
        systems: ReportExample.systems, labels: ReportExample.labels, annotators: [],
        records: pointed.map {
          GuessRecord(
            item: ItemID(1), annotator: AnnotatorID(1), asked: SystemID(1),
            pointedAt: $0.map { SystemID($0) }, choices: 2)
        })
      let result = GuessReport.Result(battles: [battle, stranger])
      return report.battleRows(of: result).filter { $0.tally.wins == 1 && $0.group != nil }.map(
        \.group)
    }
    #expect(group([1]) == ["guessed right"])
    #expect(group([1, 2, nil]) == ["guessed wrong"])
    #expect(group([2, 1]) == ["guessed wrong"])
    #expect(group([1, nil]) == ["cannot tell"] && group([nil, 1]) == ["cannot tell"])
    #expect(group([]) == ["no guess"])
  }

  @Test func csv() throws {
    let text = CSVTable.render(Array(try report(battles: []).tables))
    #expect(
      text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init) == [
        "n,right,cannot_tell,accuracy,accuracy_95_low,accuracy_95_high,chance,p_two_sided,p_greater,"
          + "test,few_data,annotators",
        "6,5,1,0.8333333333333334,0.4364971778135299,0.9699466302516934,0.36111111111111116,"
          + "0.02469135802469136,0.02469135802469136,poisson binomial,false,human", "",
        "asked,pointed_at P,pointed_at Q,pointed_at R,cannot_tell", "P,2,0,1,0", "Q,0,2,0,1",
        "R,0,0,1,0", "",
        "index,asked,n,blinding_index,standard_error,blinding_index_95_low,blinding_index_95_high",
        "Bang,P,3,0.5,0.408248290463863,-0.30015194605921836,1.0",
        "Bang,Q,3,0.6666666666666666,0.2721655269759087,0.13323203596052113,1.0",
        "Bang,R,1,1.0,,,",
        "James,all,7,,,,", "",
      ])
    #expect(CSVTable.render(try report(by: .annotator).tables).contains(",longest_streak,"))
  }

  @Test func markdown() throws {
    let table = try #require(try report(by: .skill).tables.first)
    #expect(
      MarkdownTable.render([table], title: "T").split(separator: "\n").dropFirst(2).prefix(4)
        .map(String.init) == [
          "| skill | n | right | can't tell | accuracy | 95 % | chance | p |",
          "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
          "| Math | 4 | 3 | 0 | few data |  | 33 % |  |",
          "| a\\|b | 1 | 1 | 1 | few data |  | 33 % |  |",
        ])
  }

  /// Names that do not fit side by side become numbers.
  @Test func manySystemsAreNumbered() throws {
    let systems = (1...7).map { System(id: SystemID($0), name: "a long name, no \($0)") }
    let records = (1...7).map {
      GuessRecord(
        item: ItemID(1), annotator: AnnotatorID(1), asked: SystemID($0), pointedAt: SystemID(1),
        choices: 7)
    }
    let report = GuessReport(systems: systems, labels: [], annotators: [], records: records)
    let lines = drawer.render(report.tables[1]).split(separator: "\n")
    #expect(lines[1] == " asked for            1  2  3  4  5  6  7  can't tell")
    #expect(lines[4] == " 2 a long name, no 2  1  0  0  0  0  0  0           0")
    for line in lines { #expect(line.count <= 78) }
    let written = CSVTable.render([report.tables[1]]).split(separator: "\r\n")
    #expect(written[0].hasPrefix("asked,\"pointed_at a long name, no 1\","))
    #expect(written[2] == "\"a long name, no 2\",1,0,0,0,0,0,0,0")
  }

  @Test func json() throws {
    func object(_ report: GuessReport) throws -> [String: Any] {
      let text = try GuessReportJSON.render(report, title: "T")
      return try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let whole = try object(report())
    #expect(
      whole.keys.sorted() == [
        "battles", "blinding", "confusion", "guesses", "parameters", "schema", "unblinding",
      ])
    #expect(whole["schema"] as? Int == 1)
    let guesses = try #require(whole["guesses"] as? [[String: Any]])
    #expect(guesses.count == 1)
    let all = try #require(guesses.first)
    #expect(
      all.keys.sorted() == [
        "accuracy", "cannot_tell", "chance", "few_data", "group", "high", "longest_streak", "low",
        "n", "p_greater", "p_two_sided", "right", "test",
      ])
    #expect(all["n"] as? Int == 6 && all["right"] as? Int == 5 && all["cannot_tell"] as? Int == 1)
    #expect(all["group"] is NSNull && all["test"] as? String == "poisson binomial")
    let confusion = try #require(whole["confusion"] as? [[String: Any]])
    #expect(confusion.map { $0["n"] as? Int } == [2, 1, 2, 1, 1])
    #expect(confusion[3]["asked"] as? String == "Q" && confusion[3]["pointed_at"] is NSNull)
    let battles = try #require(whole["battles"] as? [[String: Any]])
    #expect(battles.count == 12 && battles[0]["guess"] as? String == "guessed right")
    #expect(battles[0]["n"] as? Int == 5 && battles[3]["guess"] is NSNull)
    let divided = try object(report(by: .bands(try NumberBands("1-4,8+"))))
    #expect(divided["battles"] == nil && divided["confusion"] == nil)
    let parameters = try #require(divided["parameters"] as? [String: Any])
    #expect(
      parameters.keys.sorted() == [
        "annotators", "bands", "by", "confidence", "filters", "guesses", "interval", "kind",
        "program",
        "study", "ties",
      ])
    #expect(parameters["by"] as? String == "difficulty")
    #expect(parameters["bands"] as? [String] == ["1-4", "8+"])
  }
}
