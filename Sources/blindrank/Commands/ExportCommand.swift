import ArgumentParser
import BlindRank

/// `blindrank export`: a study's judgments for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a study's judgments for other programs.",
    usage: "blindrank export <study> --as <what> [-o <file>] [<option> …]",
    discussion: """
      judgments are the rows of evidence: everything stored, also what was
      revised, skipped or excluded, of all annotators. All other formats hold
      the verdicts that count, as the reports do: the newest ones, without
      excluded items. What a format has no place for is left out, and counted
      on standard error. Texts are written as they were imported, without the
      masks of scan. Tables are safe to open in a spreadsheet: no text runs as
      a formula. Rankings become battles, one for each two systems.

      Examples:
        blindrank export eval.blindrank --as judgments -o judgments.jsonl
        blindrank export eval.blindrank --as judgments --format csv
        blindrank export eval.blindrank --as battles -o battles.csv
        blindrank export eval.blindrank --as dpo --criterion Honesty
        blindrank export eval.blindrank --as battles --annotator kim
        blindrank export eval.blindrank --as qlora -o votes --kind human

      Formats:
      \(formats)
      """)

  private static let formats: String = ExportFormat.allCases.map { format -> String in
    let containers: String = format.containers.map(\.rawValue).joined(separator: ", ")
    return "  \(format.rawValue) (\(containers)): \(format.summary)"
  }.joined(separator: "\n")

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("What to write: one of the formats above.", valueName: "what"))
  var exported: ExportFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file, or for qlora the folder, to write; without it, standard output.",
      valueName: "file"), completion: .file())
  var output: String?

  @Option(help: "How to write it, as listed above; without it, the first one there.")
  var format: ExportContainer?

  @Flag(help: "Overwrite a file of that name.")
  var force = false

  @OptionGroup var verdicts: VerdictOptions

  func validate() throws {
    if let format, !exported.containers.contains(format) {
      let known = exported.containers.map(\.rawValue).joined(separator: " or ")
      throw ValidationError("--as \(exported.rawValue) goes with --format \(known) only.")
    }
    if exported.isFolder, output == nil {
      throw ValidationError(
        "--as \(exported.rawValue) writes a folder of files: name it with --output.")
    }
    if force, output == nil || exported.isFolder {
      throw ValidationError("--force goes with --output and a single file.")
    }
  }

  func run() throws {
    let store = try StudyFile.open(study)
    let aspects = try aspects(of: try store.study())
    var output = try ExportOutput(output, isFolder: exported.isFolder, force: force)
    do {
      let filter = try verdicts.filter(for: store)
      try verdicts.unblinding(of: study, for: self).allow(in: store)
      let export = try StudyExport(
        of: store, as: exported, on: aspects, kind: verdicts.kind, filter: filter)
      let report = try export.run(in: format ?? exported.containers[0], into: &output)
      try output.finish()
      giveHints(report, export.judged)
    } catch {
      output.abandon()
      throw error
    }
  }

  /// What verdicts are to be on.
  private func aspects(of study: Study) throws -> [Aspect] {
    if exported.scope == .evidence, verdicts.criterion == nil { return study.aspects }
    let compared = try study.comparedAspects
    guard exported != .rankings || study.judgingProtocol == .ranking else {
      throw CommandFailure(
        description:
          "\(self.study): compares pairs and has no rankings; --as battles has its verdicts")
    }
    if let criterion = verdicts.criterion { return [try study.aspect(named: criterion)] }
    guard exported.scope == .oneAspect else { return study.judgedAspects }
    guard compared.count == 1 else {
      throw CommandFailure(
        description: """
          \(self.study): asks for verdicts on \(compared.map(study.name).joined(separator: ", ")); \
          --as \(exported.rawValue) holds those on one: choose with --criterion
          """)
    }
    return compared
  }

  /// Says on standard error what was written and what was not.
  private func giveHints(_ report: StudyExport.Report, _ judged: ReportSource) {
    if let output {
      let files = exported.isFolder ? " in \(report.files.count(of: "file"))" : ""
      hint("\(output): \(report.records.count(of: "record"))\(files)")
    }
    for sentence in report.remarks.sentences { hint(sentence.capitalizedFirst) }
    if exported.scope == .allAspects, judged.aspects.count > 1, report.records > 0 {
      hint(
        "Verdicts on \(judged.aspects.count) things, told apart by the field criterion; "
          + "--criterion writes those on one")
    }
    if exported.scope != .evidence {
      if !judged.leftOut.clause.isEmpty { hint(String(judged.leftOut.clause.dropFirst(2))) }
      verdicts.giveHints(judged, of: study, isEmpty: report.records == 0)
    }
    if let remark = judged.log?.remark { hint(remark) }
  }
}

extension ExportFormat: ExpressibleByArgument {}
extension ExportContainer: ExpressibleByArgument {}
