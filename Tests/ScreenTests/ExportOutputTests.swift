import BlindRank
import Foundation
import Testing

/// Exports, through the program.
@Suite struct ExportOutputTests {
  private let workshop: Workshop
  private let study: String

  init() throws {
    workshop = try Workshop()
    study = try workshop.judgedPairs()
  }

  private var contents: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: workshop.path).sorted() }
  }

  /// Every format but that of rankings, in each way it can be written; a folder has a name.
  private var exports: [[String]] {
    ExportFormat.allCases.filter { $0 != .rankings }.flatMap { format in
      format.containers.map {
        ["--as", format.rawValue, "--format", $0.rawValue]
          + (format.isFolder ? ["-o", workshop.file("folder")] : [])
      }
    }
  }

  @Test func withoutAPeekNothingIsWritten() throws {
    let before = try contents
    for arguments in exports + [["--as", "battles", "-o", workshop.file("b.csv")]] {
      let run = try PlainRun(["export", study] + arguments)
      #expect(run.status == 1 && run.output.isEmpty, "\(arguments): \(run.output)")
      #expect(run.errors.contains("the study is open, with"), "\(run.errors)")
    }
    #expect(try contents == before)
    #expect(try StudyFile.open(study).events().isEmpty)
  }

  @Test func everyPeekIsRecorded() throws {
    for (count, arguments) in exports.enumerated() {
      let run = try PlainRun(["export", study, "--peek"] + arguments)
      #expect(run.status == 0 && run.errors.contains("Peeked \((count + 1).count(of: "time"))"))
      #expect(try StudyFile.open(study).events().map(\.detail).count == count + 1)
    }
    #expect(try Set(StudyFile.open(study).events().map(\.detail)) == ["export"])
    #expect(try PlainRun(["close", study]).status == 0)
    let closed = try PlainRun(["export", study, "--as", "battles"])
    #expect(closed.status == 0 && closed.output.hasPrefix("item,annotator,kind,"))
  }

  @Test func aFileIsAllOrNothing() throws {
    let file = workshop.file("b.csv")
    let arguments = ["export", study, "--as", "battles", "--peek"]
    let first = try PlainRun(arguments + ["-o", file])
    #expect(first.status == 0 && first.output.isEmpty, "\(first.errors)")
    #expect(first.errors.contains("\(file): \(3 * Workshop.judgedItems * 3) records"))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text == (try PlainRun(arguments).output))
    let again = try PlainRun(arguments + ["-o", file])
    #expect(again.status == 1 && again.errors.contains("there is a file already"))
    try Data("old".utf8).write(to: URL(fileURLWithPath: file))
    #expect(try PlainRun(arguments + ["-o", file, "--force"]).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    let itself = try PlainRun(arguments + ["-o", study, "--force"])
    #expect(itself.status == 1 && itself.errors.contains("is a study, which is never overwritten"))
    let device = try PlainRun(arguments + ["-o", "/dev/null", "--force"])
    #expect(device.status == 1 && device.errors.contains("no file that could be overwritten"))
    let nowhere = try PlainRun(arguments + ["-o", workshop.file("none/b.csv")])
    #expect(
      nowhere.status == 1
        && nowhere.errors.contains("there is no folder “\(workshop.file("none"))”"))
    // What failed has left nothing, and was no look at results.
    #expect(try contents.filter { $0.contains("partial") }.isEmpty)
    #expect(try StudyFile.open(study).events().count == 3)
  }

  @Test func aFolderIsMadeOnce() throws {
    let folder = workshop.file("votes")
    let arguments = ["export", study, "--as", "qlora", "--peek"]
    #expect(try PlainRun(arguments).status == 64)
    #expect(try PlainRun(arguments + ["-o", folder]).status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.contains("answer_alpha-vs-answer_beta-human-reviewer_threeclass.jsonl"))
    let again = try PlainRun(arguments + ["-o", folder])
    #expect(again.status == 1 && again.errors.contains("there is something of that name"))
    let stats = try PlainRun(["stats"] + files.map { folder + "/" + $0 })
    #expect(stats.status == 0 && stats.output.contains("alpha"), "\(stats.errors)")
  }

  /// A full disk is an error; a reader that has enough is none to speak of.
  @Test func fullAndClosedPipes() throws {
    func shell(_ command: String) throws -> (status: Int32, errors: String) {
      let process = Process()
      let errors = Pipe()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "\(Program.blindrank) export \(study) --peek --as \(command)"]
      process.standardError = errors
      try process.run()
      let text = String(
        decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, text)
    }
    let full = try shell("arena > /dev/full")
    #expect(full.status == 1)
    #expect(full.errors.contains("Error: the output could not be written: No space left"))
    let closed = try shell("arena | true")
    #expect(closed.status == 0 && !closed.errors.contains("rror:"), "\(closed.errors)")
  }

  @Test func whatCannotBeIsSaidBeforeAnythingIsRead() throws {
    func errors(_ arguments: [String], status: Int32) throws -> String {
      let run = try PlainRun(["export", study, "--peek"] + arguments)
      #expect(run.status == status && run.output.isEmpty, "\(arguments)")
      return run.errors
    }
    #expect(
      try errors(["--as", "dpo", "--format", "csv"], status: 64).contains("jsonl or json only"))
    #expect(try errors(["--as", "battles", "--force"], status: 64).contains("--force goes with"))
    #expect(try errors(["--as", "rankings"], status: 1).contains("has no rankings; --as battles"))
    #expect(
      try errors(["--as", "arena", "--criterion", "Wit"], status: 1).contains("no verdict on “Wit”")
    )
    let several = try workshop.study(
      "several.blindrank", items: 2, systems: ["alpha", "beta"],
      options: [
        "--protocol", "pairwise", "--criterion", "Wit=Is witty.", "--criterion", "Truth=Is true.",
      ])
    let choice = try PlainRun(["export", several, "--as", "dpo", "--peek"])
    #expect(choice.status == 1 && choice.errors.contains("on Wit, Truth; --as dpo holds those"))
    let empty = try PlainRun(["export", several, "--as", "dpo", "--peek", "--criterion", "Wit"])
    #expect(empty.status == 0 && empty.errors.contains("Nothing has been judged yet"))
    #expect(try StudyFile.open(study).events().isEmpty)
  }

  @Test func helpNamesTheFormats() throws {
    let help = try PlainRun(["export", "--help"]).output
    for format in ExportFormat.allCases { #expect(help.contains("  \(format.rawValue) (")) }
  }
}
