import ArgumentParser
import BlindRank

/// `blindrank verify`: is every judgment what it was when it was saved?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that no judgment was changed behind the program's back.",
    discussion: """
      Each judgment is sealed together with all before it. This prints the
      newest seal. Who wrote a seal down can prove later, with --seal, that the
      judgments up to it are as they were then, and that none of them is
      missing.

      Sealed: the judgments; their annotators' names and kinds; the systems'
      names; the study's rules, and what annotators were told: title, about,
      instructions and criteria.

      Not sealed: the items with their skills, difficulties and references; the
      responses; the list of pairs; flags and drafts; annotators who have not
      judged; and all of it before the first judgment. Keep the files that the
      study was made from. Events (looks at results, closings, reopenings) are
      not sealed; that none of them is missing is checked.

      Example:
        blindrank verify eval.blindrank
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @Option(help: "A seal printed earlier, all 64 digits of it.")
  var seal: String?

  func validate() throws {
    guard let seal else { return }
    guard seal.utf8.count == 64, seal.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw ValidationError(
        "--seal: expected 64 hexadecimal digits, as verify prints them, found “\(seal.shownSafely)”."
      )
    }
  }

  func run() throws {
    let store = try StudyFile.open(study)
    let seals = try store.verify()
    var text = """
      \(study.shownSafely): \(seals.count) judgment rows, all as they were saved
      (sealed: judgments, who judged, systems' names, rules, what annotators were told;
      not: items with skill, difficulty and reference, responses, the list of pairs)

      """
    let events = try store.events().count
    if events > 0 {
      text +=
        "\(events.count(of: "event")) (looks at results, closings, reopenings), none missing\n"
    }
    if let seal {
      text += try recognition(of: seal, seals: seals, former: store.formerSeals())
    } else if let newest = seals.last {
      text += "seal \(newest.hexadecimal)\n"
    }
    try write(text)
  }

  private func recognition(of seal: String, seals: [Digest], former: [Digest]) throws -> String {
    func number(in seals: [Digest]) -> Int? {
      seals.firstIndex { $0.hexadecimal == seal.lowercased() }.map { $0 + 1 }
    }
    if let number = number(in: seals) {
      return "the seal is that of judgment \(number): nothing up to it was changed\n"
    }
    if let number = number(in: former) {
      return "the seal is that of judgment \(number), as version 0.1.0 sealed it: "
        + "nothing up to it was changed\n"
    }
    throw CommandFailure(
      description: "\(study): no judgment has the seal \(seal); "
        + "judgments were changed or removed since it was written down")
  }
}
