import Glibc

/// A program in which one reads a text, and the keys for it.
struct Reader {
  let name: String
  /// The program and what opens the text.
  let arguments: [String]
  let line: String
  let page: String
  let top: String
  /// What is typed before the key that finds a word, and that key.
  let search: (typed: String, finds: String)
  let nextMatch: String
  /// What ends a search, so that the other keys mean again what they do.
  var searched = ""
  var searchEnd = ""
  let quit: String

  /// The peers that are installed here; what is not is told.
  static func peers(of file: String, seeking word: String) -> [Reader] {
    let all = [
      Reader(
        name: "less", arguments: ["less", file], line: "j", page: " ", top: "g",
        search: ("/" + word, "\r"), nextMatch: "n", quit: "q"),
      Reader(
        name: "vim", arguments: ["vim", "-R", "-u", "NONE", file], line: "\u{5}", page: "\u{6}",
        top: "gg", search: ("/" + word, "\r"), nextMatch: "n", quit: ":q!\r"),
    ]
    return all.filter { reader in
      let isThere = ["/usr/local/bin", "/usr/bin", "/bin"].contains {
        access("\($0)/\(reader.name)", X_OK) == 0
      }
      if !isThere { print("  \(reader.name) is not installed and left out") }
      return isThere
    }
  }

  /// The program that is measured, at a study: what is looked for is found with each letter.
  static func blindrank(_ program: String, study: String, seeking word: String) -> Reader {
    Reader(
      name: "blindrank", arguments: [program, "annotate", study, "--as", "kim"], line: "j",
      page: " ", top: "\u{1B}OH", search: ("/" + word.dropLast(), String(word.suffix(1))),
      nextMatch: "m", searched: "\r", searchEnd: "\u{1B}", quit: "q")
  }
}
