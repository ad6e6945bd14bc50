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

  @Flag(help: "Show results of an open study, and record that they were looked at.")
  var peek = false

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
    } else {
      hint("Nothing has been \(verb) yet: blindrank annotate \(study) --as YOUR-NAME")
    }
  }
}
