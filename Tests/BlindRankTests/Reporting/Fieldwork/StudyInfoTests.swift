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
    let kim = try store.annotator(named: "kim", kind: .human).id
    try store.setFlag(true, on: ComparisonID(4), by: kim, at: moment(2))
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
                         kim (human): 1 judged, 1 skipped, 1 flagged
         judgments     1 human
         results       nobody peeked; still open

        """)
  }

  @Test func json() throws {
    #expect(
      try StudyInfoJSON.render(try info()) == """
        {
          "annotators" : [
            "kim"
          ],
          "comparisons" : 6,
          "criteria" : [

          ],
          "items" : 6,
          "judgments" : 1,
          "missing_responses" : 1,
          "protocol" : "ranking",
          "responses" : 17,
          "rules" : {
            "blinding_question" : false,
            "pairs" : null,
            "pairs_per_item" : null,
            "read_to_end" : false,
            "reference" : null,
            "scale" : 5,
            "target" : null,
            "verdicts" : [
              "overall"
            ]
          },
          "schema" : 1,
          "skills" : 2,
          "systems" : [
            "Alpaca",
            "Vicuna",
            "ChatGPT"
          ],
          "title" : "Test",
          "unblinding" : {
            "closed_at" : null,
            "events" : [

            ],
            "first_peek_after" : null,
            "is_closed" : false,
            "peeks" : 0,
            "reopenings" : 0
          },
          "work" : [
            {
              "annotator" : "kim",
              "done" : 1,
              "flagged" : 1,
              "kind" : "human",
              "skipped" : 1
            }
          ]
        }

        """)
  }

  @Test(arguments: [
    (
      JudgingRules(scale: 7), ["Clear"],
      "ranking, ranks 1 to 7; verdicts: Clear, overall"
    ),
    (
      JudgingRules(
        .pairwise, verdicts: .overall, pairs: .reference(SystemID(3)), target: SystemID(2),
        asksForSource: true, requiresReading: true), ["Clear"],
      "pairwise; each system with ChatGPT; verdicts: overall; "
        + "then a guess which response is Vicuna's; responses are read to the end"
    ),
    (
      JudgingRules(.pairwise, pairs: .roundRobin(perItem: 1)), [],
      "pairwise; 1 pair an item, balanced"
    ),
    (
      JudgingRules(.guess), [],
      "guess: which response is a system's, drawn by chance; one pair an item"
    ),
    (
      JudgingRules(.guess, target: SystemID(1)), [],
      "guess: which response is Alpaca's; one pair an item"
    ),
  ])
  func theRulesInASentence(_ rules: JudgingRules, _ criteria: [String], _ text: String) throws {
    let info = try StudyInfo(of: try TestStudy(rules: rules, criteria: criteria).open())
    #expect(info.rulesText == text)
    let rendered = StudyInfoText.render(info, with: TextTable(lineWidth: 200) { $0.count })
    #expect(
      rendered.contains(" comparisons   \(info.comparisons) pairs\n")
        == (rules.judgingProtocol != .ranking))
    if rules.judgingProtocol == .pairwise, rules.asksForSource {
      // Two of three pairs have ChatGPT in them.
      #expect(info.comparisons == 12)
      let json = try StudyInfoJSON.render(info)
      for part in [
        "\"pairs\" : \"reference\"", "\"reference\" : \"ChatGPT\"",
        "\"target\" : \"Vicuna\"", "\"blinding_question\" : true", "\"scale\" : null",
      ] {
        #expect(json.contains(part))
      }
    }
  }
}
