import BlindRank
import Foundation
import Testing

/// Session files, good and broken.
struct SessionYAMLTests {
  @Test func everyFieldIsRead() throws {
    let folder = Fixtures.folder
    let session = try SessionFile(contentsOf: folder + "/session.yaml")
    var expected = SessionFile()
    expected.title = "Cats: counted"
    expected.scale = 7
    expected.seed = .max
    expected.order = .file
    expected.missing = .drop
    expected.about = "Two lines\nabout it."
    expected.instructions = "Read first."
    expected.criteria = [
      Criterion(name: "yes", question: "Which is better?", definition: "Folded text.")
    ]
    expected.items = .init(path: folder + "/wizardlm.jsonl", format: "wizardlm")
    expected.systems = [
      .init(name: "1.0", responses: .init(path: folder + "/answers-one.jsonl")),
      .init(
        name: "Two",
        responses: .init(
          path: folder + "/answers-two.csv", map: [.id: "ID", .response: "Response"])),
    ]
    expected.judgments = .init(path: "/elsewhere/rankings.jsonl")
    #expect(session.places.file == folder + "/session.yaml")
    #expect(session.places.lines["judgments"] == 36)
    expected.verdicts = .both
    expected.pairs = .roundRobin
    expected.reference = "Two"
    expected.pairsPerItem = 3
    expected.target = "1.0"
    expected.asksForSource = true
    expected.requiresReading = true
    expected.advances = true
    expected.idleAfter = 3600
    expected.places = session.places
    #expect(session == expected)
  }

  @Test func everyProblemHasItsLineAndField() throws {
    let path = Fixtures.folder + "/session-broken.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let formats = ImportFormat.all.map(\.name).joined(separator: ", ")
    #expect(
      problems(text) == [
        "s.yaml:1: titel: error: unknown field; did you mean “title”?; known here: title, "
          + "protocol, scale, verdicts, pairs, reference, pairs_per_item, target, "
          + "blinding_question, read_to_end, advance, idle_after, seed, order, missing, about, "
          + "instructions, criteria, items, systems, judgments",
        "s.yaml:2: protocol: error: expected ranking, pairwise or guess, found “rank”",
        "s.yaml:3: scale: error: expected a whole number from 2 to 9, found “12”",
        "s.yaml:4: seed: error: expected a whole number from 0 to 18446744073709551615, "
          + "found “-1”",
        "s.yaml:5: order: error: expected shuffled or file, found a list",
        "s.yaml:7: criteria[0].name: error: expected a text, found nothing",
        "s.yaml:9: criteria[2].name: error: two criteria are called “Same”",
        "s.yaml:12: items.format: error: there is no format “wizard”; did you mean “wizardlm”?; "
          + "known: \(formats)",
        "s.yaml:13: items.map.instructions: error: unknown field; did you mean “instruction”?; "
          + "known here: id, instruction, skill, difficulty, reference, response",
        "s.yaml:17: systems[1].name: error: two systems are called “One”; "
          + "give each a name of its own",
        "s.yaml:17: systems[1].responses: error: expected the path of the file with the "
          + "system's responses",
        "s.yaml:18: systems[2].name: error: expected a text, found nothing",
        "s.yaml:18: systems[2].responses.path: error: unknown field; "
          + "known here: file, format, map",
        "s.yaml:18: systems[2].responses.file: error: expected a text, found nothing",
        "s.yaml:19: systems[3]: error: expected name, responses, format, map, found “Three”",
        "s.yaml:21: judgments: error: expected file, format, map, found a list",
      ])
  }

  @Test(arguments: [
    ("title: a\nscale: 5\ntitle: b\n", "s.yaml:1: title: error: the field is given more than"),
    ("title: \"a\nscale: 5\n", "s.yaml:3: error: not valid YAML: "),
    ("title: a\n  scale: 5\n", "s.yaml:2: error: not valid YAML: "),
    ("", "s.yaml: error: the session file is empty"),
    ("# only a comment\n", "s.yaml: error: the session file is empty"),
    ("- a\n", "s.yaml:1: error: expected fields such as title, protocol, "),
    ("title: a\n", "s.yaml:1: systems: error: expected a list of systems"),
    ("systems: both\n", "s.yaml:1: systems: error: expected a list, found “both”"),
    ("title: a\n---\ntitle: b\n", "s.yaml:2: error: not valid YAML: "),
    ("title: \"a\\u0007\"\nsystems: []\n", "s.yaml:1: title: error: the text holds a control"),
  ])
  func brokenYAML(text: String, begin: String) {
    let first = problems(text).first ?? "nothing"
    #expect(first.hasPrefix(begin), "\(first)")
  }

  @Test func deepNestingIsRefused() {
    for opening in ["[", "- ", "? ", "{a: "] {
      let first = problems(String(repeating: opening, count: 100_000)).first ?? "nothing"
      #expect(first.hasPrefix("s.yaml:1: error: not valid YAML: "), "\(first.prefix(200))")
    }
  }

  @Test func pathsAreRelativeToTheSessionFile() throws {
    let text = "systems:\n  - {name: A, responses: a.csv}\n  - {name: B, responses: ~/b.csv}\n"
    let paths = { (path: String) in
      try SessionFile(yaml: text, path: path).systems.map(\.responses.path)
    }
    #expect(try paths("study.yaml") == ["a.csv", "~/b.csv"])
    #expect(try paths("in/here/study.yaml") == ["in/here/a.csv", "in/here/~/b.csv"])
  }

  @Test func unreadableFilesAreNamed() {
    #expect(
      throws: BlindRankError.unreadable(
        path: "/no/such.yaml", reason: "No such file or directory")
    ) { try SessionFile(contentsOf: "/no/such.yaml") }
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try SessionFile(yaml: text, path: "s.yaml")
      return []
    } catch BlindRankError.findings(let findings) {
      return findings.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}
