import BlindRank
import Foundation

/// One statistic at work on input of a known size.
struct Work {
  /// How the peers' script calls it.
  let key: String
  let name: String
  /// Seconds: what a plain C program was measured to need on two cores, times what is allowed.
  let limit: Double
  let runs: Int
  /// Answers something that depends on the result, so that nothing is left out.
  let run: () throws -> Int

  /// What was measured, in seconds.
  struct Times {
    /// The machine's other work only ever adds.
    let quickest: Double
    let median: Double
    /// Of all threads together: what an idle machine would have taken, or that times its cores.
    let processor: Double
  }

  func measure() -> Times {
    var (times, busy, results): ([Double], [Double], Int) = ([], [], 0)
    for _ in 0..<runs {
      let before = Self.processorTime
      let time = ContinuousClock().measure {
        do { results += try run() } catch { print("\(name): \(error)") }
      }
      times.append(time / .seconds(1))
      busy.append(Self.processorTime - before)
    }
    precondition(results > 0, "the work was done")
    times.sort()
    return Times(quickest: times[0], median: times[runs / 2], processor: busy.min() ?? 0)
  }

  /// Of this process and of those that it ran, so far.
  private static var processorTime: Double {
    var spent = tms()
    _ = times(&spent)
    return Double(clock()) / Double(CLOCKS_PER_SEC)
      + Double(spent.tms_cutime + spent.tms_cstime) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  static func all(on input: Input, in folder: String, _ program: Program) -> [Work] {
    let (many, few, ranks) = (input.many, input.few, input.ranks)
    return [
      Work(
        key: "elo pass", name: "Elo, one pass over 1,000,000 battles of 100 systems",
        limit: 1.5 * 0.006, runs: 15
      ) {
        EloRatings(of: many, parameters: EloParameters(factor: 32)).ratings.count
      },
      Work(
        key: "elo orderings", name: "Elo, mean over 10,000 orderings of 4,467 battles",
        limit: 1.5 * 0.13, runs: 9
      ) {
        EloMeanRatings(of: few, parameters: EloParameters(factor: 4), seed: 1).systems.count
      },
      Work(
        key: "bradley-terry", name: "Bradley-Terry, 1,000,000 battles of 100 systems",
        limit: 1.5 * 0.0026, runs: 15
      ) {
        try BradleyTerryFit(of: PairCounts(of: many)).strengths.count
      },
      Work(
        key: "bootstrap", name: "Bradley-Terry, 1,000 resamples of 1,000,000 battles",
        limit: 1.5 * 0.9, runs: 5
      ) {
        try Bootstrap(of: many, rows: many.all, resampling: .battles, seed: 1).usableCount
      },
      Work(
        key: "alpha", name: "Krippendorff's ordinal alpha, 10 annotators, 10,000 items",
        limit: 2 * 0.00014, runs: 25
      ) {
        KrippendorffAlpha(of: ranks, .ordinal).units
      },
      Work(key: "csv", name: "1,000,000 battles from CSV", limit: 2 * 0.06, runs: 7) {
        try BattleFile(contentsOf: folder + "/battles.csv").systems.count
      },
      Work(key: "jsonl", name: "1,000,000 battles from JSON lines", limit: 2 * 0.14, runs: 7) {
        try BattleFile(contentsOf: folder + "/battles.jsonl").systems.count
      },
    ] + studies(in: folder, program)
  }

  /// From the start of the process to the printed table.
  private static func studies(in folder: String, _ program: Program) -> [Work] {
    let kinds = [
      ("choices", "1,000,000 judgments of pairs"),
      ("rankings", "100,000 rankings, 1,000,000 battles"),
    ]
    return kinds.flatMap { name, size in
      // For ratings no limit was set: it is what stats may take, and the time of the resamples.
      [("stats", 0.5), ("ratings", 0.5 + 1.5 * 0.9)].map { command, limit in
        Work(
          key: "\(command) \(name)", name: "blindrank \(command) of a study: \(size)", limit: limit,
          runs: 7
        ) {
          try program.run([command, "\(folder)/\(name).blindrank"])
        }
      }
    }
  }
}
