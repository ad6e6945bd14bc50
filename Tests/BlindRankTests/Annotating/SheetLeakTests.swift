import Testing

@testable import BlindRank

/// Whatever a screen can reach from a sheet must not tell who wrote what.
@Suite struct SheetLeakTests {
  private static let names = ["Guanaco", "ChatGPT"]
  private static let studies: [(rules: JudgingRules, criteria: [String])] = [
    (JudgingRules(), []), (JudgingRules(asksForSource: true), ["Helpful"]),
    (JudgingRules(.pairwise), ["Helpful"]),
    (JudgingRules(.pairwise, target: SystemID(2), asksForSource: true), []),
    (JudgingRules(.guess, target: SystemID(2)), []), (JudgingRules(.guess), []),
  ]

  /// Every value inside a value: where it is, of what type, and its text if it has no parts.
  private func parts(
    of value: Any, at path: String = ""
  ) -> [(path: String, type: String, text: String)] {
    let mirror = Mirror(reflecting: value)
    let type = String(reflecting: mirror.subjectType)
    guard !mirror.children.isEmpty else { return [(path, type, "\(value)")] }
    return [(path, type, "")]
      + mirror.children.enumerated().flatMap { index, child in
        parts(of: child.value, at: "\(path).\(child.label ?? "\(index)")")
      }
  }

  private func expectBlind(_ value: Any, _ comment: Comment) {
    let parts = parts(of: value)
    #expect(parts.count > 10, comment)
    for part in parts {
      let isQuestion = part.path == ".asked" || part.path == ".asked.some"
      #expect(
        isQuestion || Self.names.allSatisfy { !part.text.contains($0) },
        "\(part.path): \(part.text), \(comment)")
      for type in ["SystemID", "BlindRank.System", "Presentation", "Judgment", "Desk"] {
        #expect(!part.type.contains(type), "\(part.path): \(part.type), \(comment)")
      }
    }
  }

  /// As it comes up, with a draft, skipped, after an undo: until a guess is stored, nothing.
  @Test(arguments: studies.indices) func noSheetNamesASystem(_ place: Int) throws {
    let (rules, criteria) = Self.studies[place]
    let test = try TestStudy(systems: Self.names, rules: rules, criteria: criteria) {
      "answer \($0.count) to \($1)"
    }
    let desk = try Desk(store: try test.open(), annotator: "kim")
    for number in 1...3 {
      let comparison = ComparisonID(number)
      let sheet = try desk.open(comparison, at: moment(0))
      expectBlind(sheet, "new")
      var ballot = sheet.ballot
      for index in ballot.entries.indices {
        switch ballot.entries[index] {
        case .ranking: ballot.entries[index] = .ranking(DraftRanking(ranks: [1, 2]))
        case .choice: ballot.entries[index] = .choice(.left)
        case .guess: ballot.entries[index] = .guess(.left)
        }
      }
      let notes = Notes(item: "n", responses: [Slot(1): "r"])
      try desk.keep(ballot, notes: notes, seen: [Slot(0)], at: moment(1))
      try desk.setFlag(true, at: moment(1))
      expectBlind(try desk.open(comparison, at: moment(2)), "draft")
      try desk.skip(reason: "r", notes: notes, at: moment(3))
      expectBlind(try desk.open(comparison, at: moment(4)), "skipped")
      _ = try desk.undo(at: moment(5))
      expectBlind(try desk.open(comparison, at: moment(6)), "taken back")
      try desk.submit(ballot, notes: notes, at: moment(7))
      let judged = try desk.open(comparison, at: moment(8))
      guard rules.judgingProtocol != .guess else {
        #expect(judged.reveal?.names.sorted() == Self.names.sorted())
        continue
      }
      expectBlind(judged, "judged")
    }
    expectBlind(try desk.listing(), "list")
  }

  /// Two systems that answer alike: then sheets of studies that show them the other way round must
  /// be the same to the last field.
  @Test(arguments: studies.indices) func noSheetTellsTheOrderOfSlots(_ place: Int) throws {
    var (rules, criteria) = Self.studies[place]
    // Which one is asked for is drawn by the seed; PairPresentationTests hold that draw.
    rules.target = SystemID(2)
    var dumps: [[SystemID]: Set<String>] = [:]
    for seed in 1...8 as ClosedRange<UInt64> {
      let test = try TestStudy(
        items: 2, systems: Self.names, rules: rules, criteria: criteria, seed: seed, order: .file,
        respond: { _, item in "answer to \(item)" })
      let store = try test.open()
      let desk = try Desk(store: store, annotator: "kim")
      var dump = ""
      Swift.dump(try desk.open(ComparisonID(1), at: moment(0)), to: &dump)
      let slots = desk.plan.presentation(of: ComparisonID(1)).slots
      dumps[slots, default: []].insert(dump)
    }
    #expect(dumps.count == 2)
    #expect(Set(dumps.values.joined()).count == 1)
  }
}
