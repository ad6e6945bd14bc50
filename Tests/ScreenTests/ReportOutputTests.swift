import BlindRank
import Foundation
import Testing

/// The page of a report, through the program.
@Suite struct ReportOutputTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// Twelve items by three systems, ranked by two people; the names are such as a shell minds.
  private func judged() throws -> String {
    let study = try workshop.study(
      "my study.blindrank", items: 12, systems: ["alpha", "beta x", "gamma"],
      skill: { $0 % 2 == 0 ? "Math" : "Writing" },
      options: ["--blinding-question", "--target", "alpha"])
    for (annotator, ranks) in [("kim", "1 2 3"), ("lee", "2 1 2")] {
      let lines = (1...12).map { _ in ranks + "\n\na\n\n" }.joined()
      let run = try PlainRun(["annotate", study, "--as", annotator, "--plain"], input: lines)
      try #require(run.status == 0, "\(run.errors)")
    }
    return study
  }

  private func contents() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: workshop.path))
  }

  private func page(_ name: String = "report.html") throws -> String {
    try String(contentsOfFile: workshop.file(name), encoding: .utf8)
  }

  @Test func anOpenStudyIsReportedOnlyWithAPeekAndOneIsRecorded() throws {
    let study = try judged()
    let before = try contents()
    let output = workshop.file("report.html")
    let refused = try PlainRun(["report", study, "-o", output])
    #expect(refused.status == 1 && refused.errors.contains("the study is open, with 24 of"))
    #expect(try contents() == before)
    #expect(try StudyFile.open(study).events().isEmpty)
    let run = try PlainRun(["report", study, "-o", output, "--peek"])
    #expect(run.status == 0 && run.output == "" && run.errors == "Written: \(output)\n")
    #expect(try contents() == before.union(["report.html"]))
    #expect(try StudyFile.open(study).events().map(\.detail) == ["report"])
    #expect(try page().contains("Peeked 1 time, first after 48 judgment rows; still open."))
    #expect(try page().contains("--peek</code>"))
  }

  @Test func theSameStudyGivesTheSameBytes() throws {
    let study = try judged()
    _ = try PlainRun(["close", study])
    for name in ["one.html", "two.html"] {
      let run = try PlainRun(["report", study, "-o", workshop.file(name)])
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try page("one.html") == page("two.html"))
    #expect(try !page("one.html").contains("--peek</code>"))
    let dated = try PlainRun(["report", study, "-o", workshop.file("dated.html"), "--dated"])
    #expect(try dated.status == 0 && page("dated.html") != page("one.html"))
  }

  /// A file that is there stays, and so does a study whatever is said; then nothing is looked at.
  @Test func nothingIsWrittenOverUnlessToldTo() throws {
    let study = try judged()
    let output = workshop.file("report.html")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: output))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: study))
    for (path, options, reason) in [
      (output, [], "there is a file already; choose another name, or overwrite it with --force"),
      (study, ["--force"], "is a study, which is never overwritten"),
      (workshop.path, ["--force"], "is no file that could be overwritten"),
      (
        workshop.file("none/report.html"), [],
        "none/report.html: there is no folder “\(workshop.file("none"))”"
      ),
    ] {
      let run = try PlainRun(["report", study, "-o", path, "--peek"] + options)
      #expect(run.status == 1 && run.errors.contains(reason), "\(run.errors)")
    }
    #expect(try page() == "mine" && StudyFile.open(study).events().isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: study)) == bytes)
    let forced = try PlainRun(["report", study, "-o", output, "--peek", "--force"])
    #expect(try forced.status == 0 && page().hasPrefix("<!DOCTYPE html>"))
  }

  /// A page in the place of what it was made from would be the end of that.
  @Test func nothingIsWrittenOverWhatIsRead() throws {
    let battles = try workshop.write(
      "battles.jsonl",
      lines: (1...6).map {
        ["item": $0, "annotator": "kim", "system_a": "P", "system_b": "Q", "winner": "P"]
      })
    let items = try workshop.write("items.jsonl", lines: [["id": 1, "instruction": "One"]])
    let link = workshop.file("link.jsonl")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: battles)
    let before = try contents()
    for (inputs, output) in [
      ([battles], battles), ([link], battles), ([battles, "--items", items], items),
      (
        [battles],
        workshop.path + "/../" + (workshop.path as NSString).lastPathComponent + "/battles.jsonl"
      ),
    ] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: output))
      let run = try PlainRun(["report"] + inputs + ["-o", output, "--force"])
      #expect(
        run.status == 1 && run.errors.contains("is what is read, which is never overwritten"),
        "\(run.errors)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == bytes)
    }
    #expect(try contents() == before)
  }

  @Test func withoutABrowserThereIsNoPaper() throws {
    let study = try judged()
    let before = try contents()
    let run = try PlainRun(
      ["report", study, "-o", workshop.file("report.html"), "--peek", "--pdf"],
      environment: ["PATH": workshop.path])
    #expect(run.status == 1 && run.errors.contains("--pdf needs Chromium or Chrome on PATH"))
    #expect(try contents() == before && StudyFile.open(study).events().isEmpty)
  }

  /// Whoever doubts a figure types what stands below it.
  @Test func theCommandsPrintTheTables() throws {
    let study = try judged()
    _ = try PlainRun(["close", study])
    let run = try PlainRun(
      ["report", study, "-o", workshop.file("report.html"), "--reference", "gamma"])
    #expect(run.status == 0, "\(run.errors)")
    let figures = try page().components(separatedBy: "<figure ").dropFirst()
    #expect(figures.count > 8)
    for figure in figures {
      let command = try #require(figure.between("<code>", "</code>")).unescaped
      let printed = try shell(command + " --format markdown")
      let rows = figure.components(separatedBy: "<tr><th scope=\"row\">").dropFirst().map {
        $0.components(separatedBy: "<bdi>").dropFirst().compactMap {
          $0.components(separatedBy: "</bdi>").first?.unescaped
        }
      }
      #expect(!rows.isEmpty, "\(command)")
      for row in rows {
        let line = "| " + row.joined(separator: " | ") + " |"
        #expect(printed.contains(line), "\(command) prints no \(line)")
      }
    }
  }

  /// What a shell prints that finds the program under its name.
  private func shell(_ command: String) throws -> String {
    let names = workshop.file("bin")
    if !FileManager.default.fileExists(atPath: names) {
      try FileManager.default.createDirectory(atPath: names, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: names + "/blindrank", withDestinationPath: Program.blindrank)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = ProcessInfo.processInfo.environment
      .merging(["PATH": names + ":/usr/bin:/bin"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command)")
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// What stands between two texts; nil where they do not occur.
  fileprivate func between(_ start: String, _ end: String) -> String? {
    components(separatedBy: start).dropFirst().first?.components(separatedBy: end).first
  }

  /// As a browser reads it.
  fileprivate var unescaped: String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(self) { $0.components(separatedBy: $1.0).joined(separator: $1.1) }
  }
}
