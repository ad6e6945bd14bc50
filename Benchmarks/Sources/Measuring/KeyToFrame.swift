import Foundation
import Glibc

/// From a key to the end of the frame that shows what it did, with long responses.
struct KeyToFrame: Benchmark {
  static let name = "key-to-frame"
  /// Milliseconds, for 99 of 100 keys.
  private static let limit = 5.0
  private static let items = 40
  /// Bytes; 20 KB is more than the longest text of a picture in the tests, 100 KB far more than
  /// anybody reads.
  private static let responseSize =
    (ProcessInfo.processInfo.environment["BLINDRANK_RESPONSE_KB"].flatMap(Int.init) ?? 20) * 1000
  private static let measuredItems = 24
  /// People don't type faster; the program is waiting again by then.
  private static let pause: UInt32 = 3000

  let program: String
  let folder: String

  func run() throws -> [Verdict] {
    print(
      "  responses of \(Self.responseSize / 1000) KB, 200x60; \(Self.pause / 1000) ms between a "
        + "frame and the next key")
    var verdicts: [Verdict] = []
    for (index, example) in KeyCase.all.enumerated() {
      // a name of its own: beside a study there may be files of SQLite's for a moment
      let study = "\(folder)/long\(index).blindrank"
      try makeStudy(study, of: example)
      let paused = try measure(example, in: study, as: "kim", pause: Self.pause)
      paused.printKinds()
      verdicts.append(verdict(example.name, paused))
      guard index == 0 else { continue }
      let unpaused = try measure(example, in: study, as: "lee", pause: 0)
      verdicts.append(verdict(example.name + ", without a pause", unpaused))
      let rested = try submitRested(in: study)
      print(
        "  submit after a rest of 1.2 s, when the next item has been read ahead: "
          + "median \(fixed(rested.median, 2)), max \(fixed(rested.max, 2)) ms")
    }
    return verdicts
  }

  /// The limit is for all keys but those after which the program waits for what may follow.
  private func verdict(_ what: String, _ times: KeyTimes) -> Verdict {
    Verdict(
      what: "\(what), p99", measured: times.allButWaits.quantile(0.99), limit: Self.limit,
      unit: "ms")
  }

  private func measure(
    _ example: KeyCase, in study: String, as name: String, pause: UInt32
  ) throws -> KeyTimes {
    let terminal = try open(study, as: name)
    let disk = try DiskSync(folder: folder)
    let machine = try MachineSpeed()
    var times = KeyTimes()
    for item in 0...Self.measuredItems {
      for stroke in example.script(item).strokes {
        if pause > 0 { usleep(pause) }
        let time = press(stroke.keys, in: terminal, within: stroke.isOptional ? 100 : 2000)
        if time == nil, !stroke.isOptional { throw Failure("“\(stroke.kind)” drew nothing") }
        // the first item is the warm-up
        if item > 0 { times.add(stroke, time, bytes: terminal.output.count) }
      }
      try disk.measure()
      try machine.measure()
      // who begins to read rests, and then the log gets its size
      if item == 0 { usleep(600_000) }
    }
    try leave(terminal, judged: Self.measuredItems + 1)
    print("  \(example.name)\(pause == 0 ? ", without a pause" : "")")
    for group in KeyScript.Group.allCases {
      let seen = times[group]
      print(
        "    \(group.rawValue): \(seen.count), median \(fixed(seen.median, 2)), "
          + "p99 \(fixed(seen.quantile(0.99), 2)), max \(fixed(seen.max, 2)) ms")
    }
    let all = times.allButWaits
    print(
      "    all keys but Esc: \(all.count), median \(fixed(all.median, 2)), "
        + "p99 \(fixed(all.quantile(0.99), 2)) ms")
    print(
      "    meanwhile the disk itself took median \(fixed(disk.times.median, 2)), "
        + "p99 \(fixed(disk.times.quantile(0.99), 2)), max \(fixed(disk.times.max, 2)) ms "
        + "to keep a page")
    machine.print()
    return times
  }

  /// How long submitting takes when the annotator has been reading for more than a second.
  private func submitRested(in study: String) throws -> Times {
    let terminal = try open(study, as: "mo")
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

  private func open(_ study: String, as name: String) throws -> PseudoTerminal {
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

  private func makeStudy(_ study: String, of example: KeyCase) throws {
    var texts = TextGenerator(seed: 2)
    let files = try example.systems.map { try LineFile(path: "\(folder)/\($0)-long.jsonl") }
    for number in 1...Self.items {
      let instruction = texts.instruction(number, bytes: 300)
      let responses = texts.responses(
        example.texts, count: files.count, bytes: Self.responseSize)
      for (file, response) in zip(files, responses) {
        try file.write([("instruction", instruction), ("output", response)])
      }
    }
    for file in files { try file.flush() }
    let arguments = zip(example.systems, files).flatMap { ["--responses", "\($0)=\($1.path)"] }
    _ = try Child.run(
      [program, "new", study, "--seed", "7"] + example.flags + arguments, log: "\(folder)/log")
    for file in files { unlink(file.path) }
    sync()  // what was just made must not be on its way to the disk while judgments are saved
  }
}
