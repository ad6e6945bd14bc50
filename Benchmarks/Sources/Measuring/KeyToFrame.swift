import Glibc

/// From a key to the end of the frame that shows what it did, with responses of 100 KB.
struct KeyToFrame: Benchmark {
  static let name = "key-to-frame"
  /// Milliseconds, for 99 of 100 keys.
  private static let limit = 5.0
  private static let items = 100
  private static let systems = ["alpha", "beta", "gamma", "delta"]
  private static let responseSize = 100_000
  private static let measuredItems = 32
  /// People don't type faster; the program is waiting again by then.
  private static let pause: UInt32 = 3000

  let program: String
  let folder: String

  private var study: String { "\(folder)/long.blindrank" }

  /// What was seen of one kind of key.
  private struct Kind {
    var times = Times()
    var bytes: [Int] = []
    var unchanged = 0
  }

  func run() throws -> [Verdict] {
    try makeStudy()
    print(
      "  4 responses of \(Self.responseSize / 1000) KB an item, 200x60; "
        + "\(Self.pause / 1000) ms between a frame and the next key")
    let verdicts = [
      try measure(name: "kim", pause: Self.pause, what: "p99"),
      try measure(name: "lee", pause: 0, what: "p99 without a pause"),
    ]
    let rested = try submitRested()
    print(
      "  submit after a rest of 1.2 s, when the next item has been read ahead: "
        + "median \(fixed(rested.median, 2)), max \(fixed(rested.max, 2)) ms")
    return verdicts
  }

  private func measure(name: String, pause: UInt32, what: String) throws -> Verdict {
    let terminal = try open(as: name)
    let disk = try DiskSync(folder: folder)
    var all = Times()
    var kinds: [String: Kind] = [:]
    for item in 0...Self.measuredItems {
      for stroke in KeyScript(item: item).strokes {
        if pause > 0 { usleep(pause) }
        let time = press(stroke.keys, in: terminal, within: stroke.isOptional ? 20 : 2000)
        if time == nil, !stroke.isOptional { throw Failure("“\(stroke.kind)” drew nothing") }
        // the first item is the warm-up
        guard item > 0 else { continue }
        guard let time else {
          kinds[stroke.kind, default: Kind()].unchanged += 1
          continue
        }
        all.add(time)
        kinds[stroke.kind, default: Kind()].times.add(time)
        kinds[stroke.kind, default: Kind()].bytes.append(terminal.output.count)
      }
      try disk.measure()
    }
    try leave(terminal, judged: Self.measuredItems + 1)
    print(
      "  \(what): \(all.count) keys, median \(fixed(all.median, 2)), "
        + "p99 \(fixed(all.quantile(0.99), 2)), max \(fixed(all.max, 2)) ms")
    print(
      "    meanwhile the disk itself took median \(fixed(disk.times.median, 2)), "
        + "p99 \(fixed(disk.times.quantile(0.99), 2)), max \(fixed(disk.times.max, 2)) ms "
        + "to keep a page; saving waits for five")
    if pause > 0 { printKinds(kinds) }
    return Verdict(
      what: "\(Self.name), \(what)", measured: all.quantile(0.99), limit: Self.limit, unit: "ms")
  }

  private func printKinds(_ kinds: [String: Kind]) {
    var table = TextTable("slowest first", "keys", "no frame", "median ms", "max ms", "bytes")
    for (name, kind) in kinds.sorted(by: { $0.value.times.median > $1.value.times.median }) {
      let bytes = kind.bytes.isEmpty ? "-" : "\(kind.bytes.sorted()[kind.bytes.count / 2])"
      table.add(
        name, "\(kind.times.count)", "\(kind.unchanged)", fixed(kind.times.median, 2),
        fixed(kind.times.max, 2), bytes)
    }
    table.print()
  }

  /// How long submitting takes when the annotator has been reading for more than a second.
  private func submitRested() throws -> Times {
    let terminal = try open(as: "mo")
    var times = Times()
    for _ in 1...8 {
      for rank in ["1", "2", "2", "5"] { _ = press(rank, in: terminal) }
      usleep(1_200_000)
      guard let time = press("\r", in: terminal) else {
        throw Failure("submitting drew nothing")
      }
      times.add(time)
    }
    try leave(terminal, judged: 8)
    return times
  }

  private func open(as name: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [program, "annotate", study, "--as", name], columns: 200, rows: 60)
    guard terminal.frame(within: 10_000) != nil else {
      throw Failure("no first frame: \(String(decoding: terminal.output, as: UTF8.self))")
    }
    // the welcome page
    guard press("\r", in: terminal) != nil else { throw Failure("no judging page") }
    return terminal
  }

  /// Presses a key; nil when the program draws nothing for so many milliseconds.
  ///
  /// A key that must draw is waited for much longer than one that may not: a judgment goes to
  /// the disk first, and where that is busy it takes its time.
  private func press(
    _ keys: String, in terminal: PseudoTerminal, within milliseconds: Int32 = 2000
  ) -> Duration? {
    let start = ContinuousClock.now
    terminal.send(keys)
    return terminal.frame(within: milliseconds).map { $0 - start }
  }

  private func leave(_ terminal: PseudoTerminal, judged: Int) throws {
    terminal.send("q")
    let farewell = terminal.end()
    guard farewell.contains("\(judged) of \(Self.items) judged") else {
      throw Failure("the keys did not do what they should: \(farewell)")
    }
  }

  private func makeStudy() throws {
    var texts = TextGenerator(seed: 2)
    let files = try Self.systems.map { try LineFile(path: "\(folder)/\($0)-long.jsonl") }
    for number in 1...Self.items {
      let instruction = texts.instruction(number, bytes: 300)
      for file in files {
        try file.write([
          ("instruction", instruction), ("output", texts.text(bytes: Self.responseSize)),
        ])
      }
    }
    for file in files { try file.flush() }
    let arguments = zip(Self.systems, files).flatMap { ["--responses", "\($0)=\($1.path)"] }
    _ = try Child.run([program, "new", study, "--seed", "7"] + arguments, log: "\(folder)/log")
    sync()  // what was just made must not be on its way to the disk while judgments are saved
  }
}
