/// What can be typed in line mode beside an answer. The words are the same in all protocols.
enum PlainCommand: CaseIterable, Sendable {
  case again, show, instruction, rules
  case ask, clear, note, flag, skip, undo
  case back, on, list, go
  case progress, result, help, quit

  /// A word, a letter where there is a short form, what may follow, and what it does.
  private var entry: (word: String, letter: String?, argument: String?, meaning: String) {
    switch self {
    case .again: ("again", "r", nil, "read it all again")
    case .show: ("show", "v", "LETTER", "read one response again")
    case .instruction: ("instruction", "i", nil, "read the instruction again")
    case .rules: ("rules", nil, nil, "what is judged here, and by which rules")
    case .ask: ("ask", nil, "NUMBER", "go to a criterion, by its number or name")
    case .clear: ("clear", "x", nil, "take the answer to this question away")
    case .note:
      (
        "note", "n", "TEXT",
        "keep a note; note A TEXT, with a capital letter, on a response; note - removes it"
      )
    case .flag: ("flag", "f", nil, "flag it for the coordinator, and back")
    case .skip: ("skip", "s", "REASON", "leave it out; a reason helps")
    case .undo: ("undo", "u", nil, "take back the last answer or judgment")
    case .back: ("back", "p", nil, "the one before")
    case .on: ("on", "o", nil, "the one after, without judging")
    case .list: ("list", "l", "WORDS", "list them: todo, draft, done, skipped, flagged, any words")
    case .go: ("go", nil, "NUMBER", "go to one, by its number")
    case .progress: ("progress", nil, nil, "how far you are")
    case .result: ("result", nil, nil, "how the guessing game stands")
    case .help: ("help", "h", nil, "this list")
    case .quit: ("quit", "q", nil, "leave; everything is saved")
    }
  }

  /// `note TEXT, or n: keep a note`
  var help: String {
    let short = entry.letter.map { ", or \($0)" } ?? ""
    return entry.word + (entry.argument.map { " " + $0 } ?? "") + short + ": " + entry.meaning
  }

  /// The command that a line begins with, and what follows; nil if it is none.
  static func read(_ line: String) -> (command: PlainCommand, rest: String)? {
    let (word, rest) = line.firstWord
    if line == "?" { return (.help, "") }
    let command = allCases.first {
      $0.entry.word == word.lowercased() || $0.entry.letter == word.lowercased()
    }
    guard let command, rest.isEmpty || command.entry.argument != nil else { return nil }
    return (command, rest)
  }
}

extension String {
  /// What stands before the first space, and after it.
  var firstWord: (word: String, rest: String) {
    let word = prefix { $0 != " " }
    return (String(word), String(dropFirst(word.count)).trimmingSpaces)
  }
}
