/// The commands that print what a page shows, as they are typed.
public struct ReportCommands: Hashable, Sendable {
  /// The study, or the files of judgments.
  public let inputs: [String]
  /// The criterion that was asked for.
  public let criterion: String?
  /// What else every report is asked for: whose judgments, other names, a look before the end.
  public let options: [String]
  /// What reports by what items are, such as their skill, are asked for beside.
  public let labels: [String]

  /// Takes what the page itself was asked for.
  public init(
    inputs: [String], criterion: String? = nil, options: [String] = [], labels: [String] = []
  ) {
    self.inputs = inputs
    self.criterion = criterion
    self.options = options
    self.labels = labels
  }

  /// `blindrank stats eval.blindrank --by skill`.
  ///
  /// - Parameter aspect: the criterion of one report of several.
  func report(_ name: String, _ arguments: [String] = [], on aspect: String? = nil) -> String {
    let chosen = (criterion ?? aspect).map { ["--criterion", $0] } ?? []
    return line(name, arguments + chosen + options)
  }

  /// A command on the study itself, which takes none of these options.
  func plain(_ name: String, _ arguments: [String] = []) -> String {
    line(name, arguments)
  }

  /// What makes the shell know the files where they are too many to be typed each time; nil where
  /// they are not.
  var setting: String? {
    inputs.count > Self.mostTyped
      ? "set -- " + inputs.map(\.quotedForShell).joined(separator: " ") : nil
  }

  private static let mostTyped = 3

  private func line(_ name: String, _ arguments: [String]) -> String {
    let files = setting == nil ? inputs.map(\.quotedForShell) : ["\"$@\""]
    return (["blindrank", name] + files + arguments.map(\.quotedForShell)).joined(separator: " ")
  }
}
