import BlindRank
import Foundation

/// One statistic at work on input of a known size.
struct Work {
  /// How the peers' script calls it.
  let key: String
  let name: String
  /// Seconds that a plain C program was measured to need on two cores.
  let usual: Double
  /// How many times as long it may take as C.
  let allowed: Double
  let runs: Int
  /// Answers what it computed.
  let run: () throws -> [Double]
  /// C that computes the same, where there is some.
  var plain: (() throws -> [Double])?

  /// What was measured, in seconds.
  struct Times {
    /// Of each run.
    var runs: [Double] = []
    /// Of all threads together, of the run with least: what an idle machine would have taken, or
    /// that times its cores.
    var processor = Double.infinity

    /// The machine's other work only ever adds.
    var quickest: Double { runs.min() ?? 0 }
    var median: Double { runs.sorted()[runs.count / 2] }
  }

  /// Runs it and C in turns, so that both meet the machine at the same speed.
  func measure() throws -> (ours: Times, plain: Times?) {
    var (ours, theirs) = (Times(), Times())
    for _ in 0..<runs {
      let result = try ours.measure(run)
      guard let plain else { continue }
      try check(result, try theirs.measure(plain))
    }
    return (ours, plain == nil ? nil : theirs)
  }

  private func check(_ ours: [Double], _ theirs: [Double]) throws {
    let isSame =
      ours.count == theirs.count
      && zip(ours, theirs).allSatisfy { abs($0 - $1) <= 1e-9 * (1 + abs($1)) }
    if !isSame { throw Difference(work: name, ours: ours, theirs: theirs) }
  }

  /// It is not what C computes.
  struct Difference: Error {
    let work: String
    let ours: [Double]
    let theirs: [Double]
  }

  static func all(on input: Input, in folder: String, _ program: Program) -> [Work] {
    let (many, few, ranks) = (input.many, input.few, input.ranks)
    return [
      Work(
        key: "elo pass", name: "Elo, one pass over 1,000,000 battles of 100 systems",
        usual: 0.006, allowed: 1.5, runs: 31
      ) {
        EloRatings(of: many, parameters: EloParameters(factor: 32)).ratings.compactMap { $0 }
      } plain: {
        Plain.eloPass(many, factor: 32)
      },
      Work(
        key: "elo orderings", name: "Elo, mean over 10,000 orderings of 4,467 battles",
        usual: 0.13, allowed: 1.5, runs: 15
      ) {
        EloMeanRatings(of: few, parameters: EloParameters(factor: 4), seed: 1, threads: 2)
          .systems.compactMap { $0?.mean }
      } plain: {
        try Plain.eloOrderings(few, factor: 4, orderings: 10_000, seed: 1)
      },
      Work(
        key: "bradley-terry", name: "Bradley-Terry, 1,000,000 battles of 100 systems",
        usual: 0.0026, allowed: 1.5, runs: 51
      ) {
        let fit = try BradleyTerryFit(of: PairCounts(of: many))
        return fit.strengths + fit.model.standardErrors
      } plain: {
        try Plain.bradleyTerry(many)
      },
      Work(
        key: "bootstrap", name: "Bradley-Terry, 1,000 resamples of 1,000,000 battles",
        usual: 0.9, allowed: 1.5, runs: 5
      ) {
        try Bootstrap(of: many, rows: many.all, resampling: .battles, seed: 1).strengths
      },
      Work(
        key: "alpha", name: "Krippendorff's ordinal alpha, 10 annotators, 10,000 items",
        usual: 0.00014, allowed: 2, runs: 101
      ) {
        [KrippendorffAlpha(of: ranks, .ordinal).coefficient.value ?? .nan]
      } plain: {
        [Plain.ordinalAlpha(ranks)]
      },
      Work(key: "csv", name: "1,000,000 battles from CSV", usual: 0.06, allowed: 2, runs: 7) {
        [Double(try BattleFile(contentsOf: folder + "/battles.csv").systems.count)]
      },
      Work(
        key: "jsonl", name: "1,000,000 battles from JSON lines", usual: 0.14, allowed: 2, runs: 7
      ) {
        [Double(try BattleFile(contentsOf: folder + "/battles.jsonl").systems.count)]
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
          key: "\(command) \(name)", name: "blindrank \(command) of a study: \(size)", usual: limit,
          allowed: 1, runs: 7
        ) {
          [Double(try program.run([command, "\(folder)/\(name).blindrank"]))]
        }
      }
    }
  }
}

extension Work.Times {
  /// Runs something once more and answers what it does.
  fileprivate mutating func measure(_ run: () throws -> [Double]) throws -> [Double] {
    let before = Self.processorTime
    var result: [Double] = []
    let time = try ContinuousClock().measure { result = try run() }
    runs.append(time / .seconds(1))
    processor = min(processor, Self.processorTime - before)
    return result
  }

  /// Of this process and of those that it ran, so far.
  private static var processorTime: Double {
    var spent = tms()
    _ = times(&spent)
    return Double(clock()) / Double(CLOCKS_PER_SEC)
      + Double(spent.tms_cutime + spent.tms_cstime) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}
