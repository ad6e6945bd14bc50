import Glibc

/// `new` against the sqlite3 shell with the same 100 MB of JSON lines.
struct ImportSpeed: Benchmark {
  static let name = "import"
  private static let runs = 5
  /// Bytes of each of the two systems' files.
  private static let fileSize = 50_000_000

  let program: String
  let folder: String

  private var log: String { "\(folder)/log" }

  func run() throws -> [Verdict] {
    let (files, records) = try makeFiles(size: Self.fileSize, name: "full")
    let (halves, _) = try makeFiles(size: Self.fileSize / 2, name: "half")
    let shell = SQLiteShell(files: files, folder: folder)
    try shell.writeScript()
    sync()
    _ = try importFiles(files)
    _ = try shell.run(log: log)
    var ours = Times()
    var theirs = Times()
    var memory = 0
    for _ in 1...Self.runs {
      let run = try importFiles(files)
      ours.add(run.wall)
      memory = max(memory, run.peakMemory)
      theirs.add(try shell.run(log: log).wall)
    }
    let half = try importFiles(halves)
    let megabytes = Double(2 * Self.fileSize) / 1e6
    print("  \(records) records in two files, \(fixed(megabytes, 0)) MB; \(Self.runs) runs each")
    var table = TextTable("", "median s", "fastest s", "MB/s")
    for (who, times) in [("blindrank new", ours), ("sqlite3 shell", theirs)] {
      table.add(
        who, fixed(times.median / 1000, 3), fixed((times.milliseconds.min() ?? 0) / 1000, 3),
        fixed(megabytes / times.median * 1000, 0))
    }
    table.print()
    print(
      "  peak memory of blindrank new: \(mebibytes(half.peakMemory)) for "
        + "\(fixed(megabytes / 2, 0)) MB, \(mebibytes(memory)) for \(fixed(megabytes, 0)) MB")
    return [
      Verdict(
        what: Self.name, measured: ours.median / 1000, limit: theirs.median / 1000, unit: "s",
        peer: "sqlite3")
    ]
  }

  private func mebibytes(_ bytes: Int) -> String {
    bytes == 0 ? "unknown" : "\(fixed(Double(bytes) / 1_048_576, 1)) MiB"
  }

  private func importFiles(_ files: [String]) throws -> Child {
    let study = "\(folder)/import.blindrank"
    unlink(study)
    return try Child.run(
      [program, "new", study, "--responses", "a=\(files[0])", "--responses", "b=\(files[1])"],
      log: log)
  }

  /// Two systems' answers to the same instructions, about 1.4 KB a record.
  private func makeFiles(size: Int, name: String) throws -> (paths: [String], records: Int) {
    var texts = TextGenerator(seed: 3)
    let files = try ["a", "b"].map { try LineFile(path: "\(folder)/\(name)-\($0).jsonl") }
    var count = 0
    while files[0].size < size {
      count += 1
      let instruction = texts.instruction(count, bytes: 200)
      for (file, system) in zip(files, ["model-a", "model-b"]) {
        try file.write([
          ("instruction", instruction), ("output", texts.text(bytes: 900)),
          ("generator", Array(system.utf8)), ("dataset", Array("generated".utf8)),
        ])
      }
    }
    for file in files { try file.flush() }
    return (files.map(\.path), 2 * count)
  }
}
