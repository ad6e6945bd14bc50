import Glibc

/// Opening and reading a text of 100 KB, against `less` and `vim` at the same text.
///
/// They judge nothing and save nothing: this says what a reader of texts takes on this machine.
struct Peers: Benchmark {
  static let name = "peers"
  private static let starts = 20
  private static let rounds = 20
  /// As wide as a line of text gets in blindrank, so that all show about as much of it.
  private static let (columns, rows) = (80, 50)
  /// Milliseconds without a byte after which a frame, and a first frame, has ended.
  private static let quiet: (key: Int32, start: Int32) = (30, 150)
  private static let word = "evaluation"

  let program: String
  let folder: String

  /// What was seen of one thing done many times.
  private struct Seen {
    var times = Times()
    var bytes: [Int] = []

    var medianBytes: Double { bytes.isEmpty ? .nan : Double(bytes.sorted()[bytes.count / 2]) }
  }

  func run() throws -> [Verdict] {
    let (file, study) = try makeFiles()
    let readers =
      [Reader.blindrank(program, study: study, seeking: Self.word)]
      + Reader.peers(of: file, seeking: Self.word)
    print(
      "  one text of 100 KB, \(Self.columns)x\(Self.rows); a frame has ended when no byte comes for "
        + "\(Self.quiet.key) ms, a first one for \(Self.quiet.start) ms, at its last byte")
    try zoom(readers[0])
    var seen: [[String: Seen]] = Array(repeating: [:], count: readers.count)
    // in turns, so that whatever else the machine does meets all of them
    for _ in 1...Self.starts {
      for (index, reader) in readers.enumerated() {
        let terminal = try start(reader)
        guard let end = terminal.lastByte(quietFor: Self.quiet.start) else {
          throw Failure("\(reader.name) drew nothing")
        }
        note(&seen[index], "first frame", end - terminal.start, terminal.output.count)
        leave(terminal, reader)
      }
    }
    for (index, reader) in readers.enumerated() { try read(reader, into: &seen[index]) }
    printTable(readers, seen)
    return []
  }

  private func read(_ reader: Reader, into seen: inout [String: Seen]) throws {
    let terminal = try start(reader)
    _ = terminal.lastByte(quietFor: Self.quiet.start)
    func press(_ keys: String, as what: String? = nil) {
      guard !keys.isEmpty else { return }
      let start = ContinuousClock.now
      terminal.send(keys)
      guard let end = terminal.lastByte(quietFor: Self.quiet.key), let what else { return }
      note(&seen, what, end - start, terminal.output.count)
    }
    for _ in 1...Self.rounds {
      press(reader.top)
      for _ in 1...5 { press(reader.line, as: "a line") }
      for _ in 1...3 { press(reader.page, as: "a page") }
      press(reader.search.typed)
      press(reader.search.finds, as: "search")
      press(reader.searched)
      for _ in 1...3 { press(reader.nextMatch, as: "next match") }
      press(reader.searchEnd)
    }
    leave(terminal, reader)
  }

  private func note(
    _ seen: inout [String: Seen], _ what: String, _ time: Duration, _ bytes: Int
  ) {
    seen[what, default: Seen()].times.add(time)
    seen[what, default: Seen()].bytes.append(bytes)
  }

  private func printTable(_ readers: [Reader], _ seen: [[String: Seen]]) {
    var table = TextTable(
      "", "times", "median ms", "p99 ms", "max ms", "bytes", "ours/theirs, ms",
      "ours/theirs, bytes")
    for what in ["first frame", "a line", "a page", "search", "next match"] {
      let ours = seen[0][what] ?? Seen()
      for (index, reader) in readers.enumerated() {
        let seen = seen[index][what] ?? Seen()
        table.add(
          "\(what), \(reader.name)", "\(seen.times.count)", fixed(seen.times.median, 2),
          fixed(seen.times.quantile(0.99), 2), fixed(seen.times.max, 2),
          fixed(seen.medianBytes, 0),
          index == 0 ? "" : fixed(ours.times.median / seen.times.median, 2),
          index == 0 ? "" : fixed(ours.medianBytes / seen.medianBytes, 2))
      }
    }
    table.print()
  }

  private func start(_ reader: Reader) throws -> PseudoTerminal {
    try PseudoTerminal(reader.arguments, columns: Self.columns, rows: Self.rows)
  }

  private func leave(_ terminal: PseudoTerminal, _ reader: Reader) {
    terminal.send(reader.quit)
    _ = terminal.end()
  }

  /// Goes once from the welcome page to one response alone, where every later start comes back.
  private func zoom(_ blindrank: Reader) throws {
    let terminal = try start(blindrank)
    for keys in ["", "\r", "z"] {
      if !keys.isEmpty { terminal.send(keys) }
      guard terminal.frame(within: 5000) != nil else { throw Failure("no frame to begin with") }
    }
    leave(terminal, blindrank)
  }

  /// The text, and a study in which both systems gave it as their response.
  private func makeFiles() throws -> (text: String, study: String) {
    var texts = TextGenerator(seed: 4)
    let text = texts.text(bytes: 100_000)
    let instruction = texts.instruction(1, bytes: 60)
    let file = try LineFile(path: "\(folder)/text.md")
    try file.write(line: String(decoding: text, as: UTF8.self))
    let responses = try LineFile(path: "\(folder)/text.jsonl")
    try responses.write([("instruction", instruction), ("output", text)])
    for file in [file, responses] { try file.flush() }
    let study = "\(folder)/peers.blindrank"
    let systems = ["a", "b"].flatMap { ["--responses", "\($0)=\(responses.path)"] }
    _ = try Child.run([program, "new", study] + systems, log: "\(folder)/log")
    sync()
    return (file.path, study)
  }
}
