import Glibc

/// From the start of `annotate` to its first complete frame, in a study of 100,000 items.
struct FirstFrame: Benchmark {
  static let name = "first-frame"
  /// Milliseconds, for the median.
  private static let limit = 50.0
  private static let items = 100_000
  private static let systems = ["alpha", "beta", "gamma", "delta"]
  /// What the annotator who resumes has judged.
  private static let judged = 5000
  private static let runs = 20

  let program: String
  let folder: String

  private var study: String { "\(folder)/large.blindrank" }
  private var log: String { "\(folder)/log" }

  func run() throws -> [Verdict] {
    try makeStudy()
    var verdicts: [Verdict] = []
    var table = TextTable("", "median ms", "max ms", "bytes")
    for (columns, rows) in [(120, 40), (200, 60)] {
      var new = Times()
      var resumed = Times()
      var bytes = (new: 0, resumed: 0)
      // first the resuming annotator takes a place to come back to; that also warms the cache
      _ = try open(as: "kim", columns, rows, then: "jjj")
      for run in 1...Self.runs {
        (new, bytes.new) = try adding(to: new, "new\(columns)x\(run)", columns, rows)
        (resumed, bytes.resumed) = try adding(to: resumed, "kim", columns, rows)
      }
      for (who, times, bytes) in [
        ("new annotator", new, bytes.new), ("resuming", resumed, bytes.resumed),
      ] {
        let what = "\(who), \(columns)x\(rows)"
        table.add(what, fixed(times.median), fixed(times.max), "\(bytes)")
        verdicts.append(
          Verdict(
            what: "\(Self.name), \(what)", measured: times.median, limit: Self.limit, unit: "ms"))
      }
    }
    table.print()
    return verdicts
  }

  private func adding(
    to times: Times, _ name: String, _ columns: Int, _ rows: Int
  ) throws -> (Times, Int) {
    var times = times
    let (time, bytes) = try open(as: name, columns, rows)
    times.add(time)
    return (times, bytes)
  }

  /// Opens the study, presses some keys after the first frame, and leaves.
  private func open(
    as name: String, _ columns: Int, _ rows: Int, then keys: String = ""
  ) throws -> (Duration, Int) {
    let terminal = try PseudoTerminal(
      [program, "annotate", study, "--as", name], columns: columns, rows: rows)
    guard let end = terminal.frame(within: 10_000), terminal.output.count > 500 else {
      throw Failure("no first frame: \(String(decoding: terminal.output, as: UTF8.self))")
    }
    let bytes = terminal.output.count
    for key in keys {
      terminal.send(String(key))
      _ = terminal.frame(within: 1000)
    }
    terminal.send("q")
    let farewell = terminal.end()
    guard farewell.contains("judged") else { throw Failure("did not end well: \(farewell)") }
    return (end - terminal.start, bytes)
  }

  private func makeStudy() throws {
    var texts = TextGenerator(seed: 1)
    let items = try LineFile(path: "\(folder)/items.jsonl")
    let responses = try Self.systems.map { try LineFile(path: "\(folder)/\($0).jsonl") }
    for number in 1...Self.items {
      let id = Array(String(number).utf8)
      try items.write([("id", id), ("instruction", texts.instruction(number, bytes: 120))])
      for file in responses {
        try file.write([("id", id), ("response", texts.text(bytes: 400))])
      }
    }
    let rankings = try LineFile(path: "\(folder)/rankings.jsonl")
    let ranks = Self.systems.enumerated().map { "\"\($1)\": \($0 + 1)" }.joined(separator: ", ")
    for item in 1...Self.judged {
      try rankings.write(
        line: #"{"item": "\#(item)", "annotator": "kim", "kind": "human", "ranks": {\#(ranks)}}"#)
    }
    for file in [items, rankings] + responses { try file.flush() }
    let files = zip(Self.systems, responses).flatMap { ["--responses", "\($0)=\($1.path)"] }
    let made = try Child.run(
      [program, "new", study, "--items", items.path, "--judgments", rankings.path] + files,
      log: log)
    sync()  // what was just made must not be on its way to the disk while an annotator is added
    print(
      "  \(Self.items) items x \(Self.systems.count) systems, made in "
        + "\(fixed(made.wall / .seconds(1))) s; \(Self.runs) starts each, files in the cache")
  }
}
