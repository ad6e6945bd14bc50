import BlindRank
import TermUI

extension PlainModel {
  /// Takes a line that was typed; nil is the end of all lines.
  mutating func hear(_ line: String?) -> [JudgingEffect] {
    // what could not be kept is tried again with every line
    let again: [JudgingEffect] = hasFailed ? update(.rest) : []
    let wasAbandoned = abandons
    abandons = false
    guard let line else { return quit }
    // a typed line has no control characters: a note must not carry them
    let text = LineEditor(line, limit: .max).text.trimmingSpaces
    if text.isEmpty { return again + submit() }
    defer { isFresh = false }
    if sheet != nil, let answer = read(text) {
      if case .wrong(let reason) = answer {
        if let (command, rest) = PlainCommand.read(text) { return again + perform(command, rest) }
        say(reason.asSentence + " Nothing was changed.")
        return again
      }
      return again + take(answer)
    }
    guard let (command, rest) = PlainCommand.read(text) else {
      say("“\(text.prefix(40))” is not understood; nothing was changed. Type help for what is.")
      return again
    }
    if command == .quit { return wasAbandoned ? [.abandon] : quit }
    return again + perform(command, rest)
  }

  /// Leaving keeps the place, so that the screen does not greet again; there is no look to
  /// restore. Who leaves at once is greeted again.
  private var quit: [JudgingEffect] {
    let hasBegun = !isFresh || progress.done + progress.skipped > 0
    return [.quit(keeping: work, place: sheet != nil && hasBegun ? "line=1" : nil)]
  }

  private mutating func perform(_ command: PlainCommand, _ rest: String) -> [JudgingEffect] {
    switch command {
    case .help: say(help)
    case .rules: sayRules()
    case .progress: say(progressText)
    case .quit: return quit
    case .list:
      wanted = .listing(rest.filterWords)
      return [.list]
    case .go:
      guard let number = Int(rest) else {
        say("Go where? For example: go 3.")
        return []
      }
      wanted = .going(number)
      return [.list]
    case .result:
      guard brief.judgingProtocol == .guess else {
        say("Only the guessing game has a result to show here.")
        return []
      }
      return [.result]
    case .undo: return undo()
    case .back: return [.open(sheet == nil ? .last : .before, keeping: work)]
    case .on:
      guard sheet != nil else { break }
      return [.open(.after, keeping: work)]
    default:
      guard sheet != nil else {
        say("No \(brief.noun) is open; back, list or go NUMBER opens one.")
        return []
      }
      return performOnItem(command, rest)
    }
    return []
  }

  private mutating func performOnItem(
    _ command: PlainCommand, _ rest: String
  ) -> [JudgingEffect] {
    guard let sheet else { return [] }
    switch command {
    case .again: sayAll()
    case .instruction: sayInstruction()
    case .show:
      let responses = sheet.item.responses
      guard let slot = PlainAnswer.slot(rest, of: responses.count) else {
        say("Show which one? \(responses.map(\.slot).letters).")
        return []
      }
      sayResponse(responses[slot.index])
    case .ask where asksForSource, .skip where asksForSource: return stayAtTheQuestion()
    case .ask: goToAspect(rest)
    case .flag: return [.flag(!isFlagged)]
    case .clear, .note, .skip:
      guard !isFinal else {
        say("It was answered and can't be changed.")
        return []
      }
      if command == .skip {
        return [.skip(reason: cut(rest, at: JudgingBrief.longestReason), notes)]
      }
      if command == .note { return takeNote(rest) }
      return clear()
    default: break
    }
    return []
  }

  private mutating func goToAspect(_ name: String) {
    guard let sheet else { return }
    let places = judgedAspects
    let found =
      Int(name).map { $0 - 1 }
      ?? places.first {
        !name.isEmpty && brief.name(of: sheet.aspects[$0]).lowercased().hasPrefix(name.lowercased())
      }
    guard let found, places.contains(found) else {
      let names = places.map { "\($0 + 1) \(brief.name(of: sheet.aspects[$0]))" }
      say("Ask what? \(names.joined(separator: ", ")).")
      return
    }
    aspect = found
    isAsking = true
    if !ballot.entries[found].isEmpty { say(said(at: found)) }
  }

  /// `A its date is wrong` is on response A; `-` removes a note.
  private mutating func takeNote(_ text: String) -> [JudgingEffect] {
    guard let sheet else { return [] }
    guard !text.isEmpty else {
      sayNotes()
      if notes.isEmpty { say("No note yet. For example: note A its date is wrong.") }
      return []
    }
    var (letter, rest) = text.firstWord
    if letter.last == ":" { letter.removeLast() }
    // a small letter is a word: "a bit short"
    let slot = sheet.item.responses.map(\.slot).first { $0.letter == letter }
    let written = cut(slot == nil ? text : rest, at: JudgingBrief.longestNote)
    let note = written == "-" ? nil : written
    let before = Saying(ballot: ballot, notes: notes, aspect: aspect)
    if let slot {
      guard !rest.isEmpty else {
        say(notes.responses[slot].map { "Note on \(letter): \($0)" } ?? "No note on \(letter).")
        return []
      }
      notes.responses[slot] = note
    } else {
      notes.item = note
    }
    let place = slot.map { "Note on response \($0.letter)" } ?? "Note"
    if notes != before.notes { history.append(before) }
    say(note.map { "\(place): \($0)" } ?? "\(place) removed.")
    return keep()
  }
}
