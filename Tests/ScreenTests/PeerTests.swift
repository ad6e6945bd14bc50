import Foundation
import Testing

/// Other people's packages read what is exported, and find in it what we find in the study.
@Suite struct PeerTests {
  /// A Python that has them; `scripts/peers/install` makes one.
  private static let python = ProcessInfo.processInfo.environment["BLINDRANK_PEERS"]

  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// The rating of each system, around 0.
  private func ratings(_ input: [String]) throws -> [String: Double] {
    let run = try PlainRun(
      ["ratings"] + input + [
        "--method", "bradley-terry", "--interval", "none", "--start", "0", "--format", "json",
      ])
    let object = try run.object()
    let systems = try #require(object["systems"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: try systems.map {
        (try #require($0["system"] as? String), try #require($0["rating"] as? Double))
      })
  }

  /// Wins, losses and ties of all pairs together.
  private func majority(_ study: String) throws -> [String: Int] {
    let run = try PlainRun(
      ["stats", study, "--peek", "--votes", "majority", "--format", "json"])
    let object = try run.object()
    var counts: [String: Int] = [:]
    for pair in try #require(object["pairs"] as? [[String: Any]]) {
      counts["system_a", default: 0] += pair["wins"] as? Int ?? 0
      counts["system_b", default: 0] += pair["losses"] as? Int ?? 0
      counts["even", default: 0] += pair["ties"] as? Int ?? 0
    }
    return counts
  }

  @Test(.enabled(if: python != nil, "BLINDRANK_PEERS names no Python with evalica and crowd-kit"))
  func theirFiguresAreOurs() throws {
    let study = try workshop.judgedPairs()
    for (format, file) in [
      ("arena", "arena.jsonl"), ("crowd-kit", "crowd-kit.csv"),
      ("crowd-kit-labels", "labels.csv"), ("dpo", "dpo.jsonl"),
    ] {
      let run = try PlainRun([
        "export", study, "--peek", "--as", format, "-o", workshop.file(file),
      ])
      #expect(run.status == 0, "\(run.errors)")
    }
    let theirs = try answer()
    try expect(theirs, "evalica bradley-terry", near: try ratings([study, "--peek"]))
    try expect(
      theirs, "crowd-kit bradley-terry", near: try ratings([workshop.file("crowd-kit.csv")]))
    let noisy = try #require(theirs["crowd-kit noisy bradley-terry"] as? [String: Double])
    #expect(noisy.keys.sorted() == ["alpha", "beta", "gamma"])
    let labels = try #require(theirs["crowd-kit majority"] as? [String: Int])
    let ours = try majority(study)
    #expect(labels["system_a"] == ours["system_a"] && labels["system_b"] == ours["system_b"])
    #expect((labels["tie"] ?? 0) + (labels["both_bad"] ?? 0) == ours["even"])
    #expect(theirs["crowd-kit dawid-skene"] as? Int == 3 * Workshop.judgedItems)
    let lines = try String(contentsOfFile: workshop.file("dpo.jsonl"), encoding: .utf8)
      .split(separator: "\n")
    #expect(theirs["preferences"] as? Int == lines.count && lines.count > 5)
  }

  private func expect(
    _ theirs: [String: Any], _ what: String, near ours: [String: Double]
  ) throws {
    let figures = try #require(theirs[what] as? [String: Double])
    #expect(figures.count == ours.count)
    for (system, rating) in ours {
      #expect(abs((figures[system] ?? .infinity) - rating) < 0.001, "\(what): \(system)")
    }
  }

  /// What the packages make of the workshop's files.
  private func answer() throws -> [String: Any] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../scripts/peers/check.py").standardizedFileURL.path
    process.arguments = [script, workshop.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
