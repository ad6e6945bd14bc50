import Testing

@testable import BlindRank

@Suite struct EloMeanRatingsTests {
  private let parameters = EloParameters(factor: 32, firstAdvantage: 30)

  /// Battles of four of five systems; of some it is not known who was shown first.
  private var battles: BattleTable {
    var random = OrderingGenerator(seed: 5, ordering: 0)
    var table = BattleTable(systemCount: 5)
    for item in 0..<150 {
      let one = random.next(below: 4)
      let other = (one + 1 + random.next(below: 3)) % 4
      let outcomes: [Battle.Outcome] = [.win, .win, .tie, .loss, .bothBad]
      table.append(
        first: one, second: other, outcome: outcomes[random.next(below: 5)], item: item,
        annotator: 0, shownFirst: [one, other, nil][random.next(below: 3)])
    }
    return table
  }

  /// The ordering of a number, made as `EloReplay` says.
  private func order(_ ordering: Int, seed: UInt64, of count: Int) -> [Int] {
    var generator = OrderingGenerator(seed: seed, ordering: ordering)
    return generator.order(of: 0..<count)
  }

  @Test func eightSideBySideAreEightOneByOne() throws {
    let battles = battles
    let elo = EloMeanRatings(of: battles, parameters: parameters, orderings: 19, seed: 11)
    let single = (0..<19).map {
      EloRatings(
        of: battles, rows: order($0, seed: 11, of: battles.count), parameters: parameters)
    }
    for system in 0..<4 {
      let ratings = single.compactMap { $0.ratings[system] }
      let mean = ratings.reduce(0, +) / 19
      let squares = ratings.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
      let found = try #require(elo.systems[system])
      #expect(found.mean == mean)
      let spread = (squares / 18).squareRoot()
      #expect(abs(try #require(found.spread) - spread) < 1e-12)
      #expect(found.standardError == found.spread.map { $0 / 19.0.squareRoot() })
    }
    #expect(elo.systems[4] == nil && single.allSatisfy { $0.ratings[4] == nil })
    #expect(Set(single.map { $0.ratings }).count == 19)
  }

  @Test func threadsDoNotMatterAndSeedsDo() {
    let battles = battles
    func mean(_ threads: Int?, seed: UInt64 = 2) -> EloMeanRatings {
      EloMeanRatings(
        of: battles, parameters: parameters, orderings: 100, seed: seed, threads: threads)
    }
    let one = mean(1)
    #expect([2, 3, 7, 100, nil].allSatisfy { mean($0) == one })
    #expect(mean(nil, seed: 3).systems != one.systems)
  }

  @Test func oneOrderingHasNoSpread() throws {
    let battles = battles
    let elo = EloMeanRatings(of: battles, parameters: parameters, orderings: 1, seed: 4)
    let single = EloRatings(
      of: battles, rows: order(0, seed: 4, of: battles.count), parameters: parameters)
    #expect(elo.systems.map { $0?.mean } == single.ratings)
    #expect(try #require(elo.systems[0]).spread == nil)
    #expect(try #require(elo.systems[0]).standardError == nil)
  }

  @Test func rowsAreASelection() {
    let battles = battles
    let rows = battles.all.filter { $0 % 3 == 0 }
    var selected = BattleTable(systemCount: 5)
    for row in rows {
      guard let outcome = Battle.Outcome(rawValue: battles.outcome[row]) else { continue }
      let (one, other) = (Int(battles.first[row]), Int(battles.second[row]))
      selected.append(
        first: one, second: other, outcome: outcome, item: 0, annotator: 0,
        shownFirst: [nil, one, other][Int(battles.shownFirst[row]) + 1])
    }
    #expect(
      EloMeanRatings(of: battles, rows: rows, parameters: parameters, orderings: 9, seed: 1)
        == EloMeanRatings(of: selected, parameters: parameters, orderings: 9, seed: 1))
  }

  @Test func allTiesLeaveTheStart() {
    var table = BattleTable(systemCount: 3)
    for pair in [(0, 1), (1, 2), (2, 0)] {
      table.append(first: pair.0, second: pair.1, outcome: .tie, item: 0, annotator: 0)
    }
    let elo = EloMeanRatings(of: table, parameters: parameters, orderings: 16, seed: 1)
    #expect(elo.systems.allSatisfy { $0?.mean == 1000 && $0?.spread == 0 })
  }

  /// Published outputs of both generators.
  @Test func generators() {
    #expect(
      (0..<3).map { OrderingGenerator.splitMix(1_234_567, $0) }
        == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    var generator = OrderingGenerator(state: [1, 2, 3, 4])
    #expect(
      (0..<5).map { _ in generator.next() } == [
        41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
        9_228_616_714_210_784_205,
      ])
  }

  @Test func everyOrderIsAsLikely() {
    var counts: [[Int]: Int] = [:]
    for ordering in 0..<12_000 { counts[order(ordering, seed: 1, of: 4), default: 0] += 1 }
    #expect(counts.count == 24)
    // χ² of 23 degrees of freedom is above 50 once in a thousand.
    let squares = counts.values.map { Double(($0 - 500) * ($0 - 500)) / 500 }.reduce(0, +)
    #expect(squares < 50)
  }
}
