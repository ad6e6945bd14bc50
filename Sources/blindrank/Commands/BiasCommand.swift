import ArgumentParser
import BlindRank

/// `blindrank bias`: what else than quality verdicts may hang on.
struct BiasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bias",
    abstract: "Print whether place, length, format or annotator sways verdicts.",
    usage: "blindrank bias <study or files …> [<option> …]",
    discussion: """
      Whether the response shown first wins more often (in rankings: the
      ranks each slot got), whether the longer one does, or the one with a
      list or with code; what became of pairs judged in both orders; how often
      each annotator ties and how severe they are; and whether ties took
      longer. A file of battles has no texts: length and format are left out.
      Tables go to standard output, all else to standard error.

      Examples:
        blindrank bias eval.blindrank
        blindrank bias eval.blindrank --criterion Honesty
        blindrank bias eval.blindrank --kind judge --format json
        blindrank bias eval.blindrank --annotator kim
      """)

  @OptionGroup var options: ReportOptions

  func validate() throws { try options.checkItems() }

  func run() throws {
    let input = try options.input(for: self)
    let source = try options.source(of: input) { try $0.comparedAspects }
    let traits = try input.traits(of: source)
    let reports = try source.biasReports(traits: traits)
    try options.write(
      reports.tables, charts: reports.reports.flatMap(\.charts), of: source, by: Self.name,
      basis: reports.basis, isEmpty: reports.isEmpty,
      json: try BiasReportJSON.render(
        reports, title: source.study.title, leftOut: source.leftOut, log: source.log))
    options.giveHints(source, isEmpty: reports.isEmpty)
    if traits == nil { hint("Length and format are left out: they need a study with the texts") }
  }
}
