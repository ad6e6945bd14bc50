import ArgumentParser
import BlindRank
import Foundation

/// `blindrank guess`: which of two responses did a system write?
struct GuessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guess",
    abstract: "Play the game: which of the two did a system write?",
    usage: """
      blindrank guess <study> --as <as>
      blindrank guess --responses <system=file> … [<option> …]
      """,
    discussion: """
      Each guess is answered at once. From a study of the protocol guess, or
      straight from files: of the systems named with --responses the first is
      the one to be found, or the one named with --target. What you guess is
      kept, and the same command goes on where you left; --fresh begins anew.

      Examples:
        blindrank guess game.blindrank --as kim
        blindrank guess --items vicuna_questions.jsonl \\
          --responses chatgpt=answer_gpt35.jsonl \\
          --responses guanaco=65b-guanaco-vicuna-generations.jsonl
      """)

  @Argument(help: "The study file; without it the game is made from files.", completion: .file())
  var study: String?

  @Option(
    name: .customLong("as"),
    help: "Your name in the study; always the same one. Straight from files: your login name.")
  var name: String?

  @Option(
    help: ArgumentHelp("The items, straight from files.", valueName: "file"), completion: .file())
  var items: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A system and its responses; once for each system.", valueName: "system=file"))
  var responses: [NamedText] = []

  @Option(
    help: ArgumentHelp("The system to be found. Default: the first one.", valueName: "system"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "Where the game from files is kept. Default: in the folder for a program's state.",
      valueName: "file"),
    completion: .file())
  var keep: String?

  @Flag(help: "Begin the game from files anew, under a new seed.")
  var fresh = false

  @Flag(help: "Line by line, without a screen, for screen readers and pipes.")
  var plain = false

  func validate() throws {
    if study != nil {
      guard responses.isEmpty, items == nil, target == nil, keep == nil, !fresh else {
        throw ValidationError(
          "A study has its own items and responses: name a study, or files, not both.")
      }
      guard name != nil else { throw ValidationError("Say who you are: --as NAME.") }
    } else {
      guard responses.count > 1 else {
        throw ValidationError(
          "Name a study, or two systems and their files: --responses SYSTEM=FILE, twice.")
      }
      if fresh, keep != nil {
        throw ValidationError("--fresh and --keep don't go together: name another file.")
      }
      if let target, !responses.contains(where: { $0.name == target }) {
        throw ValidationError("--target \(target): no --responses has this name.")
      }
    }
  }

  func run() throws {
    guard let study else { return try playFromFiles() }
    try play(study, as: name ?? "", hint: nil)
  }

  private func play(_ path: String, as name: String, hint: String?) throws {
    let store = try StudyFile.open(path)
    let judgingProtocol = try store.study().judgingProtocol
    guard judgingProtocol == .guess else {
      throw CommandFailure(
        description: "\(path): a \(judgingProtocol.rawValue) study, no guessing game; "
          + "blindrank annotate \(path) --as \(name) judges it")
    }
    try annotate(path, as: name, store: store, isPlain: plain)
    if let hint { try write(hint) }
  }

  // MARK: Straight from files

  private func playFromFiles() throws {
    let game = GameFromFiles(items: items, responses: responses, target: target)
    let path = try keep ?? game.usualPath()
    if fresh, keep == nil, FileManager.default.fileExists(atPath: path) {
      try game.putAside(path)
    }
    if !FileManager.default.fileExists(atPath: path) {
      list(try makeStudy(at: path, of: game.session, title: game.title).findings)
    }
    try play(
      path, as: name ?? NSUserName(),
      hint: "Go on with the same command\(keep == nil ? "; --fresh begins anew" : "").\n")
  }
}
