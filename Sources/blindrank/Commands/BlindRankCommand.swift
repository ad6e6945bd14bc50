import ArgumentParser

@main
struct BlindRankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "blindrank")
}
