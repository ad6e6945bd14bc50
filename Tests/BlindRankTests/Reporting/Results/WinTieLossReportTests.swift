import Foundation
import Testing

@testable import BlindRank

@Suite struct WinTieLossReportTests {
  private let reference = WinTieLossReport.Selection.reference(ReportExample.systems[2])
  private let drawer = TextTable(lineWidth: 78) { $0.count }

  @Test func textOfAllPairs() throws {
    let report = try ReportExample.report()
    #expect(report.basis == "7 rankings of 4 items by 2 human annotators")
    #expect(
      report.tables.map(drawer.render).joined(separator: "\n") == """
        Each system against all others
         system   n  wins  ties  losses                        win rate   95 %     p
         ───────────────────────────────────────────────────────────────────────────
         P       13     9     1       3  ██████████████▓░░░░░      73 %  46–90  0.15
         Q       13     5     3       5  ████████▓▓▓▓░░░░░░░░      50 %  26–74  1.00
         R       12     2     2       8  ███▓▓▓▓░░░░░░░░░░░░░      25 %   9–53  0.11
         A ranking of k responses counts here as k−1 battles of each system. They hang
         together, so the interval is too narrow and p too small.

        Pairs
         pair   n  wins  ties  losses                    win rate   95 %     p  p Holm
         ─────────────────────────────────────────────────────────────────────────────
         P – Q  7     4     1       2  █████████▓▓░░░░░      64 %  30–88  0.69    1.00
         P – R  6     5     0       1  █████████████░░░      83 %  44–97  0.22    0.66
         Q – R  6     3     2       1  ████████▓▓▓▓▓░░░      67 %  30–90  0.62    1.00
         Win rate of the first named; a tie is half a win.
         95 %: Wilson interval. p: exact sign test, ties left out.
         Both take judgments of one item by several annotators as independent; where
         annotators agree, the true uncertainty is larger.
         p Holm: corrected for the 3 tests of the table.

        """)
  }

  /// P has 1 win and 5 ties, Q 4 wins and 2 losses: with ties half Q leads (67 to 58 %), without
  /// ties P (100 to 67 %).
  @Test(arguments: [(TieRule.half, ["Q", "P", "R"]), (.dropped, ["P", "Q", "R"])])
  func totalsAreOrderedByTheRuleChosen(_ rule: TieRule, _ order: [String]) throws {
    let pairs: [(Int, Int, [Int], Int)] = [
      (1, 3, [1, 1], 5), (1, 3, [1, 2], 1), (2, 3, [1, 2], 4), (2, 3, [2, 1], 2),
    ]
    let judgments = try pairs.flatMap { first, second, ranks, count in
      try (0..<count).map { _ in
        Judgment(
          annotator: AnnotatorID(1), action: .submit,
          presentation: Presentation(
            comparison: ComparisonID(1), item: ItemID(1),
            slots: [SystemID(first), SystemID(second)]),
          verdict: .ranking(try Ranking(ranks: ranks, slots: 2, scale: 5)), started: moment(0),
          submitted: moment(1))
      }
    }
    let report = WinTieLossReport(
      systems: ReportExample.systems, labels: ReportExample.labels,
      annotators: [Annotator(id: AnnotatorID(1), name: "ann", kind: .human)],
      verdicts: VerdictTable(of: judgments, systemCount: 3), rule: rule)
    let rows = drawer.render(try #require(report.tables.first)).split(separator: "\n")
    #expect(rows.dropFirst(3).prefix(3).map { String($0.dropFirst().prefix(1)) } == order)
  }

  @Test func aReferenceIsSeenFromTheOthersAndDroppedTiesLeaveN() throws {
    let tables = try ReportExample.report(.dropped, reference).tables
    #expect(
      drawer.render(try #require(tables.first)).hasPrefix(
        """
        Each system against R
         system  n  wins  ties  losses                   win rate   95 %     p  p Holm
         ─────────────────────────────────────────────────────────────────────────────
         P       6     5     0       1  █████████████░░      83 %  44–97  0.22    0.44
         Q       4     3     2       1  ████████▓▓▓▓▓░░  few data
         Win rate of the first named; ties are left out, of n too.
        """))
  }

  @Test func csvSaysWhoJudged() throws {
    let text = CSVTable.render(
      try ReportExample.report(
        .losses, .pair(ReportExample.systems[0], ReportExample.systems[1]), by: .skill,
        kind: .simulated
      ).tables)
    #expect(
      text.split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
          .enumerated().filter { !(8...9).contains($0.offset) && !(12...17).contains($0.offset) }
          .map { String($0.element) }
          .joined(separator: ",")
      } == [
        "system_a,system_b,skill,n,wins,ties,losses,win_rate_losses,sign_test_p,sign_test_p_holm,"
          + "average_win_rate,few_data,annotators",
        "P,Q,Math,4,3,1,0,0.75,0.25,0.75,,true,simulated",
        "P,Q,a|b,2,1,0,1,0.5,1.0,1.0,,true,simulated",
        "P,Q,(none),1,0,0,1,0.0,1.0,1.0,,true,simulated",
        "P,Q,all,7,4,1,2,0.5714285714285714,0.6875,,,false,simulated",
      ])
  }

  @Test func markdownHasFiguresToTheRightAndNoBars() throws {
    let report = try ReportExample.report(.half, reference)
    #expect(
      MarkdownTable.render(report.tables, title: "T") == """
        ## T

        ### Each system against R

        | system | n | wins | ties | losses | win rate | 95 % | p | p Holm |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | P | 6 | 5 | 0 | 1 | 83 % | 44–97 | 0.22 | 0.44 |
        | Q | 6 | 3 | 2 | 1 | 67 % | 30–90 | 0.62 | 0.62 |

        - Win rate of the first named; a tie is half a win.
        - 95 %: Wilson interval. p: exact sign test, ties left out.
        - Both take judgments of one item by several annotators as independent; where annotators \
        agree, the true uncertainty is larger.
        - p Holm: corrected for the 2 tests of the table.

        """)
  }

  @Test func bandsKeepTheirOrderAndTellTheRest() throws {
    let bands = try NumberBands("8+,1-4")
    let pairs = try ReportExample.report(.half, reference, by: .bands(bands)).pairs
    #expect(
      pairs.filter { $0.system == "P" }.map(\.group) == ["8+", "1-4", "(other)", "(none)", nil])
    #expect(
      pairs.filter { $0.system == "P" }.map(\.tally.count) == [2, 2, 2, 0, 6])
  }

  @Test func annotatorsAreGroups() throws {
    let pairs = try ReportExample.report(.half, reference, by: .annotator).pairs
    #expect(pairs.prefix(3).map(\.group) == ["ann", "bo", nil])
    #expect(pairs.prefix(3).map(\.tally.count) == [3, 3, 6])
  }
}
