import BlindRank

extension PlainModel {
  // MARK: The study

  /// What is said before the first item, or on coming back.
  mutating func greet(isNew: Bool) {
    guard isNew else {
      say("Welcome back to \(brief.title): \(progressText)")
      return
    }
    sayRules()
    say(
      "\(progress.total) \(brief.noun)s. All you say is saved at once: stop whenever you like, "
        + "and go on where you left. Type help at any time for what you can type.")
    if !brief.namesakes.isEmpty {
      say(
        "You are new here as \(brief.annotator). The study also knows "
          + "\(brief.namesakes.joined(separator: ", ")): if that is you, quit and use that name.")
    }
    say("")
  }

  mutating func sayRules() {
    say(brief.title)
    say(brief.explanation)
    if let about = brief.about, !about.isEmpty { say(about.unwrapped) }
    if !brief.rules.isEmpty { say(brief.rules) }
  }

  /// `3 of 28 judged, 1 skipped, 24 to do, about 20 min left.`
  var progressText: String {
    var parts = [
      "\(progress.done) of \(progress.total) "
        + (brief.judgingProtocol == .guess ? "guessed" : "judged")
    ]
    if progress.skipped > 0 { parts.append("\(progress.skipped) skipped") }
    if progress.toDo > 0 {
      parts.append("\(progress.toDo) to do")
      if let timeLeft = progress.timeLeft { parts.append(timeLeft) }
    }
    return parts.joined(separator: ", ") + "."
  }

  /// What can be typed, line by line.
  var help: String {
    var lines: [String]
    switch brief.judgingProtocol {
    case .ranking:
      lines = [
        "Ranks in the order of the responses, as 2 1 3 3: 1 is best, \(brief.scale) worst, equal "
          + "ranks tie.",
        "Or some of them by letter, as a=1 or c 2; c - takes one away.",
      ]
    case .pairwise:
      lines = ["a or b: the better one. tie. bad: both are. can't and a reason: can't be judged."]
    case .guess: lines = ["a or b: your guess. can't tell."]
    }
    lines.append("Enter alone: submit what is complete, or go on.")
    return (lines + PlainCommand.allCases.map(\.help)).joined(separator: "\n")
  }

  /// `3. Math, difficulty 4. Done, flagged. How the instruction begins`
  func line(_ item: ListedItem) -> String {
    let labels = [item.skill?.onOneLine, item.difficulty.map { "difficulty \($0)" }]
    let states = [item.state.rawValue, item.isFlagged ? "flagged" : nil]
    let parts = [labels, states].map { $0.compactMap { $0 }.joined(separator: ", ") }
    return "\(item.number). "
      + (parts.filter { !$0.isEmpty }.map(\.asSentence) + [item.head.onOneLine])
      .joined(separator: " ")
  }

  // MARK: What is open

  /// The whole of what is open: instruction, responses, and what was said of it.
  mutating func sayAll() {
    guard let sheet else { return }
    let labels = [
      sheet.item.skill?.onOneLine, sheet.item.difficulty.map { "difficulty \($0)" },
    ].compactMap { $0 }
    var head = "\(brief.noun) \(sheet.number) of \(progress.total).".asSentence
    if !labels.isEmpty { head += " " + labels.joined(separator: ", ").asSentence }
    switch sheet.standing {
    case .done: head += isChanged ? " Judged, and changed since." : " Judged."
    case .skipped(let reason): head += reason.isEmpty ? " Skipped." : " Skipped: \(reason)."
    case .toDo: head += isChanged ? " Begun before." : ""
    }
    if isFlagged { head += " Flagged." }
    say(head)
    say("")
    sayInstruction()
    for response in sheet.item.responses { sayResponse(response) }
    sayNotes()
    if let answer { say(answer) }
    if !isFinal { sayBallot() }
  }

  mutating func sayInstruction() {
    guard let sheet else { return }
    sayTurns(sheet.item.turns, title: "Instruction", turn: "turn")
  }

  mutating func sayResponse(_ response: BlindedResponse) {
    sayTurns(response.turns, title: "Response \(response.slot.letter)", turn: "answer")
  }

  private mutating func sayTurns(_ turns: [String], title: String, turn: String) {
    for (index, text) in turns.enumerated() {
      let isOnly = turns.count == 1
      say(title + (isOnly ? "" : ", \(turn) \(index + 1) of \(turns.count)"))
      say(text)
    }
    say("End of " + title.prefix(1).lowercased() + title.dropFirst())
    say("")
  }

  mutating func sayNotes() {
    if let note = notes.item { say("Note: \(note)") }
    for (slot, note) in notes.responses.sorted(by: { $0.key < $1.key }) {
      say("Note on response \(slot.letter): \(note)")
    }
  }

  private mutating func sayBallot() {
    for place in ballot.entries.indices where !ballot.entries[place].isEmpty {
      say("So far: " + said(at: place))
    }
  }

  /// The answer to a guess and the score; nil while there is none.
  var answer: String? {
    guard let sheet, let reveal = sheet.reveal else { return nil }
    let names = reveal.names.enumerated()
      .map { "\(Slot($0).letter) is \($1.onOneLine)" }.joined(separator: ", ")
    let verdict =
      switch reveal.isRight {
      case true?: "Right"
      case false?: "Wrong"
      case nil: "The answer"
      }
    let streak = sheet.score?.streaks.current ?? 0
    let score = sheet.score.map { "\n" + $0.tally.line.asSentence } ?? ""
    return "\(verdict): \(names)." + score + (streak > 1 ? " \(streak) in a row." : "")
  }

  /// What was said of an aspect, as a sentence.
  func said(at place: Int) -> String {
    guard let sheet, ballot.entries.indices.contains(place) else { return "" }
    let label = judgedAspects.count > 1 ? brief.name(of: sheet.aspects[place]) + ": " : ""
    switch ballot.entries[place] {
    case .ranking(let ranking):
      let rest = ranking.unranked.letters
      let order = ranking.isEmpty ? "" : ranking.sentence + "."
      return label + order + (rest.isEmpty ? "" : " \(rest) not ranked.")
    case .choice(let choice):
      let words =
        switch choice {
        case .prefers(let slot): "\(slot.letter) is better."
        case .tie: "a tie."
        case .bothBad: "both are bad."
        case .cannotJudge(let reason): reason.isEmpty ? "can't judge." : "can't judge: \(reason)."
        case nil: "nothing yet."
        }
      return label.isEmpty ? words.asSentence : label + words
    case .guess(let guess):
      let asked = sheet.asked?.onOneLine ?? ""
      return switch guess {
      case .points(let slot): "Your guess: \(slot.letter) is \(asked)."
      case .cannotTell: "Your guess: you can't tell."
      case nil: "No guess."
      }
    }
  }
}

extension String {
  /// With spaces for line ends, so that it stays within its line.
  var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
