import ArgumentParser
import BlindRank

/// `blindrank stats`: win/tie/loss tables, and how well it was guessed who wrote what.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print wins, ties and losses, overall, by skill or by criterion.",
    usage: "blindrank stats <study or files …> [<option> …]",
    discussion: """
      What was said on several criteria is never added up: without
      --criterion the tables are on the overall verdict, or if there is none
      on each criterion. Of a guessing game, and with --blinding, they say how
      well annotators guessed who wrote what. Systems and criteria may be named
      in any case. Tables go to standard output, all else to standard error.

      Examples:
        blindrank stats eval.blindrank --reference ChatGPT
        blindrank stats eval.blindrank --by skill --system WizardLM-7b
        blindrank stats eval.blindrank --bands 1-4,5-7,8-10 --format csv
        blindrank stats eval.blindrank --criterion Honesty
        blindrank stats eval.blindrank --skill Math --difficulty 8-10
        blindrank stats eval.blindrank --by criterion
        blindrank stats eval.blindrank --blinding
        blindrank stats eval.blindrank --chart
        blindrank stats eval.blindrank --by skill --format latex > skills.tex
        blindrank stats reviews-*.jsonl --percent-of ChatGPT
        blindrank stats reviews-*.jsonl --percent-of ChatGPT --by skill \\
          --items questions.jsonl
        blindrank stats battles.csv --votes majority
        blindrank stats gpt-4_pair.jsonl --alias vicuna-13b-v1.3=Vicuna-13b
      """)

  @OptionGroup var options: ReportOptions

  @Option(help: "A row for each: \(choices(of: GroupingArgument.self)).")
  var by: GroupingArgument?

  @Option(
    help: ArgumentHelp(
      "A row for each band of difficulty: 1-4,5-7,8-10; 8+ is 8 and more.", valueName: "bands"))
  var bands: String?

  @Option(help: "Every other system against this one, seen from the other.")
  var reference: String?

  @Option(help: "Only the pairs with this system, seen from it.")
  var system: String?

  @Option(help: "With --system: only the pair with this one.")
  var against: String?

  @Option(
    help: "What a tie is: half (a win), dropped (left out) or losses (one; WizardLM's rule).")
  var ties: TieRule = .half

  @Option(
    help: """
      Several annotators' votes on one comparison: each (a battle) or majority (one battle; more \
      than half of the votes win, else a tie).
      """)
  var votes: Votes = .each

  @Flag(help: "How well annotators guessed who wrote what, and the result by how they did.")
  var blinding = false

  @Option(
    help: ArgumentHelp(
      """
      Scores in percent of this system's, of files of judgments that give each of two a score.
      """, valueName: "system"))
  var percentOf: String?

  func validate() throws {
    if percentOf != nil { try checkPercentOptions() }
    if reference != nil, system != nil || against != nil {
      throw ValidationError("--reference goes neither with --system nor with --against.")
    }
    if against != nil, system == nil {
      throw ValidationError("--against goes with --system.")
    }
    if bands != nil, let by, by != .difficulty {
      throw ValidationError("--bands goes with --by difficulty only.")
    }
    if options.items != nil, bands == nil, by != .skill, by != .difficulty,
      !options.choosesItems
    {
      throw ValidationError(
        "--items goes with --by skill, --by difficulty, --bands, --skill or --difficulty.")
    }
    if options.criterion != nil, by == .criterion {
      throw ValidationError("--criterion and --by criterion exclude each other.")
    }
    if votes == .majority, by == .annotator {
      throw ValidationError("--votes majority is no annotator's: it goes not with --by annotator.")
    }
    if blinding { try checkGuessOptions() }
    _ = try grouping()
  }

  func run() throws {
    let input = try options.input(for: self)
    let rules = try input.study
    if let percentOf {
      try runOnScores(in: input, percentOf)
    } else if blinding || rules.judgingProtocol == .guess {
      try runOnGuesses(in: input, of: rules)
    } else {
      try input.check(votes)
      let selection = try selection(among: input.systems)
      let source = try options.source(of: input) {
        by == .criterion ? $0.judgedAspects : $0.reportedAspects
      }
      let report = CriteriaReport(
        source.report(
          on: source.aspects, rule: ties, selection: selection,
          grouping: try grouping(), votes: votes), isDivided: by == .criterion)
      try options.write(
        report.tables, charts: report.charts, of: source, by: Self.name, basis: report.basis,
        isEmpty: report.isEmpty,
        json: try WinTieLossJSON.render(
          report, title: source.study.title, leftOut: source.leftOut, log: source.log))
      giveHints(source, isEmpty: report.isEmpty, verb: "judged")
    }
  }

  private func runOnScores(in input: ReportInput, _ reference: String) throws {
    let system = try input.systems.named(reference)
    let source = try options.source(of: input) { $0.reportedAspects }
    guard let report = source.percentReport(of: system, grouping: try grouping()) else {
      throw CommandFailure(
        description: """
          there are no scores\(source.leftOut.clause): --percent-of takes files of judgments in which each of two systems \
          gets a score, and studies keep only who won
          """)
    }
    try options.write(
      report.tables, charts: report.charts, of: source, by: Self.name,
      basis: "\(report.count) pairs of scores", isEmpty: report.rows.isEmpty,
      json: try PercentReportJSON.render(
        report, title: source.study.title, leftOut: source.leftOut))
    if report.rows.isEmpty { hint("No system was scored beside \(system.name)") }
    if options.items == nil, !report.rows.isEmpty, report.hasOnlyUnlabelled {
      hint("The files don't say what their items are; a file of the items does: --items FILE")
    }
  }

  private func runOnGuesses(in input: ReportInput, of rules: Study) throws {
    if case .file = input {
      throw CommandFailure(
        description: "--blinding needs a study: a file of battles holds no guesses who wrote what")
    }
    guard rules.aspects.contains(.guess) else {
      throw CommandFailure(
        description: """
          this study does not ask who wrote what; to have each judgment end with that \
          question, write `blinding_question: true` in the session file, or make the study \
          with --blinding-question
          """)
    }
    try checkGuessOptions()
    let aspects =
      try options.criterion.map { [try rules.aspect(named: $0)] } ?? rules.reportedAspects
    let source = try input.source(on: [.guess], by: options.judgments.verdicts)
    let report = try source.guessReport(on: aspects, rule: ties, grouping: try grouping())
    try options.write(
      report.tables, charts: report.charts, of: source, by: Self.name, basis: report.basis,
      isEmpty: report.records.isEmpty,
      json: try GuessReportJSON.render(
        report, title: source.study.title, leftOut: source.leftOut, log: source.log))
    giveHints(source, isEmpty: report.records.isEmpty, verb: "guessed")
  }

  /// Says what else the reader may want to know, on standard error.
  private func giveHints(_ source: ReportSource, isEmpty: Bool, verb: String) {
    options.giveHints(source, isEmpty: isEmpty, verb: verb)
    guard !isEmpty, options.format == .text, !options.isFiltered, by == nil, bands == nil,
      system == nil, reference == nil
    else { return }
    let command =
      "blindrank stats \(options.shownInputs)" + (options.peek ? " --peek" : "")
      + (blinding ? " --blinding" : "") + (options.chart ? " --chart" : "")
    if source.hasSkills { hint("By skill: \(command) --by skill") }
    if verb == "judged", source.study.judgedAspects.count > 1, options.criterion == nil {
      hint("By criterion: \(command) --by criterion")
    }
  }
}

extension StatsCommand {
  /// Guesses know no winner: nothing can be chosen that one would have.
  private func checkGuessOptions() throws {
    if reference != nil || system != nil {
      throw ValidationError("Guesses who wrote what go neither with --reference nor --system.")
    }
    if votes == .majority {
      throw ValidationError("Guesses who wrote what go not with --votes majority.")
    }
    if by == .criterion {
      throw ValidationError("Guesses who wrote what are on no criterion to divide them by.")
    }
  }

  /// Scores are divided by nothing but what items are, and know no winner.
  private func checkPercentOptions() throws {
    guard reference == nil, system == nil, !blinding, votes == .each, by != .criterion,
      by != .annotator
    else {
      throw ValidationError(
        """
        --percent-of goes only with --by skill, --by difficulty, --bands, --items, --format and \
        --chart.
        """)
    }
  }

  private func grouping() throws -> WinTieLossReport.Grouping? {
    if let bands {
      do {
        return .bands(try NumberBands(bands))
      } catch {
        throw ValidationError("--bands: \(error).")
      }
    }
    return by?.grouping
  }

  private func selection(among systems: [System]) throws -> WinTieLossReport.Selection {
    if let reference { return .reference(try systems.named(reference)) }
    guard let system else { return .every }
    let first = try systems.named(system)
    guard let against else { return .of(first) }
    let second = try systems.named(against)
    guard first != second else {
      throw ValidationError("--system and --against name the same system.")
    }
    return .pair(first, second)
  }
}
