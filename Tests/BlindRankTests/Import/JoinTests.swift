import BlindRank
import Testing

/// How responses find their items, and what is said when they don't.
struct ImportJoinTests {
  private let items = "id,instruction\n1,Sum.\n2,Greet.\n"
  private let answers = "id,response\n1,3\n2,hi\n"

  @Test func numbersAndTextsAreTheSameID() throws {
    let outcome = try TemporaryFolder().outcome(
      items: #"[{"id": 1, "instruction": "Sum."}, {"id": "2", "instruction": "Greet."}]"#,
      systems: [#"{"id": "1", "response": "3"}"# + "\n" + #"{"id": 2, "response": "hi"}"#, answers])
    #expect(outcome.findings == [])
    #expect(outcome.report?.responses == 4)
  }

  @Test func withoutIDsTheInstructionJoinsToTheByte() throws {
    // The second file writes é as e and a combining accent: for Swift's == the same text.
    let outcome = try TemporaryFolder().outcome(
      items: "instruction\nCaf\u{E9}?\nTea?\n",
      systems: [
        "instruction,response\nCaf\u{E9}?,yes\nTea?,no\n",
        "instruction,response\nCafe\u{301}?,yes\nTea?,no\n",
      ])
    #expect(
      outcome.findings == [
        "two:2: instruction: warning: no item has this instruction; the response is left out",
        "two: warning: “Two” has no response to 1 item: 1",
        "items: warning: 1 item with fewer than two responses left out: 1",
      ])
  }

  @Test func anotherInstructionUnderTheSameIDIsAnError() throws {
    let outcome = try TemporaryFolder().outcome(
      items: items, systems: [answers, "id,instruction,response\n1,Sum!,3\n2,Greet.,hi\n"])
    #expect(
      outcome.findings == [
        "two:2: instruction: error: the instruction is not that of item “1” (line 2 of items); "
          + "is this a response to something else?"
      ])
  }

  @Test func twoItemsOfOneInstructionCannotBeJoinedByIt() throws {
    let items = "id,instruction\n1,Sum.\n2,Sum.\n"
    let byText = "instruction,response\nSum.,3\n"
    let folder = try TemporaryFolder()
    #expect(
      try folder.outcome(items: items, systems: [answers, byText]).findings == [
        "items:3: instruction: error: item “2” has the same instruction as item “1” in line 2, "
          + "and responses are joined by instruction; give items and responses ids"
      ])
    #expect(
      try folder.outcome(items: items, systems: [answers, answers + "\n"]).findings == [
        "items:3: instruction: warning: item “2” has the same instruction as item “1” in line 2"
      ])
  }

  @Test func responsesWithoutIDOrInstructionCannotBeJoined() throws {
    let outcome = try TemporaryFolder().outcome(
      items: items, systems: [answers, "response,model\n3,x\n"])
    #expect(
      outcome.findings == [
        "two: id: error: the responses name no item: expected an id or the instruction; the file "
          + "has response, model; say which it is: call it “id” in the file, and no other column "
          + "so, or call it “instruction” in the file, and no other column so"
      ])
  }

  @Test func aSystemWithoutAnyMatchIsAnError() throws {
    let outcome = try TemporaryFolder().outcome(
      items: items, systems: [answers, "id,response\nx1,3\n"])
    #expect(
      outcome.findings == [
        "two: error: “Two” has no response to any item; do its ids fit those of the items?",
        "two:2: id: warning: no item has the id “x1”; the response is left out",
      ])
  }

  @Test func secondResponsesNameBothLines() throws {
    let outcome = try TemporaryFolder().outcome(
      items: items, systems: [answers, "id,response\n1,3\n2,hi\n1,4\n"])
    #expect(
      outcome.findings == [
        "two:4: id: error: a second response to item “1”; the first is in line 2"
      ])
  }

  @Test func findingsOfOneKindAreCappedAndCounted() throws {
    let many = (10..<1260).map { "\($0),x\n" }.joined()
    let outcome = try TemporaryFolder().outcome(
      items: items, systems: [answers, "id,response\n1,3\n2,hi\n" + many])
    #expect(outcome.findings.count == 21)
    #expect(
      outcome.findings.last
        == "two: warning: and 1,230 more of this kind (responses to no item)")
    #expect(outcome.report?.responses == 4)
  }

  @Test func whereNoFileRepeatsItsInstructionsItemsMustBeNamed() throws {
    let outcome = try TemporaryFolder().outcome(systems: [answers, answers + "\n"])
    #expect(
      outcome.findings == [
        "one: items: error: the session names no file of items, and no file of responses repeats "
          + "its instructions; add one with items"
      ])
  }

  @Test(arguments: [
    ("a\u{7}b", "a b", "U+0007"), ("a\u{202E}b", "a�b", "U+202E"), ("a\u{200D}b", "ab", "U+200D"),
    ("a\u{E0041}b", "a�b", "U+E0041"),
  ])
  func aNameOfASystemCanBeSeen(_ name: String, _ shown: String, _ scalar: String) throws {
    let outcome = try TemporaryFolder().outcome(items: items, systems: [answers, answers + "\n"]) {
      $0.systems[0].name = name
    }
    let problem = "the name “\(shown)” holds \(scalar), which cannot be seen; leave it out"
    #expect(outcome.findings.contains { $0.hasSuffix(": name: error: " + problem) })
  }

  /// Python writes a list on one line: there the line alone tells nothing.
  @Test func recordsThatShareALineAreTold() throws {
    let folder = try TemporaryFolder()
    let shared =
      #"[{"id": 1, "response": "x"}, {"id": 2, "response": 5}, {"id": 1, "response": "z"},"#
      + #" {"id": 2, "response": "a", "id": 3},"#
    let outcome = try folder.outcome(
      items: items,
      systems: [
        shared + "\n" + #"{"id": 2, "response": 7}]"#, "[\n{\"id\": 1, \"response\": 1}\n]",
      ])
    #expect(
      outcome.findings == [
        "one:1: record 2: response: error: expected a text, found the number 5",
        "one:1: record 3: id: error: a second response to item “1”; the first is in line 1",
        "one:1: record 4: error: the key “id” is given twice in one object; keep one of them",
        "one:2: response: error: expected a text, found the number 7",
        "two:2: response: error: expected a text, found the number 1",
      ])
    let battles = #"[{"model_a": "P", "model_b": "Q", "winner": "?"}, {"model_a": "P"}]"#
    let found = try folder.battles(battles).findings
    #expect(found.map { $0.prefix(19) } == ["battles:1: record 1", "battles:1: record 2"])
    let path = try folder.write(battles, to: "battles.json")
    #expect(
      JudgmentReading(paths: [path]).findings.map { $0.contains("json:1: record ") } == [
        true, true,
      ])
  }

  /// A file with the winner `tie` or `model_a` would be read as something else than it says.
  @Test(arguments: ["model_a", "system_b", "tie", "both_bad", "tie (bothbad)"])
  func aSystemIsNotCalledAsAVerdictIs(_ name: String) throws {
    let outcome = try TemporaryFolder().outcome(items: items, systems: [answers, answers + "\n"]) {
      $0.systems[0].name = name
    }
    #expect(
      outcome.findings == [
        "one: name: error: a system is called “\(name)”, which is also how a verdict is written; give "
          + "it another name"
      ])
  }

  @Test func systemsAreCheckedBeforeTheirFiles() throws {
    let folder = try TemporaryFolder()
    let outcome = try folder.outcome(items: items, systems: [answers, answers + "\n", answers]) {
      $0.systems[1].name = "ONE"
      $0.systems[2].name = "One"
      $0.systems[2].responses.path = "/no/such/file"
    }
    #expect(
      outcome.findings == [
        "/no/such/file: name: error: two systems are called “One”; give each a name of its own",
        "/no/such/file: error: cannot be read: No such file or directory",
        "two: name: warning: the systems “One” and “ONE” differ only by case",
      ])
    let single = try folder.outcome(items: items, systems: [answers])
    #expect(
      single.findings == [
        "one: systems: error: expected at least two systems to compare, found 1"
      ])
  }

  @Test func allFilesThatCannotBeReadAreNamed() throws {
    let folder = try TemporaryFolder()
    let outcome = try folder.outcome(items: items, systems: [answers, answers]) {
      $0.systems[0].responses.path = folder.path + "/nowhere"
      $0.systems[1].responses.path = folder.path
      $0.judgments = .init(path: folder.path + "/either")
    }
    #expect(
      outcome.findings == [
        "nowhere: error: cannot be read: No such file or directory",
        "\(folder.path): error: is a folder; expected a file",
        "either: error: cannot be read: No such file or directory",
      ])
  }

  @Test func oneFileWithoutIDsMeansThatAllAreJoinedByInstruction() throws {
    let outcome = try TemporaryFolder().outcome(systems: [
      "id,instruction,response\nx,Sum.,3\ny,Greet.,hi\n",
      "instruction,response\nGreet.,hello\nSum.,three\n",
    ])
    #expect(outcome.findings == [])
    #expect(outcome.study.items.map(\.key) == ["1", "2"])
    #expect(outcome.study.response(to: "2", of: "Two") == "hello")
  }

  @Test func itemsMadeByIDKeepTheirIDs() throws {
    let outcome = try TemporaryFolder().outcome(systems: [
      "id,instruction,response,category\nx,Sum.,3,math\ny,Greet.,hi,chat\n",
      "id,instruction,response\ny,Greet.,hello\nx,Add.,three\nx,Sum.,3\n",
    ])
    #expect(outcome.study.items.map(\.key) == ["x", "y"])
    #expect(outcome.study.items.map(\.skill) == ["math", "chat"])
    #expect(
      outcome.findings == [
        "two:3: instruction: error: the instruction is not that of item “x” (line 2 of one); "
          + "is this a response to something else?"
      ])
  }

  @Test func anIDUsedTwiceInAFileThatMakesItemsIsSaidAsSuch() throws {
    let outcome = try TemporaryFolder().outcome(systems: [
      "id,instruction,response\nx,Sum.,3\nx,Greet.,hi\n",
      "id,instruction,response\nx,Sum.,three\n",
    ])
    #expect(
      outcome.findings.first
        == "one:3: id: error: the id “x” is used twice, for different instructions; "
        + "the first is in line 2")
  }

  @Test func nothingIsWrittenAfterTheFirstError() throws {
    let outcome = try TemporaryFolder().outcome(
      items: items, systems: ["id,response\n1,3\n1,3\n2,hi\n", answers])
    #expect(outcome.report == nil)
    #expect(outcome.study.responses.count == 1)
  }
}
