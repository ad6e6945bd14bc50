/// Our own rows of evidence, as `blindrank export --as judgments` writes them. Those that count are
/// read; verdicts who wrote what, and that something cannot be judged, compare nothing.
struct JudgmentRowsFormat: JudgmentFormat {
  static let name = "judgments"
  static let summary = "our own: stored judgment rows, of which those that count are read"
  static let requiredKeys = ["row", "counts", "action", "verdict", "shown", "winner", "criterion"]
  static let isGuarded = true
  /// What the columns with a system's rank begin with, in a table.
  static let rankPrefix = "rank_"

  private(set) var reasons: [String: Int] = [:]
  var leftOut: Int { reasons.values.reduce(0, +) }
  var whatIsLeftOut: String { "row" }

  init(_ source: JudgmentSource) {}

  mutating func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    if let reason = try reason(toLeaveOut: record) {
      reasons[reason, default: 0] += 1
      return []
    }
    let said = try verdict(of: record)
    var draft = try RankingsFormat.draft(of: record, said)
    if case .ranks(let ranks) = said { draft.slots = try slots(of: ranks, record) }
    draft.note = try record.optionalText("note")
    draft.moment = try record.optionalMoment("submitted")
    return [draft]
  }

  /// Why no judgment comes of a row; nil where one does.
  private func reason(toLeaveOut record: any Record) throws(FieldProblem) -> String? {
    let verdict = try record.text("verdict")
    if try record.text("criterion") == Aspect.guess.text { return "on who wrote what" }
    if verdict == "skipped" { return "skipped" }
    if try !flag("counts", of: record) {
      if case .missing = record.raw("excluded") { return "revised or taken back" }
      return try flag("excluded", of: record) ? "on excluded items" : "revised or taken back"
    }
    return verdict == "cannot judge" ? "“can't judge”" : nil
  }

  private func verdict(of record: any Record) throws(FieldProblem) -> JudgmentDraft.Said {
    let word = try record.text("verdict")
    switch word {
    case "ranking": return .ranks(try ranks(of: record))
    case "better":
      let pair = try pair(of: record)
      let winner = try record.text("winner")
      guard winner == pair.first || winner == pair.second else {
        throw unknownVerdict(winner, "winner", expected: [pair.first, pair.second])
      }
      return .pair(pair, winner == pair.first ? .first : .second)
    case "tie": return .pair(try pair(of: record), .tie)
    case "both bad": return .pair(try pair(of: record), .bothBad)
    default:
      throw unknownVerdict(
        word, "verdict", expected: ["ranking", "better", "tie", "both bad", "cannot judge"])
    }
  }

  private func pair(of record: any Record) throws(FieldProblem) -> JudgmentDraft.Pair {
    let shown = try shown(in: record)
    guard shown.count == 2 else {
      throw record.unexpected(record.raw("shown"), "shown", expected: "the names of two systems")
    }
    return JudgmentDraft.Pair(
      first: shown[0], second: shown[1], isAsShown: try flag("order_known", of: record))
  }

  /// The systems in the order shown; in a table as JSON in one cell.
  private func shown(in record: any Record) throws(FieldProblem) -> [String] {
    if case .cell = record.raw("shown"),
      case .list(let values)? = FieldValue(json: try record.text("shown"))
    {
      return try values.texts(in: "shown")
    }
    return try record.texts("shown")
  }

  /// The slot of each system ranked; empty where that is not known.
  private func slots(
    of ranks: [(system: String, rank: Int)], _ record: any Record
  ) throws(FieldProblem) -> [Int16] {
    if case .missing = record.raw("order_known") { return [] }
    guard try flag("order_known", of: record) else { return [] }
    let shown = try shown(in: record)
    let slots = ranks.compactMap { one in
      shown.firstIndex(of: one.system).map { Int16(clamping: $0) }
    }
    guard slots.count == shown.count, Set(slots).count == ranks.count else {
      throw record.unexpected(
        record.raw("shown"), "shown", expected: "the names of the systems ranked, each once")
    }
    return slots
  }

  private func ranks(
    of record: any Record
  ) throws(FieldProblem) -> [(system: String, rank: Int)] {
    if case .object = record.raw("ranks") { return try RankingsFormat.ranks(inObjectOf: record) }
    var ranks: [(system: String, rank: Int)] = []
    for key in record.keys where key.hasPrefix(Self.rankPrefix) {
      guard let rank = try record.optionalInteger(key) else { continue }
      ranks.append(
        (String(key.dropFirst(Self.rankPrefix.count)), try RankingsFormat.checked(rank, key)))
    }
    return ranks
  }

  private func flag(_ field: String, of record: any Record) throws(FieldProblem) -> Bool {
    switch record.raw(field) {
    case .bool(let value): return value
    case .cell(let bytes) where bytes.elementsEqual("true".utf8): return true
    case .cell(let bytes) where bytes.elementsEqual("false".utf8): return false
    case let other: throw record.unexpected(other, field, expected: "true or false")
    }
  }
}
