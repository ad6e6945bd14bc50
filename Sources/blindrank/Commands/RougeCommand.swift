import ArgumentParser
import BlindRank

/// `blindrank rouge`: how far responses have the words of the items' references.
struct RougeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rouge",
    abstract: "Print how far responses have the words of reference answers (ROUGE-L).",
    usage: "blindrank rouge <study> [<option> …]",
    discussion: """
      Of a study whose items have a reference: the mean ROUGE-L of each system,
      by the reference's length in words, with an interval over items. Words
      are lower case, a-z and 0-9, without stemmer, as Google's rouge-score
      has them. Sharing words with one good answer is not quality.

      Examples:
        blindrank rouge eval.blindrank
        blindrank rouge eval.blindrank --bands 0-50,51-200,201+ --format csv
        blindrank rouge eval.blindrank --chart
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @Option(
    help: ArgumentHelp(
      "A row for each band of the reference's length in words.", valueName: "bands"))
  var bands = RougeReport.usualBands

  @Option(help: "Which items are drawn for the intervals; the same seed draws the same.")
  var seed: UInt64 = 1

  @OptionGroup var layout: TableOptions

  @Flag(help: "Show results of an open study, and record that they were looked at.")
  var peek = false

  func validate() throws { _ = try numberBands() }

  func run() throws {
    let store = try StudyFile.open(study)
    guard try store.hasReferences() else {
      throw CommandFailure(
        description: """
          \(study): no item has a reference to compare responses with; references come with the \
          items, in the field reference
          """)
    }
    try Unblinding(path: study, isPeeking: peek, command: Self.name)
      .allow(in: store)
    let report = try RougeReport(
      of: store, bands: try numberBands(), ItemResampling(seed: seed))
    let title = try store.study().title
    try layout.write(
      report.tables, charts: report.charts, of: Self.name, title: "\(title): \(report.basis)",
      log: report.log, isEmpty: false, json: try RougeReportJSON.render(report, title: title))
  }

  private func numberBands() throws -> NumberBands {
    do {
      return try NumberBands(bands)
    } catch {
      throw ValidationError("--bands: \(error).")
    }
  }
}

extension StudyStore {
  /// Whether there is anything to compare responses with.
  fileprivate func hasReferences() throws -> Bool {
    try (0..<itemCount()).contains { try item(ItemID($0 + 1)).reference?.isEmpty == false }
  }
}
