import Testing

@testable import BlindRank

/// What must hold of the tallies and bias figures of any battles.
@Suite struct TallyPropertyTests {
  private static let seeds: [UInt64] = Array(1...12)
  private let systems = ratedSystems(["P", "Q", "R", "S"])

  private func study(_ seed: UInt64) -> BattleTable {
    SimulatedStudy(itemCount: 30, annotatorCount: 2, itemEffect: 0.5).battles(seed: seed)
  }

  /// Each pair by each annotator in both orders, with verdicts of their own.
  private func inBothOrders(_ seed: UInt64) -> BattleTable {
    let other = study(seed + 100)
    var table = study(seed)
    for row in other.all {
      guard let outcome = Battle.Outcome(rawValue: other.outcome[row]) else { continue }
      let shownSecond = table.shownFirst[row] == 0 ? other.second[row] : other.first[row]
      table.append(
        first: Int(other.first[row]), second: Int(other.second[row]), outcome: outcome,
        item: Int(other.item[row]), annotator: Int(other.annotator[row]),
        shownFirst: Int(shownSecond))
    }
    return table
  }

  private func pairs(
    _ table: BattleTable, skills: [String?], _ grouping: WinTieLossReport.Grouping?
  ) -> [WinTieLossRow] {
    WinTieLossReport(
      systems: systems,
      labels: skills.enumerated().map {
        ItemLabels(item: ItemID($0 + 1), skill: $1, difficulty: nil, head: "")
      }, annotators: [],
      verdicts: VerdictTable(
        battles: table, unjudged: BattleTable(systemCount: 4), item: table.item,
        annotator: table.annotator, comparison: table.all.map { Int32($0) }), rule: .half,
      grouping: grouping
    ).pairs
  }

  private func tallies(_ rows: [WinTieLossRow]) -> [String: Tally] {
    rows.reduce(into: [:]) { sums, row in
      sums["\(row.system) \(row.opponent ?? "")", default: Tally()] =
        sums["\(row.system) \(row.opponent ?? "")", default: Tally()] + row.tally
    }
  }

  /// Some items of no skill, one skill of a single item.
  @Test(arguments: seeds) func mergingSkillsAddsTallies(_ seed: UInt64) {
    var numbers = TestNumbers(seed)
    let skills = (0..<30).map {
      $0 == 0 ? "rare" : ["math", "code", "writing", nil][numbers.next(4)]
    }
    let table = study(seed)
    let rows = pairs(table, skills: skills, .skill)
    let merged = pairs(
      table, skills: skills.map { $0 == "math" || $0 == "code" ? "science" : $0 }, .skill)
    let whole = tallies(pairs(table, skills: skills, nil))
    #expect(whole.count == 6 && whole.values.allSatisfy { $0.count == 60 })
    #expect(tallies(rows.filter { $0.group != nil }) == whole)
    #expect(tallies(rows.filter { $0.group == nil }) == whole)
    #expect(
      tallies(merged.filter { $0.group == "science" })
        == tallies(rows.filter { $0.group == "math" || $0.group == "code" }))
  }

  @Test(arguments: seeds) func swappingSidesMirrorsTalliesAndRates(_ seed: UInt64) {
    let table = study(seed)
    let (one, other) = (
      PairTallies(of: table), PairTallies(of: table.rebuilt(swapsSides: true))
    )
    #expect(one == other)
    for first in systems {
      for second in systems where second != first {
        let (here, there) = (one[first.id, second.id], other[second.id, first.id])
        #expect(here == there.reversed)
        for rule in [TieRule.half, .dropped] {
          let rates = [here, there].compactMap { $0.winRate(rule) }
          #expect(rates.count == 2 && abs(rates.reduce(-1, +)) < 1e-12)
        }
        let ends = [here.winRateInterval(.half)?.low, there.winRateInterval(.half)?.high]
        #expect(abs(ends.compactMap { $0 }.reduce(-1, +)) < 1e-12)
        #expect(
          SignTest(wins: here.wins, losses: here.losses).p
            == SignTest(wins: there.wins, losses: there.losses).p)
      }
    }
  }

  @Test(arguments: seeds) func relabellingPermutesTalliesAndLeavesBias(_ seed: UInt64) {
    let order = [2, 0, 3, 1]
    let table = inBothOrders(seed)
    let renamed = table.rebuilt(system: { order[$0] })
    let (one, other) = (PairTallies(of: table), PairTallies(of: renamed))
    func new(_ system: System) -> SystemID { SystemID(order[system.id.rawValue - 1] + 1) }
    for first in systems {
      #expect(one.total(of: first.id) == other.total(of: new(first)))
      for second in systems where second != first {
        #expect(one[first.id, second.id] == other[new(first), new(second)])
      }
    }
    let flips = OrderFlips(of: table)
    #expect(flips == OrderFlips(of: renamed) && flips.count == table.count / 2)
    #expect(flips == OrderFlips(of: table.rebuilt(swapsSides: true)))
    let first = FirstShownTally(of: table)
    #expect(first == FirstShownTally(of: renamed))
    #expect(first == FirstShownTally(of: table.rebuilt(swapsSides: true)))
    // Shown the other way round, whoever won from the first place wins from the second.
    let turned = table.rebuilt(turnsOrder: true)
    #expect(FirstShownTally(of: turned).first == first.second)
    #expect(OrderFlips(of: turned).flippedToFirst == flips.flippedToSecond)
  }
}
