@testable import BlindRank

/// Scans texts without a study file.
enum ScanTexts {
  /// What is found in one item's responses, by the systems' names.
  static func findings(
    _ instruction: String, _ responses: [(system: String, text: String)],
    words: String = ""
  ) throws -> [ScanFinding] {
    var rules = try WordRules()
    try rules.read(words, from: "own.txt")
    let systems = responses.enumerated().map { System(id: SystemID($0 + 1), name: $1.system) }
    var scan = StudyScan(rules, systems: systems)
    scan.take(
      Item(id: ItemID(1), key: "1", turns: [instruction]),
      responses.enumerated().map {
        Response(item: ItemID(1), system: SystemID($0 + 1), turns: [$1.text])
      })
    return scan.finish()
  }

  /// The same for an instruction that tells nothing.
  static func findings(_ responses: [(system: String, text: String)]) throws -> [ScanFinding] {
    try findings("Write something.", responses)
  }

  /// The words found of a kind in one response.
  static func matches(
    _ kind: ScanKind, in text: String, to instruction: String = "Write something.",
    words: String = ""
  ) throws -> [String] {
    try findings(instruction, [("Zorblax-7b", text)], words: words).filter { $0.kind == kind }
      .map { $0.excerpt?.matched ?? "" }
  }

  /// What is said of a kind in one response.
  static func reasons(
    _ kind: ScanKind, in text: String, to instruction: String = "Write something."
  ) throws -> [String] {
    try findings(instruction, [("Zorblax-7b", text)]).filter { $0.kind == kind }.map(\.reason)
  }
}
