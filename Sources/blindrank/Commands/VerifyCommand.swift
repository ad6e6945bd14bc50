import ArgumentParser
import BlindRank

/// `blindrank verify`: is every judgment what it was when it was saved?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that no judgment was changed behind the program's back.",
    discussion: """
      Prints the newest seal. Who writes it down can later prove that the judgments up to it are
      all there and as they were.
      """)

  @Argument(help: "The study file.")
  var study: String

  func run() throws {
    let (judgments, seal) = try StudyFile.open(study).verify()
    try write(
      "\(study): \(judgments) judgment rows, all as they were saved\nseal \(seal.hexadecimal)\n")
  }
}
