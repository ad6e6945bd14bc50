import Foundation
import Testing

@testable import BlindRank

@Suite struct StudyInfoTests {
  private func info() throws -> StudyInfo {
    let study = try TestStudy(missing: [2])
    let store = try study.open()
    for (item, verdict) in [
      (1, Verdict.ranking(try Ranking(ranks: [1, 2, 2], slots: 3, scale: 5))),
      (3, .skipped(reason: "")),
    ] {
      try store.append(
        [
          Judgment(
            annotator: try store.annotator(named: "kim", kind: .human).id, action: .submit,
            presentation: Presentation(
              comparison: ComparisonID(item), item: ItemID(item),
              slots: (1...3).map { SystemID($0) }),
            verdict: verdict, started: moment(0), submitted: moment(1))
        ], after: nil)
    }
    return try StudyInfo(of: store)
  }

  @Test func text() throws {
    #expect(
      StudyInfoText.render(try info(), with: TextTable(lineWidth: 60) { $0.count }) == """
        Test
         protocol      ranking, ranks 1 to 5
         items         6
         skills        2: Math 3, Writing 3
         difficulties  1 to 6: 1 of 1, 1 of 2, 1 of 3, 1 of 4, 1 of
                       5, 1 of 6
         systems       3: Alpaca, Vicuna, ChatGPT
         responses     17, 1 missing
         annotators    1
                         kim (human): 1 judged, 1 skipped
         judgments     1 human

        """)
  }

  @Test func json() throws {
    #expect(
      try StudyInfoJSON.render(try info()) == """
        {
          "annotators" : [
            "kim"
          ],
          "items" : 6,
          "judgments" : 1,
          "missing_responses" : 1,
          "protocol" : "ranking",
          "responses" : 17,
          "schema" : 1,
          "skills" : 2,
          "systems" : [
            "Alpaca",
            "Vicuna",
            "ChatGPT"
          ],
          "title" : "Test"
        }

        """)
  }
}
