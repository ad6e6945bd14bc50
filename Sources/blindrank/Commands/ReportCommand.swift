import ArgumentParser
import BlindRank

/// `blindrank report`: all results of a study on one page.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write all results as one page for a browser or for paper.",
    usage: "blindrank report <study or files …> [-o <file>] [<option> …]",
    discussion: """
      One HTML file that needs nothing else, no network and no script: what was
      asked, who won, ratings, skills and difficulties, agreement, bias and
      blinding checks, what was masked or excluded, who looked before the end,
      and what all of it cannot tell. Below each figure stand its table and the
      command that prints it. The same study gives the same bytes.

      Examples:
        blindrank report eval.blindrank
        blindrank report eval.blindrank -o eval.html --reference ChatGPT
        blindrank report eval.blindrank --force --pdf
        blindrank report eval.blindrank --criterion Honesty --kind judge
        blindrank report eval.blindrank --skill Math -o math.html
        blindrank report reviews-*.jsonl --reference gpt35 \\
          --items questions.jsonl -o reviews.html
      """)

  @OptionGroup var judgments: JudgmentOptions

  @Option(name: .shortAndLong, help: "The page to write.", completion: .file())
  var output = "report.html"

  @Option(help: "The system that others are measured against.")
  var reference: String?

  @Flag(help: "Print the page to a PDF beside it, too; needs Chromium or Chrome.")
  var pdf = false

  @Flag(help: "Say on the page when it was made.")
  var dated = false

  @Flag(help: "Write over a page that is there.")
  var force = false

  func run() throws {
    let browser = pdf ? try Chromium() : nil
    // Found to be writable before results are looked at, which is recorded.
    let inputs = judgments.inputs + [judgments.labels.items].compactMap { $0 }
    let page = try ExportOutput(output, isFolder: false, force: force, inputs: inputs)
    var paper: ExportOutput?
    do {
      if pdf {
        paper = try ExportOutput(paperPath, isFolder: false, force: force, inputs: inputs)
      }
      let material = try material(from: try judgments.input(for: self))
      try page.write(try ReportPageHTML.render(try ReportPage(of: material)))
      try page.finish()
      hint("Written: \(output)")
      guard let paper, let browser else { return }
      try paper.fill { try browser.print(output, to: $0) }
      try paper.finish()
      hint("Written: \(paperPath)")
    } catch {
      page.abandon()
      paper?.abandon()
      throw error
    }
  }

  /// `report.pdf` beside `report.html`.
  private var paperPath: String {
    let suffix = [".html", ".htm"].first { output.lowercased().hasSuffix($0) }
    return output.dropLast(suffix?.count ?? 0) + ".pdf"
  }

  /// Takes all that a page is made of, with one look at results.
  private func material(from input: ReportInput) throws -> ReportMaterial {
    let rules = try input.study
    let chosen = try judgments.verdicts.criterion.map { [try rules.aspect(named: $0)] }
    let judged = chosen ?? rules.reportedAspects
    let reference = try reference.map { try input.systems.named($0) }
    let sources = try input.sources(
      on: [judged, rules.judgedAspects, [.guess]], by: judgments.verdicts)
    var material = ReportMaterial(commands: commands(for: sources[0]))
    if !judged.isEmpty { material.results = sources[0] }
    if chosen == nil, rules.judgedAspects.count > 1 { material.criteria = sources[1] }
    if rules.aspects.contains(.guess) { material.guesses = sources[2] }
    material.traits = try input.traits(of: sources[0])
    if case .study(let store, _) = input { material.facts = try StudyFacts(of: store) }
    material.reference = reference
    material.made = dated ? .now() : nil
    return material
  }

  private func commands(for source: ReportSource) -> ReportCommands {
    let labels = judgments.labels.items.map { ["--items", $0] } ?? []
    // What chooses by labels needs them in every command.
    let isChosen = judgments.verdicts.choosesItems
    return ReportCommands(
      inputs: judgments.inputs, criterion: judgments.verdicts.criterion,
      options: judgments.alias.flatMap { ["--alias", "\($0.name)=\($0.text)"] }
        + judgments.verdicts.arguments + (isChosen ? labels : [])
        + (source.log?.isClosed == false ? ["--peek"] : []),
      labels: isChosen ? [] : labels)
  }
}
