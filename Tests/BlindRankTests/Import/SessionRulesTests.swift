import BlindRank
import Foundation
import Testing

/// Rules of judging in a session file: read, refused with their line, and made into a study's.
struct SessionRulesTests {
  private let systems = """
    systems:
      - {name: Alpaca, responses: a.csv}
      - {name: Vicuna, responses: b.csv}
      - {name: ChatGPT, responses: c.csv}
    """
  private let criteria = "criteria: [{name: Help}, {name: Truth}]\n"

  @Test(arguments: [
    ("verdicts: all", "verdicts: error: expected overall, criteria or both, found “all”"),
    (
      "pairs: roundrobin",
      "pairs: error: expected all, reference or round-robin, found “roundrobin”; "
        + "did you mean “round-robin”?"
    ),
    (
      "pairs_per_item: 0",
      "pairs_per_item: error: expected a whole number from 1 to 1000, found “0”"
    ),
    ("reference: [Vicuna]", "reference: error: expected a text, found a list"),
    ("target: {name: Vicuna}", "target: error: expected a text, found fields"),
    ("blinding_question: yes", "blinding_question: error: expected true or false, found “yes”"),
    (
      "read_to_end: True",
      "read_to_end: error: expected true or false, found “True”; did you mean “true”?"
    ),
    ("advance: 1", "advance: error: expected true or false, found “1”"),
    ("idle_after: 9", "idle_after: error: expected a whole number from 10 to 3600, found “9”"),
    (
      "idle_after: 1h", "idle_after: error: expected a whole number from 10 to 3600, found “1h”"
    ),
  ])
  func wrongValues(line: String, finding: String) throws {
    let findings = try findings(of: "title: T\n\(line)\n")
    #expect(findings == ["s.yaml:2: \(finding)"])
  }

  @Test(arguments: [
    (
      "verdicts: criteria",
      ["2: verdicts: error: verdicts on criteria are asked for, and there are none; "]
    ),
    ("verdicts: both", ["2: verdicts: error: verdicts on criteria are asked for"]),
    ("protocol: guess\nverdicts: overall", ["3: verdicts: error: in the protocol guess the guess"]),
    (
      "pairs: all\nreference: Alpaca\npairs_per_item: 2",
      [
        "2: pairs: error: in the protocol ranking all responses are shown at once; ",
        "3: reference: error: in the protocol ranking", "4: pairs_per_item: error: in the protocol",
      ]
    ),
    ("advance: true", ["2: advance: error: a ranking is submitted with a key of its own; "]),
    (
      "protocol: pairwise\npairs: reference",
      ["3: pairs: error: needs a reference beside it: the system that all others are"]
    ),
    (
      "protocol: pairwise\nreference: Alpaca",
      ["3: reference: error: only fits the pairs reference; "]
    ),
    (
      "protocol: pairwise\npairs: reference\nreference: Vicunna",
      [
        "4: reference: error: there is no system “Vicunna”; did you mean “Vicuna”?; "
          + "known: Alpaca, Vicuna, ChatGPT"
      ]
    ),
    (
      "protocol: pairwise\npairs_per_item: 1",
      ["3: pairs_per_item: error: only fits the pairs round-robin; "]
    ),
    (
      "protocol: pairwise\npairs: round-robin\npairs_per_item: 4",
      [
        "4: pairs_per_item: error: expected a number from 1 to 3, since 3 systems make 3 pairs, "
          + "found 4"
      ]
    ),
    ("target: Alpaca", ["2: target: error: a guess is about it, and no guess is asked for; "]),
    (
      "protocol: pairwise\nblinding_question: false\ntarget: Alpaca",
      ["4: target: error: a guess is about it, and no guess is asked for; "]
    ),
    (
      "protocol: guess\ntarget: GPT-4",
      ["3: target: error: there is no system “GPT-4”; known: Alpaca, Vicuna, ChatGPT"]
    ),
    ("protocol: guess\nblinding_question: true", ["3: blinding_question: error: in the protocol"]),
    (
      "protocol: guess\ntarget: Alpaca\npairs: round-robin",
      ["4: pairs: error: in the protocol guess each item comes once, with one pair, since "]
    ),
    (
      "protocol: guess\npairs: reference\nreference: Vicuna\npairs_per_item: 1",
      [
        "3: pairs: error: in the protocol guess", "4: reference: error: in the protocol guess",
        "5: pairs_per_item: error: in the protocol guess",
      ]
    ),
    ("protocol: pairwise\njudgments: j.jsonl", ["3: judgments: error: rankings to begin with"]),
    (
      "criteria: [{name: Help}]\nverdicts: criteria\njudgments: j.jsonl",
      ["4: judgments: error: rankings to begin with rank responses as a whole"]
    ),
  ])
  func wrongCombinations(lines: String, begins: [String]) throws {
    let findings = try findings(of: "title: T\n\(lines)\n")
    #expect(findings.count == begins.count, "\(findings)")
    for (finding, begin) in zip(findings, begins) {
      #expect(finding.hasPrefix("s.yaml:" + begin), "\(finding)")
    }
  }

  /// Verdicts are told by the names of their criteria, which are found in any case.
  @Test(arguments: [
    (
      ["Help", "Overall"],
      "2: criteria[1].name: error: “Overall” is what the verdict on the whole is called; "
        + "choose another name"
    ),
    (
      ["GUESS"],
      "2: criteria[0].name: error: “GUESS” is what the question who wrote what is called; "
        + "choose another name"
    ),
    (
      ["Honest", "honest"],
      "2: criteria[1].name: error: “Honest” and “honest” differ by case only, and criteria are "
        + "found by name in any case; choose another name"
    ),
    (["Help", "Help"], "2: criteria[1].name: error: two criteria are called “Help”"),
  ])
  func namesThatCriteriaCannotHave(names: [String], finding: String) throws {
    let list = names.map { "{name: \($0)}" }.joined(separator: ", ")
    #expect(
      try findings(of: "title: T\ncriteria: [\(list)]\nverdicts: both\n") == ["s.yaml:" + finding])
    // Where flags say them, no line has them.
    let folder = try folder()
    var session = try SessionFile(yaml: "title: T\n" + systems, path: folder.path + "/s.yaml")
    session.criteria = names.map { Criterion(name: $0) }
    let problem = try #require(finding.components(separatedBy: "error: ").last)
    #expect(
      try outcome(of: session, in: folder.path).findings == ["--criterion: error: " + problem])
  }

  @Test func otherNamesOfCriteriaAreFree() throws {
    let names = "criteria: [{name: Better}, {name: Overall quality}, {name: Ranking}]\n"
    #expect(try rules(of: "protocol: pairwise\nverdicts: both\n" + names) != nil)
  }

  @Test func rulesBecomeTheStudys() throws {
    #expect(try rules(of: "") == JudgingRules())
    #expect(
      try rules(of: criteria + "verdicts: criteria\nread_to_end: true\nidle_after: 10\n")
        == JudgingRules(verdicts: .criteria, requiresReading: true, idleAfter: 10))
    #expect(
      try rules(of: "protocol: pairwise\npairs: reference\nreference: vicuna\nadvance: true\n")
        == JudgingRules(.pairwise, pairs: .reference(SystemID(2)), advances: true))
    #expect(
      try rules(of: "protocol: pairwise\npairs: round-robin\n")
        == JudgingRules(.pairwise, pairs: .roundRobin(perItem: 1)))
    #expect(
      try rules(of: "protocol: pairwise\npairs: round-robin\npairs_per_item: 3\n")
        == JudgingRules(.pairwise, pairs: .roundRobin(perItem: 3)))
    #expect(
      try rules(of: "blinding_question: true\ntarget: Alpaca\nread_to_end: false\n")
        == JudgingRules(target: SystemID(1), asksForSource: true))
  }

  @Test func everyPairOfAGuessAboutASystemHoldsIt() throws {
    let rules = try rules(of: "protocol: guess\ntarget: ChatGPT\n")
    #expect(rules?.target == SystemID(3) && rules?.systemOfAllPairs == SystemID(3))
  }

  @Test func titleAndSeedOfTheSessionComeFirst() throws {
    let study = try study(of: "title: T\nseed: 3\n")
    #expect(study?.title == "T" && study?.seed == 3)
    let other = try self.study(of: "")
    #expect(other?.title == "Untitled" && other?.seed == 7)
  }

  @Test func aTextThatNamesASystemIsWarnedOf() throws {
    let folder = try folder()
    func findings(_ yaml: String) throws -> [String] {
      let session = try SessionFile(yaml: yaml + systems, path: folder.path + "/s.yaml")
      return try outcome(of: session, in: folder.path).findings
    }
    let read = "and annotators read it"
    #expect(
      try findings("title: Vicuna today\ncriteria: [{name: Help, question: Like alpaca?}]\n") == [
        "s.yaml:1: title: warning: names the system “Vicuna” (⟦Vicuna⟧ today), \(read); word it "
          + "otherwise",
        "s.yaml:2: criteria[0].question: warning: names the system “Alpaca” (Like ⟦alpaca⟧?), "
          + "\(read); word it otherwise",
      ])
    #expect(try findings("title: Vicuna today\nprotocol: guess\n") == [])
    // The title is the study file's name where no other is given.
    var session = try SessionFile(yaml: systems, path: folder.path + "/s.yaml")
    let report = try StudyImport(session: session, title: "vicuna-2", seed: 1)
      .run(into: RecordingStudy())
    #expect(
      report.findings.map(\.description) == [
        "title: warning: names the system “Vicuna” (⟦vicuna⟧-2), \(read); it is the study file's "
          + "name: give it another one, or a title"
      ])
    session.instructions = "ChatGPT is good."
    #expect(
      try outcome(of: session, in: folder.path).findings == [
        "--instructions: warning: names the system “ChatGPT” (⟦ChatGPT⟧ is good.), \(read); "
          + "word it otherwise"
      ])
  }

  /// Whatever is combined, there is a study that can be drawn, or a finding and nothing written.
  @Test func everyCombinationIsAStudyOrAFinding() throws {
    let folder = try folder()
    var studies = 0
    for judgingProtocol in JudgingProtocol.allCases {
      for pairs in [nil] + SessionFile.PairChoice.allCases {
        for (reference, target) in [
          (nil, nil), ("Alpaca", nil), ("x", nil), (nil, "Vicuna"), (nil, ""),
          ("Vicuna", "Vicuna"), ("", "x"), ("Alpaca", "ChatGPT"),
        ] as [(String?, String?)] {
          for (isOn, count) in [(true, nil), (false, 3), (true, 4)] as [(Bool, Int?)] {
            var session = try SessionFile(yaml: systems, path: folder.path + "/s.yaml")
            session.judgingProtocol = judgingProtocol
            session.pairs = pairs
            session.reference = reference
            session.target = target
            session.pairsPerItem = count
            session.asksForSource = isOn
            session.advances = isOn
            let outcome = try outcome(of: session, in: folder.path)
            #expect(outcome.study.breaches == [])
            #expect((outcome.study.study == nil) == (outcome.report == nil))
            #expect(outcome.findings.isEmpty == (outcome.report != nil))
            studies += outcome.report == nil ? 0 : 1
          }
        }
      }
    }
    // Pairwise with the question: 2 with each of nil, all and round-robin, 3 with reference.
    // Without it, three pairs an item: pairwise, no names.
    #expect(studies == 10)
  }

  private func rules(of yaml: String) throws -> JudgingRules? {
    try study(of: yaml)?.rules
  }

  /// The study that an import of three small files writes.
  private func study(of yaml: String) throws -> Study? {
    let folder = try folder()
    let session = try SessionFile(yaml: yaml + systems, path: folder.path + "/s.yaml")
    let outcome = try outcome(of: session, in: folder.path)
    #expect(outcome.findings == [] && outcome.study.breaches == [])
    return outcome.study.study
  }

  /// What is said of a session whose files are in order; nothing must have been written.
  private func findings(of yaml: String) throws -> [String] {
    let folder = try folder()
    do {
      let session = try SessionFile(yaml: yaml + systems, path: folder.path + "/s.yaml")
      let outcome = try outcome(of: session, in: folder.path)
      #expect(outcome.study.study == nil && outcome.study.systems.isEmpty)
      return outcome.findings.filter { !$0.hasPrefix("j.jsonl") }
    } catch BlindRankError.findings(let findings) {
      return findings.map {
        $0.description.replacingOccurrences(of: folder.path + "/", with: "")
      }
    }
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] {
      _ = try folder.write("id,instruction,response\n1,?,\(name)\n", to: name + ".csv")
    }
    _ = try folder.write(
      #"{"item": "1", "annotator": "k", "kind": "human", "ranks": {"Alpaca": 1}}"#, to: "j.jsonl")
    return folder
  }
}
