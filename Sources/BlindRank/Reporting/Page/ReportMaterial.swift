/// What a page is made of.
public struct ReportMaterial: Sendable {
  /// The verdicts it is about; nil where annotators only guess who wrote what.
  public var results: ReportSource?
  /// The verdicts on everything that was judged, where that is more than one thing.
  public var criteria: ReportSource?
  /// The guesses who wrote what; nil where nobody was asked.
  public var guesses: ReportSource?
  /// What can be counted in the responses; nil where there are no texts.
  public var traits: BiasReport.Traits?
  /// What a study holds beside them; nil of files of judgments.
  public var facts: StudyFacts?
  /// What other systems are measured against, if anything.
  public var reference: System?
  /// What prints the same.
  public let commands: ReportCommands
  /// When the page is made, if it shall say so.
  public var made: Timestamp?

  /// Begins with nothing but the commands.
  public init(commands: ReportCommands) { self.commands = commands }

  /// Whatever there is; rules, systems and annotators are the same in all.
  var anySource: ReportSource? { results ?? guesses }

  /// The study's, or what the files are called.
  var title: String { anySource?.study.title ?? facts?.info.study.title ?? "" }
}
