import Glibc

/// From the start of `annotate` to its first complete frame, in large studies.
struct FirstFrame: Benchmark {
  static let name = "first-frame"
  /// Milliseconds, for the median.
  private static let limit = 50.0
  private static let runs = 20

  let program: String
  let folder: String

  private var log: String { "\(folder)/log" }

  func run() throws -> [Verdict] {
    var verdicts: [Verdict] = []
    var table = TextTable("", "median ms", "max ms", "bytes")
    for example in StartCase.all {
      let study = "\(folder)/\(example.name).blindrank"
      try makeStudy(study, of: example)
      for (columns, rows) in [(120, 40), (200, 60)] {
        var new = Times()
        var resumed = Times()
        var bytes = (new: 0, resumed: 0)
        // first the resuming annotator takes a place to come back to; that also warms the cache
        _ = try open(study, as: "kim", columns, rows, then: "jjj")
        for run in 1...Self.runs {
          let newcomer = try open(study, as: "new\(columns)x\(run)", columns, rows)
          new.add(newcomer.time)
          bytes.new = newcomer.bytes
          let back = try open(study, as: "kim", columns, rows)
          resumed.add(back.time)
          bytes.resumed = back.bytes
        }
        for (who, times, bytes) in [
          ("new annotator", new, bytes.new), ("resuming", resumed, bytes.resumed),
        ] {
          let what = "\(example.name), \(who), \(columns)x\(rows)"
          table.add(what, fixed(times.median), fixed(times.max), "\(bytes)")
          verdicts.append(
            Verdict(
              what: "\(Self.name), \(what)", measured: times.median, limit: Self.limit, unit: "ms"))
        }
      }
    }
    table.print()
    return verdicts
  }

  /// Opens the study, presses some keys after the first frame, and leaves.
  private func open(
    _ study: String, as name: String, _ columns: Int, _ rows: Int, then keys: String = ""
  ) throws -> (time: Duration, bytes: Int) {
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
    guard farewell.contains("all saved") else { throw Failure("did not end well: \(farewell)") }
    return (end - terminal.start, bytes)
  }

  private func makeStudy(_ study: String, of example: StartCase) throws {
    var texts = TextGenerator(seed: 1)
    let items = try LineFile(path: "\(folder)/items.jsonl")
    let responses = try example.systems.map { try LineFile(path: "\(folder)/\($0).jsonl") }
    for number in 1...example.items {
      let id = Array(String(number).utf8)
      try items.write([("id", id), ("instruction", texts.instruction(number, bytes: 120))])
      for file in responses {
        try file.write([("id", id), ("response", texts.text(bytes: 400))])
      }
    }
    let judgments = try LineFile(path: "\(folder)/judgments")
    try writeJudgments(of: example, to: judgments)
    for file in [items, judgments] + responses { try file.flush() }
    let files = zip(example.systems, responses).flatMap { ["--responses", "\($0)=\($1.path)"] }
    let imported = example.judges == nil ? ["--judgments", judgments.path] : []
    let made = try Child.run(
      [program, "new", study, "--items", items.path] + example.flags + files + imported, log: log)
    if example.judges != nil {
      _ = try Child.run(
        [program, "annotate", study, "--as", "kim", "--plain"], input: judgments.path, log: log)
    }
    sync()  // what was just made must not be on its way to the disk while an annotator is added
    print(
      "  \(example.name): \(example.items) items x \(example.systems.count) systems, made in "
        + "\(fixed(made.wall / .seconds(1))) s; \(Self.runs) starts each, files in the cache")
  }

  /// What the annotator who resumes has judged: rankings to import, or lines to type.
  private func writeJudgments(of example: StartCase, to file: LineFile) throws {
    let ranks = example.systems.enumerated().map { "\"\($1)\": \($0 + 1)" }
      .joined(separator: ", ")
    for item in 1...example.judged {
      try file.write(
        line: example.judges
          ?? #"{"item": "\#(item)", "annotator": "kim", "kind": "human", "ranks": {\#(ranks)}}"#)
    }
    if example.judges != nil { try file.write(line: "quit") }
  }
}
