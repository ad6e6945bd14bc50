import Foundation

/// The program itself, from its start to its end.
struct Program {
  /// The built `blindrank`.
  let path: String

  /// Runs it and answers what it printed, in bytes.
  func run(_ arguments: [String]) throws -> Int {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(arguments: arguments) }
    return printed.count
  }

  /// It did not exit with 0.
  struct Failure: Error {
    let arguments: [String]
  }

  /// Makes two closed studies of 1,000,000 battles each: `choices.blindrank`, of pairs, and
  /// `rankings.blindrank`.
  func makeStudies(in folder: String) throws {
    try StudyFiles.write(to: folder)
    let texts =
      ["--items", folder + "/items.jsonl"]
      + StudyFiles.systems.flatMap { ["--responses", "\($0)=\(folder)/\($0).jsonl"] }
    for (name, rules) in [("choices", "pairwise"), ("rankings", "ranking")] {
      let study = "\(folder)/\(name).blindrank"
      _ = try run(["new", study, "--protocol", rules, "--seed", "1"] + texts)
      _ = try run(["import", study, "\(folder)/\(name).csv"])
      _ = try run(["close", study])
    }
  }
}
