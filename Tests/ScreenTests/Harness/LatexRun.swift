import Foundation

/// pdfLaTeX on what the program wrote, in a document of the plainest class.
struct LatexRun {
  /// What is wrong: errors, and lines that run over a margin.
  let problems: [String]

  /// pdfLaTeX, if this machine has one with booktabs: named by `BLINDRANK_PDFLATEX`, or on the path.
  static let program: String? = {
    let environment = ProcessInfo.processInfo.environment
    let named = environment["BLINDRANK_PDFLATEX"].map { [$0] }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return (named ?? folders.map { $0 + "/pdflatex" })
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Sets the tables, each part on a new page.
  ///
  /// - Parameters:
  ///   - options: of the class.
  ///   - tolerance: by how many points a line may be too wide.
  init(
    _ parts: [String], options: String, tolerance: Double = 1, in workshop: Workshop
  ) throws {
    let text = """
      \\documentclass[\(options)]{article}
      \\usepackage{booktabs}
      \\begin{document}
      \(parts.joined(separator: "\n\\clearpage\n"))
      \\end{document}

      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: workshop.file("paper.tex")))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program ?? "/nonexistent")
    process.arguments = ["-interaction=nonstopmode", "-no-shell-escape", "paper.tex"]
    process.currentDirectoryURL = URL(fileURLWithPath: workshop.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let log = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: workshop.file("paper.log"))),
      as: UTF8.self
    ).split(separator: "\n", omittingEmptySubsequences: false)
    var problems = process.terminationStatus == 0 ? [] : ["ended with an error"]
    for (number, line) in log.enumerated()
    where line.hasPrefix("!") || Self.isOver(line, by: tolerance)
      || line.contains("Missing character")
    {
      problems.append(log[number..<min(number + 6, log.count)].joined(separator: " ⏎ "))
    }
    self.problems = problems
  }

  /// Whether a line says that a box is too wide or too high.
  private static func isOver(_ line: Substring, by tolerance: Double) -> Bool {
    guard line.hasPrefix("Overfull") else { return line.contains("Float too large") }
    let points = line.drop { $0 != "(" }.dropFirst().prefix { $0 != "p" }
    return (Double(points) ?? .infinity) > tolerance
  }
}
