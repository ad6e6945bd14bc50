import Foundation

/// A run that needs no terminal.
struct PlainRun {
  let status: Int32
  let bytes: [UInt8]
  let errors: String

  /// What it printed.
  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Runs the program, with nobody's own keys unless `environment` names a folder with some.
  ///
  /// - Parameter input: What it reads, less than a pipe holds.
  init(_ arguments: [String], environment: [String: String] = [:], input: String? = nil) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.blindrank)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["XDG_CONFIG_HOME": Program.emptyHome]) { $1 }.merging(environment) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    let typed = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice : typed
    try process.run()
    if let input {
      try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try typed.fileHandleForWriting.close()
    }
    bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The JSON object that it printed, of a run that worked.
  func object() throws -> [String: Any] {
    let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    guard status == 0, let object else {
      throw ScreenFailure(what: "a JSON object", reason: errors, screen: output)
    }
    return object
  }
}
