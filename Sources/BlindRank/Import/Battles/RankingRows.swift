/// Reads the rows of a file of rankings into columns: a field a system, or all of them in `ranks`.
struct RankingRows: BattleFileRows {
  static let form = BattleFile.Form.rankings
  private(set) var subject: RowSubject
  private(set) var systems = SystemNames()
  private var rankings = ByAspect(RankingTable())
  private var seen: Set<SIMD4<Int32>> = []

  /// A rank beyond this is taken for a mistake, unless there are as many systems.
  static let worstRank = 99
  /// What a file of rankings must have.
  static let needed = ["item", "annotator"]

  init(keys: [String]) {
    subject = RowSubject(keys: keys)
  }

  mutating func reserve(_ rows: Int) {}

  mutating func add(_ record: any Record) throws(FieldProblem) {
    let ranks = try ranks(in: record)
    guard ranks.count > 1 else {
      throw FieldProblem(
        kind: .fewRanks, field: ranks.isEmpty ? "ranks" : systems.name(ranks[0].system),
        problem: "expected ranks of at least two systems, found \(ranks.count); "
          + "there is nothing to compare: remove the row")
    }
    let place = try subject.place(of: record)
    if subject.annotators.areNamed {
      let key: SIMD4<Int32> = [place.item, place.annotator, place.criterion, 0]
      guard seen.insert(key).inserted else {
        throw FieldProblem(
          kind: .secondRanking, field: "item",
          problem: "the annotator ranked this item in an earlier row; keep one of the two")
      }
    }
    rankings[place.criterion].append(ranks, item: place.item, annotator: place.annotator)
  }

  /// The ranks of a row, by rising system numbers.
  private mutating func ranks(
    in record: any Record
  ) throws(FieldProblem) -> [(system: Int32, rank: Int32)] {
    var ranks: [(system: Int32, rank: Int32)] = []
    if case .object = record.raw("ranks"), case .object(let members) = try record.nested("ranks") {
      // As in plain-rankings: `"ranks": {"System": 1, …}`.
      for member in members {
        let (key, value) = (member.key, member.value)
        let field = "ranks." + abbreviated(key)
        let system = try systems.number(of: key, field: field)
        switch value {
        case .null: continue
        case .integer(let number):
          ranks.append((system, try rank(Int(number), found: value.description, field)))
        default: throw Self.noRank(found: value.description, field)
        }
      }
    } else {
      for key in record.keys where !RowSubject.keys.contains(key) {
        guard key != WeightField.key else {
          throw FieldProblem(
            kind: .wrongType, field: key,
            problem: "rankings have no weight: write a row for each ranking, without this column")
        }
        let system = try systems.number(of: key, field: key)
        let raw = record.raw(key)
        if raw.saysNothing { continue }
        ranks.append((system, try rank(raw.wholeNumber, found: raw.description, key)))
      }
    }
    return ranks.sorted { $0.system < $1.system }
  }

  private func rank(
    _ number: Int?, found: String, _ field: String
  ) throws(FieldProblem) -> Int32 {
    guard let number else { throw Self.noRank(found: found, field) }
    guard (1...Self.worstRank).contains(number) else {
      throw FieldProblem(
        kind: .rankRange, field: field,
        problem: "expected a rank from 1 (best) to \(Self.worstRank), found \(found)")
    }
    return Int32(number)
  }

  private static func noRank(found: String, _ field: String) -> FieldProblem {
    FieldProblem(
      kind: .wrongType, field: field,
      problem: "expected a rank (a whole number, 1 the best; empty: not ranked), found \(found)")
  }

  func parts(systemCount: Int) -> [BattleFile.Part] {
    rankings.aspects { $0.count == 0 }.map { aspect, rankings in
      BattleFile.Part(
        aspect: aspect, battles: rankings.battles(systemCount: systemCount), rankings: rankings)
    }
  }
}
