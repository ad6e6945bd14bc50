/// Rankings made elsewhere: `{"item": "1", "annotator": "…", "kind": "human", "ranks":
/// {"System": 1, …}}`, one line a ranking, 1 the best rank.
struct PlainRankingsFormat: RankingFormat, FixedFormat {
  static let name = "plain-rankings"
  static let summary = "rankings by item, annotator and kind, with a rank for each system"
  static let requiredKeys = ["item", "annotator", "kind", "ranks"]

  func ranking(from record: any Record) throws(FieldProblem) -> RankingDraft {
    let item = try record.identifier("item")
    let annotator = try record.text("annotator")
    let kind = try record.text("kind")
    guard case .object = record.raw("ranks") else {
      throw record.unexpected(
        record.raw("ranks"), "ranks", expected: "an object of systems and their ranks")
    }
    var ranks: [(system: String, rank: Int)] = []
    if case .object(let members) = try record.nested("ranks") {
      for member in members {
        let (system, value) = (member.key, member.value)
        guard case .integer(let rank) = value else {
          throw FieldProblem(
            kind: .wrongType, field: "ranks.\(abbreviated(system))",
            problem: "expected a whole number, found \(value.description)")
        }
        ranks.append((system, Int(rank)))
      }
    }
    return RankingDraft(item: item, annotator: annotator, kind: kind, ranks: ranks)
  }
}
