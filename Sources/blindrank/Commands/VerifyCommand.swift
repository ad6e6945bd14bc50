import ArgumentParser
import BlindRank

/// `blindrank verify`: is every judgment what it was when it was saved?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that no judgment was changed behind the program's back.",
    discussion: """
      Each judgment is sealed together with all before it, the systems' names
      and the study's rules. This prints the newest seal. Who wrote a seal down
      can prove later that the judgments up to it are as they were then, and
      that none of them is missing:

        blindrank verify eval.blindrank
        blindrank verify eval.blindrank --seal 3f0c…
      """)

  @Argument(help: "The study file.")
  var study: String

  @Option(help: "A seal printed earlier, all 64 digits of it.")
  var seal: String?

  func run() throws {
    let seals = try StudyFile.open(study).verify()
    var text = """
      \(study.shownSafely): \(seals.count) judgment rows, all as they were saved
      (sealed: judgments, systems' names, rules; not the texts)

      """
    if let seal {
      guard let index = seals.firstIndex(where: { $0.hexadecimal == seal.lowercased() }) else {
        throw CommandFailure(
          description: "\(study): no judgment has the seal \(seal); "
            + "judgments were changed or removed since it was written down")
      }
      text += "the seal is that of judgment \(index + 1): nothing up to it was changed\n"
    } else if let newest = seals.last {
      text += "seal \(newest.hexadecimal)\n"
    }
    try write(text)
  }
}
