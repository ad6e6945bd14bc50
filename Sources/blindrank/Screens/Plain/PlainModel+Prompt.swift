import BlindRank

extension PlainModel {
  /// What is asked for, the last line before a line is read.
  var prompt: String {
    guard let sheet else {
      return (progress.skipped > 0 ? "Enter goes through what you skipped; or " : "")
        + "back, list, undo, quit?"
    }
    if isFinal { return "Enter for the next one." }
    guard ballot.entries.indices.contains(aspect) else { return "Nothing is asked here." }
    if isAsking || !ballot.entries[aspect].isComplete { return question(sheet) }
    if ballot.firstIncomplete != nil { return "Enter to go on, or change it." }
    if case .done = sheet.standing, !isChanged { return "Enter to go on, or change it." }
    return judgedAspects.count > 1
      ? "Enter to submit, or ask NUMBER to change one." : "Enter to submit, or change it."
  }

  private func question(_ sheet: Sheet) -> String {
    let kind = sheet.aspects[aspect]
    switch ballot.entries[aspect] {
    case .ranking(let ranking):
      let slots = isAsking ? sheet.item.responses.map(\.slot) : ranking.unranked
      let ranks =
        "Ranks of \(slots.map(\.letter).joined(separator: " "))? 1 is best, \(brief.scale) worst."
      return label(of: kind) + ranks
    case .choice: return label(of: kind) + "a, b, tie, bad, or can't and why?"
    case .guess:
      let letters = sheet.item.responses.map { $0.slot.letter.lowercased() }
      let isLast = brief.judgingProtocol != .guess
      return (isLast ? "Last: which one is " : "Which one is ") + (sheet.asked?.onOneLine ?? "")
        + "? \(letters.joined(separator: ", ")), or can't tell?"
        + (isLast ? " It is not told." : "")
    }
  }

  /// `2 of 3, Accuracy: Are the facts right? `
  private func label(of kind: Aspect) -> String {
    let question = brief.question(of: kind)
    guard judgedAspects.count > 1 else { return question.map { $0 + " " } ?? "" }
    return "\(aspect + 1) of \(judgedAspects.count), \(brief.name(of: kind)): "
      + (question.map { $0 + " " } ?? "")
  }
}
