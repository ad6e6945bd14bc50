import Foundation

/// The browser that prints pages, where there is one.
struct Chromium {
  /// What it may be called.
  static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
  /// A page is printed in seconds; after so many something is wrong.
  private static let patience = 120.0

  private let program: URL

  /// Finds it.
  ///
  /// - Parameter path: the folders to look in, with colons between them.
  /// - Throws: what to do where there is none.
  init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") throws {
    let folders = path.split(separator: ":").map(String.init)
    let programs = Self.names.flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let found = programs.first(where: FileManager.default.isExecutableFile) else {
      throw CommandFailure(
        description: """
          --pdf needs Chromium or Chrome on PATH (\(Self.names.joined(separator: ", "))), and there \
          is none; without --pdf the page is written, which any browser prints
          """)
    }
    program = URL(fileURLWithPath: found)
  }

  /// Prints a page of the disk as a PDF file.
  func print(_ page: String, to file: String) throws {
    let profile = FileManager.default.temporaryDirectory
      .appendingPathComponent("blindrank-\(getpid())")
    defer { try? FileManager.default.removeItem(at: profile) }
    let process = Process()
    process.executableURL = program
    process.arguments =
      [
        "--headless=new", "--disable-gpu", "--no-pdf-header-footer", "--no-first-run",
        "--user-data-dir=\(profile.path)",
        "--print-to-pdf=\(URL(fileURLWithPath: file).path)",
        // It refuses to run as root otherwise; the page has no script and loads nothing.
      ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + [URL(fileURLWithPath: page).absoluteString]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw CommandFailure(description: "\(program.path) could not be started")
    }
    let cleanUp = InterruptedWriting(temporary: profile.path, writer: process.processIdentifier)
    defer { cleanUp.cancel() }
    let end = Date(timeIntervalSinceNow: Self.patience)
    while process.isRunning, Date() < end { usleep(50_000) }
    guard !process.isRunning else {
      process.terminate()
      throw CommandFailure(
        description: "\(program.path) did not print the page in \(Int(Self.patience)) seconds")
    }
    guard process.terminationStatus == 0, FileManager.default.fileExists(atPath: file) else {
      throw CommandFailure(
        description: "\(program.path) could not print the page, and ended with "
          + "\(process.terminationStatus); the page itself is written")
    }
  }
}
