import ArgumentParser
import BlindRank

/// `blindrank ratings`: how strong the systems are, and how sure that is.
struct RatingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ratings",
    abstract: "Print ratings of the systems, with intervals and ranks.",
    usage: "blindrank ratings <study or files …> [<option> …]",
    discussion: """
      Each system's rating with its interval and the ranks it may have, then
      each pair: who is ahead, and how surely. The interval is over items
      unless told otherwise, since battles on one item hang together. Where the
      battles tell no ratings, the answer says why, and no number stands in for
      one. Tables go to standard output, all else to standard error.

      Examples:
        blindrank ratings eval.blindrank
        blindrank ratings eval.blindrank --chart
        blindrank ratings battles.csv --interval battles
        blindrank ratings eval.blindrank --interval annotators --anchor ChatGPT
        blindrank ratings eval.blindrank --method davidson --first-position
        blindrank ratings eval.blindrank --covariates length,list --format json
        blindrank ratings eval.blindrank --method elo --k 32 --seed 7
        blindrank ratings eval.blindrank --skill Math --skill Coding
        blindrank ratings reviews/*.jsonl --method elo --alias gpt35=ChatGPT
      """)

  @OptionGroup var options: ReportOptions

  @Option(help: "\(choices(of: RatingMethod.self)).")
  var method: RatingMethod = .bradleyTerry

  @Option(
    help: """
      What the interval is over, or how it is made: \(choices(of: RatingInterval.self)). \
      (default: items)
      """)
  var interval: RatingInterval?

  @Option(
    parsing: .unconditional,
    help: "How often an interval shall hold, 0.5 to 0.999. (default: 0.95)")
  var confidence: Double?

  @Option(
    parsing: .unconditional,
    help: "How often items, annotators or battles are drawn anew, 100 or more. (default: 1000)")
  var resamples: Int?

  @Option(
    help: "What draws and orderings come from; the same seed gives the same digits. (default: 1)")
  var seed: UInt64?

  @Option(help: "The system whose rating is fixed, at --start; without it the mean is.")
  var anchor: String?

  @Option(
    parsing: .unconditional,
    help: "The fixed rating: the anchor's, the mean, or what Elo starts with.")
  var start = 1000.0

  @Option(
    parsing: .unconditional,
    help: "Draw Bradley-Terry ratings to the mean, the more the larger; 0: not at all.")
  var ridge = 0.0

  @Flag(help: "Allow for an advantage of the response shown first, and tell it.")
  var firstPosition = false

  @Option(
    help: ArgumentHelp(
      "Hold equal what sways verdicts: \(choices(of: RatingCovariate.self)); several by commas.",
      valueName: "names"))
  var covariates: String?

  @Option(
    help: """
      Several annotators' votes on one comparison: each (a battle) or majority (one battle; more \
      than half of the votes win, else a tie).
      """)
  var votes: Votes = .each

  @Option(
    parsing: .unconditional,
    help: "Elo: the points that a battle moves at most. (default: 4, as in FastChat)")
  var k: Double?

  @Option(
    parsing: .unconditional,
    help: "Elo: the lead that makes odds of ten to one. (default: 400)")
  var scale: Double?

  @Option(
    parsing: .unconditional,
    help: "Elo: over how many random orders the mean is; 0: as judged. (default: 10000)")
  var orderings: Int?

  func validate() throws {
    try options.checkItems()
    try checkNumbers()
    try checkCombinations()
  }

  func run() throws {
    let input = try options.input(for: self)
    try input.check(votes)
    var request = try request()
    let systems = try input.systems
    request.anchor = try anchor.flatMap { name in
      let system = try systems.named(name)
      return systems.firstIndex { $0.id == system.id }
    }
    let source = try options.source(of: input) { try $0.comparedAspects }
    try settleInterval(of: &request, source)
    let covariates = try chosenCovariates()
    let traits = covariates.isEmpty ? [:] : try input.traits(of: source)
    guard let traits else {
      throw CommandFailure(
        description: "--covariates needs a study: a file of battles has no texts")
    }
    let reports = source.ratingReports(
      request, covariates: covariates, traits: traits, votes: votes)
    if let refusal = reports.refusal { throw CommandFailure(description: refusal) }
    try options.write(
      reports.tables, charts: reports.reports.flatMap(\.charts), of: source, by: Self.name,
      basis: reports.basis, isEmpty: reports.isEmpty,
      json: try RatingReportJSON.render(
        reports, title: source.study.title, leftOut: source.leftOut, log: source.log))
    options.giveHints(source, isEmpty: reports.isEmpty)
  }
}
