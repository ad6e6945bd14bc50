import BlindRank
import Foundation
import Testing

/// Columns by their meaning, with and without a map.
struct ImportPlainFormatTests {
  private let answers = [
    "item\tanswer\nq1\t3\nq2\thello\n",
    #"[{"item_id": "q1", "completion": "4"}, {"item_id": "q2", "completion": "hi"}]"#,
  ]

  @Test func columnsAreFoundByNameInAnyCase() throws {
    let items = try String(contentsOfFile: Fixtures.folder + "/plain-items.tsv", encoding: .utf8)
    let outcome = try TemporaryFolder().outcome(items: items, systems: answers)
    #expect(outcome.findings == [])
    #expect(
      outcome.study.items == [
        Item(
          id: ItemID(1), key: "q1", turns: ["Sum these.\n\n1 and 2"], skill: "math",
          difficulty: 2, reference: "3"),
        Item(id: ItemID(2), key: "q2", turns: ["Say hello."], skill: "chat"),
      ])
    #expect(outcome.report?.files.map(\.container) == [.tsv, .tsv, .jsonArray])
  }

  /// Pandas writes whole numbers so in a column with a gap.
  @Test(arguments: [
    "id,instruction,difficulty\nq1,Sum.,3.0\nq2,Greet.,\n",
    #"[{"id": "q1", "instruction": "Sum.", "difficulty": 3.0}, {"id": "q2", "instruction": "Hi", "difficulty": null}]"#,
  ])
  func wholeNumbersMayHaveAPoint(_ items: String) throws {
    let outcome = try TemporaryFolder().outcome(items: items, systems: answers)
    #expect(outcome.findings == [])
    #expect(outcome.study.items.map(\.difficulty) == [3, nil])
  }

  @Test func brokenRows() throws {
    let outcome = try Fixtures.outcome(
      items: "plain-broken.csv", systems: ["answers-one.jsonl", "answers-two.csv"])
    let file = "plain-broken.csv"
    #expect(
      outcome.findings == [
        "\(file):2: difficulty: error: expected a whole number, found the text “easy”",
        "\(file):3: error: expected 4 cells as in the header, found 3",
        "\(file):6: error: text follows a closing quote; inside a cell in quotes, "
          + "quotes are doubled",
        "\(file):7: id: error: expected an id (a text or a whole number), found an empty text",
        "\(file):8: instruction: error: the instruction of item “6” is empty",
      ])
  }

  @Test func twoCandidatesNeedAMap() throws {
    let items = "id,prompt,question,category\nq1,Sum.,Add.,math\nq2,Greet.,Hello?,chat\n"
    let folder = try TemporaryFolder()
    let ambiguous = try folder.outcome(items: items, systems: answers)
    #expect(
      ambiguous.findings == [
        "items: instruction: error: the columns prompt, question could each be the instruction; "
          + "say which: call it “instruction” in the file, and no other column so"
      ])
    let mapped = try folder.outcome(items: items, systems: answers) {
      $0.items?.map = [.instruction: "question"]
    }
    #expect(mapped.findings == [])
    #expect(mapped.study.items.map(\.instruction) == ["Add.", "Hello?"])
    #expect(mapped.study.items.map(\.key) == ["q1", "q2"])
  }

  @Test func unknownColumnsAreListed() throws {
    let outcome = try TemporaryFolder().outcome(
      items: "id,Frage,Promt\nq1,Sum.,x\n", systems: answers)
    #expect(
      outcome.findings == [
        "items: instruction: error: no column is recognised as the instruction; the file has "
          + "id, Frage, Promt; say which it is: call it “instruction” in the file, and no other "
          + "column so"
      ])
  }

  /// What is said can be typed as it stands: `--map` without a name is of all files.
  @Test func howToNameAColumnHangsOnWhereTheFileWasNamed() throws {
    func findings(_ places: SessionFile.Places, _ column: String = "Frage") throws -> [String] {
      try TemporaryFolder().outcome(
        items: "id,\(column)\nq1,Sum.\n", systems: [answers[1], "text,Antwort\nx,3\n"]
      ) {
        $0.systems[1].name = "Vicuna 7b"
        $0.places = places
      }.findings.map { $0.components(separatedBy: "say which it is: ").last ?? "" }
    }
    var places = SessionFile.Places()
    places.file = "s.yaml"
    #expect(
      try findings(places, "Promt:") == [
        "map: {instruction: \"Promt:\"} beside it in the session file",
        "map: {response: COLUMN} beside it in the session file",
      ])
    places.flags = ["items", "Vicuna 7b"]
    #expect(
      try findings(places) == [
        "--map items:instruction=COLUMN", "--map 'Vicuna 7b:response=COLUMN'",
      ])
  }

  @Test func aMapMustNameAColumn() throws {
    let outcome = try TemporaryFolder().outcome(
      items: "id,Frage\nq1,Sum.\nq2,Greet.\n", systems: answers
    ) { $0.items?.map = [.instruction: "Farge"] }
    #expect(
      outcome.findings == [
        "items: Farge: error: the instruction is mapped to this column, but the file has none of "
          + "that name; did you mean “Frage”?; it has id, Frage"
      ])
  }

  @Test func questionsGivenAsAnswersAreNamed() throws {
    let outcome = try Fixtures.outcome(
      items: "fastchat-questions.jsonl",
      systems: ["fastchat-questions.jsonl", "fastchat-answers.jsonl"])
    #expect(
      outcome.findings == [
        "fastchat-questions.jsonl: response: error: no column is recognised as the response; the "
          + "file has question_id, text, category; say which it is: call it “response” "
          + "in the file, and no other column so; it looks like fastchat-questions (questions of the first FastChat and of QLoRA, with "
          + "category)"
      ])
  }

  @Test func laterRecordsMayHaveMoreFields() throws {
    let items = """
      {"id": "q1", "instruction": "Sum."}
      {"id": "q2", "instruction": "Greet.", "skill": "chat"}
      """
    let outcome = try TemporaryFolder().outcome(items: items, systems: answers)
    #expect(outcome.study.items.map(\.skill) == [nil, "chat"])
  }
}
