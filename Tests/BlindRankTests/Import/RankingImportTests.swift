import BlindRank
import Testing

/// Rankings to begin with.
struct ImportRankingTests {
  @Test func rankingsAreJoinedByItemAndSystem() throws {
    let outcome = try Fixtures.outcome(
      items: "wizardlm.jsonl", systems: ["answers-one.jsonl", "answers-two.csv"],
      judgments: "rankings.jsonl")
    #expect(outcome.findings == [])
    #expect(outcome.report?.rankings == 3)
    let (one, two) = (SystemID(1), SystemID(2))
    #expect(
      outcome.study.rankings == [
        ImportedRanking(
          item: ItemID(1), annotator: "ann", kind: .human, ranks: [one: 1, two: 2]),
        ImportedRanking(
          item: ItemID(2), annotator: "ann", kind: .human, ranks: [one: 3, two: 3]),
        ImportedRanking(
          item: ItemID(3), annotator: "simulated-1", kind: .simulated, ranks: [one: 5, two: 1]),
      ])
  }

  @Test func brokenRankings() throws {
    let outcome = try Fixtures.outcome(
      items: "wizardlm.jsonl", systems: ["answers-one.jsonl", "answers-partial.jsonl"],
      judgments: "rankings-broken.jsonl")
    let file = "rankings-broken.jsonl"
    #expect(
      outcome.findings == [
        "\(file):1: item: error: the study has no item “9”",
        "\(file):2: kind: error: expected human, judge or simulated, found “humen”; "
          + "did you mean “human”?",
        "\(file):3: annotator: error: “ann” ranks item “1” twice",
        "\(file):4: ranks.One: error: expected a rank from 1 (best) to 5, found 0",
        "\(file):4: ranks.Two: error: expected a rank from 1 (best) to 5, found 6",
        "\(file):5: ranks: error: “Two” has a response to item “2” but no rank",
        "\(file):6: ranks.two: error: the study has no system “two”; did you mean “Two”?; "
          + "it has One, Two",
        "\(file):6: ranks: error: “Two” has a response to item “2” but no rank",
        "\(file):7: ranks.One: error: expected a whole number, found the number 1.5",
        "\(file):8: ranks: error: expected an object of systems and their ranks, found a list",
        "\(file):9: annotator: error: expected a name of 1 to 64 visible characters, found “ ”",
        "\(file):10: ranks: error: the key “One” is given twice in one object; "
          + "keep one of them",
        "\(file):11: ranks.Two: error: “Two” has a rank but no response to item “three”",
        "answers-partial.jsonl: warning: “Two” has no response to 1 item: three",
        "wizardlm.jsonl: warning: 1 item with fewer than two responses left out: three",
        "\(file): note: 1 ranking of an item that was left out is left out too",
      ])
  }

  @Test func oneAnnotatorIsOfOneKind() throws {
    let outcome = try TemporaryFolder().outcome(
      items: "id,instruction\na,1?\nb,2?\n",
      systems: ["id,response\na,1\nb,2\n", "id,response\na,1\nb,2\n"],
      judgments: """
        {"item": "a", "annotator": "x", "kind": "human", "ranks": {"One": 1, "Two": 2}}
        {"item": "b", "annotator": "x", "kind": "simulated", "ranks": {"One": 1, "Two": 2}}
        {"item": "a", "annotator": "y\u{202e}", "kind": "human", "ranks": {"One": 1, "Two": 2}}

        """)
    #expect(outcome.findings.count == 2)
    #expect(outcome.findings[0].contains(":2: kind: error: “x” is simulated here and human before"))
    #expect(outcome.findings[1].contains(":3: annotator: error: expected a name"))
  }

  @Test func rankingsFollowItemsThatAreRenumbered() throws {
    let ranking = { (item: String) in
      #"{"item": "\#(item)", "annotator": "a", "kind": "judge", "ranks": {"One": 1, "Two": 2}}"#
    }
    let outcome = try TemporaryFolder().outcome(
      items: "id,instruction\na,1?\nb,2?\nc,3?\n",
      systems: ["id,response\na,1\nb,2\nc,3\n", "id,response\nb,2\nc,3\n"],
      judgments: ranking("c") + "\n"
        + #"{"item": "a", "annotator": "a", "kind": "judge", "ranks": {"One": 1}}"#)
    #expect(outcome.study.rankings.map(\.item) == [ItemID(2)])
    #expect(outcome.study.items.map(\.key) == ["b", "c"])
    #expect(
      outcome.findings.last
        == "judgments: note: 1 ranking of an item that was left out is left out too")
  }

  @Test func rankingsOnlyFitTheRankingProtocol() throws {
    let folder = try TemporaryFolder()
    let outcome = try folder.outcome(
      items: "id,instruction\na,1?\n", systems: ["id,response\na,1\n", "id,response\na,2\n"],
      judgments: #"{"item": "a", "annotator": "b", "kind": "human", "ranks": {"One": 1, "Two": 1}}"#
    ) { $0.judgingProtocol = .pairwise }
    #expect(
      outcome.findings == [
        "--judgments: error: rankings to begin with only fit the protocol ranking, "
          + "and this study's is pairwise"
      ])
  }

  @Test func rankingsHaveFixedFields() throws {
    let outcome = try TemporaryFolder().outcome(
      items: "id,instruction\na,1?\n", systems: ["id,response\na,1\n", "id,response\na,2\n"],
      judgments: #"{"itm": "a", "annotator": "b", "kind": "human", "ranks": {}}"#)
    #expect(
      outcome.findings == [
        "judgments: format: error: expected rankings with the fields item, annotator, kind, ranks; "
          + "the file has itm, annotator, kind, ranks"
      ])
    let mapped = try Fixtures.outcome(
      items: "wizardlm.jsonl", systems: ["answers-one.jsonl", "answers-two.csv"],
      judgments: "rankings.jsonl"
    ) { $0.judgments?.map = [.id: "item"] }
    #expect(
      mapped.findings == [
        "rankings.jsonl: map: error: rankings have fixed fields; only plain files can be mapped"
      ])
  }
}
