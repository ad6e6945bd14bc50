import ArgumentParser
import BlindRank

/// `blindrank keys`: the keys in force, as a file to change them with.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys of the screens, as a file to change them with.",
    discussion: """
      Keys are read from $XDG_CONFIG_HOME/blindrank/keys.yaml, or else from
      ~/.config/blindrank/keys.yaml. It has a line for each action to change:

        submit: [Enter, Ctrl-S]
        next-response: Tab
        rank-1: [1, H]
        moving-on: []

      What stands there replaces all keys of the action; what does not stand
      there stays. The help page and the key line show the keys in force.
      Quote a character that YAML has other uses for: help: "?".

      The keys of a line being typed (a note, a reason, a search) and of the
      list of items cannot be changed.

      Example: to begin a file, where there is none yet (a shell empties the
      file it writes to, so one that you have would be lost):
        mkdir -p ~/.config/blindrank
        blindrank keys > ~/.config/blindrank/keys.yaml
      """)

  @Flag(help: "Print the keys as they are without the file.")
  var defaults = false

  func run() throws {
    try write(try Self.text(path: defaults ? nil : KeyFile.usualPath()))
  }

  /// What is printed of the keys in a file, or of those without one.
  static func text(path: String?) throws -> String {
    try KeyFile.listingProblems {
      let file =
        try path.map { try KeyFile(contentsOf: $0) } ?? KeyFile(path: "", entries: [])
      let from =
        switch path {
        case nil: "The keys of blindrank, without any file."
        case let path? where file.entries.isEmpty:
          "The keys of blindrank; nothing is changed in \(path.shownSafely)"
        case let path?: "The keys of blindrank, with the changes in \(path.shownSafely)"
        }
      return KeyFileLine.file(
        of: try ScreenKeys.lines(in: file),
        heading: [
          from,
          "One line an action: a key, a list of keys, or [] for none. Lines may be left out.",
          "Quote a character that YAML has other uses for. See blindrank keys --help.",
        ])
    }
  }
}
