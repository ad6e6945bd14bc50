import BlindRank
import Foundation

/// Elo against 1.5 times what a plain C program needs on two cores.
@main enum EloSpeed {
  static func main() {
    let many = battles(1_000_000, systems: 100)
    report("Elo, one pass, 1,000,000 battles, 100 systems", limit: .milliseconds(9), runs: 15) {
      EloRatings(of: many, parameters: EloParameters(factor: 32)).ratings.count
    }
    let few = battles(4467, systems: 8)
    report("Elo, 10,000 orderings, 4,467 battles, 8 systems", limit: .milliseconds(195), runs: 9) {
      EloMeanRatings(of: few, parameters: EloParameters(factor: 4), seed: 1).systems.count
    }
  }

  /// The quickest of some runs: the machine's other work only ever adds. The processor time beside
  /// it, of all threads together, shows how much of the rest is that other work.
  private static func report(_ name: String, limit: Duration, runs: Int, of work: () -> Int) {
    var (times, busy): ([Duration], [Duration]) = ([], [])
    var results = 0
    for _ in 0..<runs {
      let before = clock()
      times.append(ContinuousClock().measure { results += work() })
      busy.append(.microseconds(clock() - before))
    }
    times.sort()
    busy.sort()
    let verdict = times[0] <= limit ? "ok" : "MISSED"
    print("\(name): \(times[0]), median \(times[runs / 2]), limit \(limit) \(verdict)")
    print("  processor time \(busy[0])")
    precondition(results > 0, "the work was done")
  }

  /// Random battles, a third of them won, a third tied.
  private static func battles(_ count: Int, systems: Int) -> BattleTable {
    var state: UInt64 = 2024
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var table = BattleTable(systemCount: systems)
    table.reserve(count)
    for item in 0..<count {
      let one = draw(systems)
      let other = (one + 1 + draw(systems - 1)) % systems
      table.append(
        first: one, second: other, outcome: [.win, .tie, .loss][draw(3)], item: item, annotator: 0,
        shownFirst: one)
    }
    return table
  }
}
