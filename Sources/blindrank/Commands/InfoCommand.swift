import ArgumentParser
import BlindRank
import TermUI

/// `blindrank info`: what is in a study.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Print what a study holds and how far it is.",
    discussion: """
      It names the systems: not for annotators before they are done. Under
      results it says whether the study is open, and who looked at what.

      Example:
        blindrank info eval.blindrank
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @Option(help: "\(choices(of: InfoFormat.self)).")
  var format: InfoFormat = .text

  func run() throws {
    let info = try StudyInfo(of: try StudyFile.open(study))
    switch format {
    case .text:
      let drawer = TextTable(lineWidth: OutputWidth.columns, width: displayWidth)
      try write(StudyInfoText.render(info, with: drawer))
    case .json: try write(StudyInfoJSON.render(info))
    }
  }
}

/// How a study's contents leave the program.
enum InfoFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
