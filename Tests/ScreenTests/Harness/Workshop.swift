import Foundation

/// A folder that goes away with the test.
final class Workshop {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "blindrank-screen-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file of JSON lines.
  func write(_ name: String, lines: [[String: Any]]) throws -> String {
    let text = try lines.map {
      String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) + "\n"
    }.joined()
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  /// Makes a study of items with one text per system; `options` are more flags of `new`.
  func study(
    _ name: String = "test.blindrank", items: Int, systems: [String], seed: Int = 7,
    skill: (Int) -> String = { _ in "Math" }, options: [String] = [],
    text: (_ item: Int, _ system: String) -> String = { "\($1) answers \($0)" }
  ) throws -> String {
    let itemFile = try write(
      "items.jsonl",
      lines: (1...items).map {
        ["id": $0, "instruction": "Instruction number \($0)", "skill": skill($0)]
      })
    var arguments = ["new", file(name), "--items", itemFile, "--seed", String(seed)] + options
    for system in systems {
      let responses = try write(
        system + ".jsonl",
        lines: (1...items).map { ["id": $0, "response": text($0, system)] })
      arguments += ["--responses", "\(system)=\(responses)"]
    }
    return try make(name, arguments)
  }

  /// Makes the sample study: 56 simulated rankings by two annotators.
  func rankedSample() throws -> String {
    let session = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../sessions/sample/session.yaml").standardizedFileURL.path
    return try make("sample.blindrank", ["new", file("sample.blindrank"), "--session", session])
  }

  /// Makes a study of the sample game's 24 items and two systems, judged by another protocol too.
  func sampleStudy(_ options: [String]) throws -> String {
    let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../sessions/guess-sample").standardizedFileURL.path
    let name = "sample.blindrank"
    return try make(
      name,
      [
        "new", file(name), "--items", sample + "/items.jsonl", "--responses",
        "ChatGPT=\(sample)/responses/chatgpt.jsonl", "--responses",
        "Guanaco-65b=\(sample)/responses/guanaco-65b.jsonl", "--seed", "7",
      ] + options)
  }

  /// Makes a study by a command, and answers its path.
  func make(_ name: String, _ arguments: [String]) throws -> String {
    let run = try PlainRun(arguments)
    guard run.status == 0 else {
      throw ScreenFailure(what: "a study", reason: run.errors, screen: run.output)
    }
    return file(name)
  }
}
