import ArgumentParser
import BlindRank

/// Which verdicts a command is about, and leave to show them.
struct VerdictOptions: ParsableArguments {
  @Option(help: "Only the verdicts on this criterion; overall: those on the whole.")
  var criterion: String?

  @Option(
    help: """
      Whose judgments: \(choices(of: AnnotatorKind.self)). Without it, people's; if there are \
      none, whatever there is.
      """)
  var kind: AnnotatorKind?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Only items of this skill: Math; once for each.", valueName: "name"))
  var skill: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Only items of these difficulties: 8-10, a single 3, or 8+ for 8 and more; once for each.",
      valueName: "band"))
  var difficulty: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Only what this annotator said: kim; once for each.", valueName: "name"))
  var annotator: [String] = []

  @Flag(help: "Show results of an open study, and record that they were looked at.")
  var peek = false

  /// Which items and annotators, by names as they were typed.
  func filter() throws -> VerdictFilter {
    do {
      let bands = difficulty.isEmpty ? nil : try NumberBands(difficulty.joined(separator: ","))
      return VerdictFilter(skills: skill, difficulty: bands, annotators: annotator)
    } catch {
      throw ValidationError("--difficulty: \(error).")
    }
  }

  /// Whether only some items were asked for, by what they are.
  var choosesItems: Bool { !skill.isEmpty || !difficulty.isEmpty }
  /// Whether only some items or annotators were asked for.
  var isFiltered: Bool { choosesItems || !annotator.isEmpty }

  func validate() throws { _ = try filter() }

  /// What chooses the same verdicts in another command, but for a criterion and a look.
  var arguments: [String] {
    (kind.map { ["--kind", $0.rawValue] } ?? []) + skill.flatMap { ["--skill", $0] }
      + difficulty.flatMap { ["--difficulty", $0] }
      + annotator.flatMap { ["--annotator", $0] }
  }

  /// Leave to show the results of the study at a path, for a command.
  func unblinding<Command: ParsableCommand>(of path: String, for command: Command) -> Unblinding {
    Unblinding(path: path, isPeeking: peek, command: Command.name)
  }

  /// Says on standard error what is left out of a study's results, or what to do while there is
  /// nothing in them.
  ///
  /// - Parameter verb: what annotators did, or would have done.
  func giveHints(_ source: ReportSource, of study: String, isEmpty: Bool, verb: String = "judged") {
    if !isEmpty {
      guard source.others > 0 else { return }
      hint("\(source.others) of other annotators left out; --kind shows them")
    } else if let kind, source.others > 0 {
      let who =
        switch kind {
        case .human: "No human"
        case .judge: "No model judge"
        case .simulated: "No simulated annotator"
        }
      hint(
        "\(who) has \(verb) yet; \(source.others) of other annotators left out; --kind shows them"
      )
    } else if isFiltered {
      hint("Nothing was \(verb) of \(source.leftOut.filter.words)")
    } else if source.log?.isClosed == true {
      hint("Nothing was \(verb) before it was closed: blindrank reopen \(study) goes on with it")
    } else {
      hint("Nothing has been \(verb) yet: blindrank annotate \(study) --as YOUR-NAME")
    }
  }
}

extension VerdictOptions {
  /// Which items and annotators of a study, by its own names; what it has not is found out before
  /// results are looked at.
  func filter(for store: any StudyStore) throws -> VerdictFilter {
    guard isFiltered else { return VerdictFilter() }
    return try filter().settled(for: store.itemLabels(headLength: 0), store.annotators())
  }

  /// The same of files.
  func filter(for file: BattleFile) throws -> VerdictFilter {
    try isFiltered ? file.settled(filter()) : VerdictFilter()
  }
}
