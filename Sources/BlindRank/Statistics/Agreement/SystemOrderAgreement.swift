/// Whether two groups of annotators put the systems in the same order: τ-b and ρ of the systems'
/// average win rates.
///
/// A system's score is its win rate against each opponent it met, ties half, mean over opponents.
/// Systems that either group never saw are left out. With a handful of systems the coefficients
/// take few values, and the interval over items says how sure the order is.
public struct SystemOrderAgreement: Hashable, Sendable {
  /// The systems' scores in the one group; nil: it never saw them.
  public let first: [Double?]
  /// The systems' scores in the other.
  public let second: [Double?]
  /// Kendall's τ-b.
  public let tau: Coefficient
  /// Spearman's ρ.
  public let rho: Coefficient
  /// The interval of τ-b over items.
  public let tauInterval: ItemResampling.Outcome
  /// The interval of ρ over items.
  public let rhoInterval: ItemResampling.Outcome
  /// How many items either group judged.
  public let items: Int

  /// How many systems both groups saw.
  public var systems: Int { zip(first, second).count { $0 != nil && $1 != nil } }

  /// Compares battles of the one group with battles of the other, of the same systems and items.
  public init(of one: BattleTable, and other: BattleTable, _ resampling: ItemResampling) {
    precondition(one.systemCount == other.systemCount, "the same systems")
    first = Self.scores(one, nil)
    second = Self.scores(other, nil)
    tau = Self.compare(first, second, kendallTau)
    rho = Self.compare(first, second, spearmanRho)
    let seen = Set([one, other].flatMap { table in table.all.map { table.item[$0] } }).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(seen, seen.indices))
    let places = [one, other].map { table in table.item.map { place[$0] ?? 0 } }
    items = seen.count
    func interval(
      of whole: Coefficient, _ compare: ([Double], [Double]) -> Coefficient
    ) -> ItemResampling.Outcome {
      guard whole.value != nil else { return .failure(.undefined) }
      return resampling.interval(items: seen.count, within: -1...1) { weights in
        let scores = zip([one, other], places).map { table, places in
          Self.scores(table) { weights[places[$0]] }
        }
        return Self.compare(scores[0], scores[1], compare).value
      }
    }
    tauInterval = interval(of: tau, kendallTau)
    rhoInterval = interval(of: rho, spearmanRho)
  }

  private static func scores(_ table: BattleTable, _ weight: ((Int) -> Int32)?) -> [Double?] {
    var counts = PairCounts(systemCount: table.systemCount)
    for row in table.all {
      let times = weight?(row) ?? 1
      guard times > 0 else { continue }
      counts.count(
        first: Int(table.first[row]), second: Int(table.second[row]), table.outcome[row],
        times: Double(times) * Double(table.times(of: row)))
    }
    let systems = 0..<table.systemCount
    return systems.map { system in
      let rates = systems.compactMap { opponent -> Double? in
        let meetings = counts.meetings(system, opponent)
        let cell = system * table.systemCount + opponent
        guard opponent != system, meetings > 0 else { return nil }
        return (counts.wins[cell] + counts.ties[cell] / 2) / meetings
      }
      return rates.isEmpty ? nil : rates.reduce(0, +) / Double(rates.count)
    }
  }

  private static func compare(
    _ first: [Double?], _ second: [Double?], _ compare: ([Double], [Double]) -> Coefficient
  ) -> Coefficient {
    let common = first.indices.filter { first[$0] != nil && second[$0] != nil }
    // Equal means of the same rates may differ in the last digit, by the order of the sum.
    func rounded(_ score: Double?) -> Double? { score.map { ($0 * 1e9).rounded() } }
    return compare(
      common.compactMap { rounded(first[$0]) }, common.compactMap { rounded(second[$0]) })
  }
}
