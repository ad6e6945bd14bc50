/// Our own rankings: `item`, `annotator` and a rank for each system, in `ranks` or in a column of
/// its own; 1 is the best.
struct RankingsFormat: JudgmentFormat {
  static let name = "rankings"
  static let summary = "our own: an item, an annotator and a rank for each system"
  static let requiredKeys = RankingRows.needed
  static let foreignKeys = ["winner"]
  static let isGuarded = true

  static func recognises(keys: Set<String>) -> Bool {
    guard requiredKeys.allSatisfy(keys.contains), !foreignKeys.contains(where: keys.contains)
    else { return false }
    return keys.contains("ranks") || keys.subtracting(RowSubject.keys).count > 1
  }

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    var ranks: [(system: String, rank: Int)] = []
    if case .object = record.raw("ranks") {
      ranks = try Self.ranks(inObjectOf: record)
    } else {
      for key in record.keys where !RowSubject.keys.contains(key) {
        let raw = record.raw(key)
        if raw.saysNothing { continue }
        guard let rank = raw.wholeNumber else { throw Self.noRank(found: raw.description, key) }
        ranks.append((key, try Self.checked(rank, key)))
      }
    }
    guard ranks.count > 1 else {
      throw FieldProblem(
        kind: .fewRanks, field: "ranks",
        problem: "expected ranks of at least two systems, found \(ranks.count)")
    }
    return [try Self.draft(of: record, .ranks(ranks))]
  }

  /// The ranks of a record that holds them in an object.
  static func ranks(
    inObjectOf record: any Record
  ) throws(FieldProblem) -> [(system: String, rank: Int)] {
    guard case .object(let members) = try record.nested("ranks") else { return [] }
    var ranks: [(system: String, rank: Int)] = []
    for member in members {
      let (system, value) = (member.key, member.value)
      if case .null = value { continue }
      guard case .integer(let rank) = value else {
        throw noRank(found: value.description, "ranks." + abbreviated(system))
      }
      ranks.append((system, try checked(Int(rank), "ranks." + abbreviated(system))))
    }
    return ranks
  }

  /// What our own rows say beside the verdict, with the fields that name the item and who judged.
  static func draft(
    of record: any Record, _ verdict: JudgmentDraft.Said, item: String = "item",
    annotator: String = "annotator"
  ) throws(FieldProblem) -> JudgmentDraft {
    var draft = JudgmentDraft(
      item: .init(), annotator: .init(name: nil, kind: try kind(of: record)), verdict: verdict)
    if case .missing = record.raw(item) {
    } else {
      draft.item.key = try record.identifier(item)
    }
    switch record.raw(annotator) {
    case .missing: break
    case .list: draft.annotator = try FastChatJudge.annotator(of: record, annotator)
    default: draft.annotator.name = try record.identifier(annotator)
    }
    if let criterion = try record.optionalText("criterion"), criterion != Aspect.overall.text {
      draft.aspect = .criterion(criterion)
    }
    draft.skill = try record.optionalText("skill")
    draft.difficulty = try record.optionalInteger("difficulty")
    return draft
  }

  private static func kind(of record: any Record) throws(FieldProblem) -> AnnotatorKind {
    guard let word = try record.optionalText("kind") else { return .human }
    guard let kind = AnnotatorKind(rawValue: word) else {
      let known = AnnotatorKind.allCases.map(\.rawValue)
      throw FieldProblem(
        kind: .unknownKind, field: "kind",
        problem: "expected \(alternatives(known)), found “\(abbreviated(word))”"
          + suggestion(for: word, among: known))
    }
    return kind
  }

  /// A rank that is one.
  static func checked(_ rank: Int, _ field: String) throws(FieldProblem) -> Int {
    guard (1...RankingRows.worstRank).contains(rank) else {
      throw FieldProblem(
        kind: .rankRange, field: field,
        problem: "expected a rank from 1 (best) to \(RankingRows.worstRank), found \(rank)")
    }
    return rank
  }

  private static func noRank(found: String, _ field: String) -> FieldProblem {
    FieldProblem(
      kind: .wrongType, field: field,
      problem: "expected a rank (a whole number, 1 the best), found \(found)")
  }
}
