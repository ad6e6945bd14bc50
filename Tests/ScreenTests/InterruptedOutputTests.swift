import Foundation
import Testing

/// What is not finished when a signal comes leaves nothing behind.
@Suite struct InterruptedOutputTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private var contents: Set<String> {
    get throws { Set(try FileManager.default.contentsOfDirectory(atPath: workshop.path)) }
  }

  /// Runs the program until a condition holds, and sends it a signal then.
  private func run(
    _ arguments: [String], path: String? = nil, until isReached: () throws -> Bool,
    signal: Int32
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.blindrank)
    process.arguments = arguments
    if let path {
      process.environment = ProcessInfo.processInfo.environment.merging(["PATH": path]) { $1 }
    }
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // At once: what is begun goes away however soon the signal comes.
    var waited = 0
    while try !isReached(), waited < 120_000 {
      usleep(100)
      waited += 1
    }
    #expect(waited < 120_000)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func battles(header: String, _ rows: [String]) throws -> String {
    let file = workshop.file("battles.csv")
    try Data(([header] + rows + [""]).joined(separator: "\n").utf8)
      .write(to: URL(fileURLWithPath: file))
    return file
  }

  private func browser(_ script: String) throws -> String {
    let folder = workshop.file("bin")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: folder + "/chromium"))
    chmod(folder + "/chromium", 0o755)
    return "\(folder):/usr/bin:/bin"
  }

  /// Enough battles that figuring takes a while, with a page and a paper begun.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func neitherPageNorPaperStays(_ signal: Int32) throws {
    let path = try browser("exit 1")
    let rows = (0..<40_000).map {
      "\($0 % 400),s\($0 % 7),s\($0 % 7 + 1 + $0 % 3),\(["system_a", "system_b", "tie"][$0 * $0 % 3])"
    }
    let battles = try battles(header: "item,system_a,system_b,winner", rows)
    let before = try contents
    let status = try run(
      ["report", battles, "-o", workshop.file("report.html"), "--pdf"], path: path,
      until: { try contents.count == before.count + 2 }, signal: signal)
    #expect(status == 128 + signal)
    #expect(try contents == before)
  }

  /// The page is done while the paper is printed; the browser is ended with the program.
  @Test(arguments: [SIGINT, SIGTERM])
  func aPaperThatIsBeingPrintedGoesAndThePageStays(_ signal: Int32) throws {
    let number = workshop.file("number")
    let path = try browser(
      "echo $$ > '\(number).new'; mv '\(number).new' '\(number)'; exec sleep 60")
    let battles = try battles(header: "system_a,system_b,winner", ["alpha,beta,tie"])
    let before = try contents
    let status = try run(
      ["report", battles, "-o", workshop.file("report.html"), "--pdf"], path: path,
      until: { FileManager.default.fileExists(atPath: number) }, signal: signal)
    #expect(status == 128 + signal)
    #expect(try contents == before.union(["report.html", "number"]))
    let sleeper = try #require(
      pid_t(try String(contentsOfFile: number, encoding: .utf8).filter(\.isNumber)))
    for _ in 0..<100 where kill(sleeper, 0) == 0 { usleep(20_000) }
    #expect(kill(sleeper, 0) != 0, "the browser still runs")
  }
}
