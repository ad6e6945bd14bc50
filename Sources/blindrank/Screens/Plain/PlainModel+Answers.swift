import BlindRank

extension PlainModel {
  // MARK: Saying it

  /// A line as an answer to what is asked; nil if it is none.
  func read(_ line: String) -> PlainAnswer? {
    guard !isFinal, let sheet, ballot.entries.indices.contains(aspect) else { return nil }
    let slots = sheet.item.responses.count
    return switch ballot.entries[aspect] {
    case .ranking: .ranks(line, slots: slots, scale: brief.scale)
    case .choice: .choice(line, slots: slots)
    case .guess: .guess(line, slots: slots)
    }
  }

  /// Takes an answer, reads it back, and moves on to the next question.
  mutating func take(_ answer: PlainAnswer) -> [JudgingEffect] {
    guard ballot.entries.indices.contains(aspect) else { return [] }
    let entry: Ballot.Entry
    switch (answer, ballot.entries[aspect]) {
    case (.ranks(let ranks), .ranking(var ranking)):
      for (slot, rank) in ranks { ranking[slot] = rank }
      entry = .ranking(ranking)
    case (.choice(.cannotJudge(let reason)), .choice):
      entry = .choice(.cannotJudge(reason: cut(reason, at: JudgingBrief.longestReason)))
    case (.choice(let choice), .choice): entry = .choice(choice)
    case (.guess(let guess), .guess): entry = .guess(guess)
    default: return []
    }
    change(to: entry)
    say(said(at: aspect))
    guard entry.isComplete else { return keep() }
    if let next = nextUnjudged(after: aspect) {
      aspect = next
      return keep()
    }
    let submitsItself = brief.judgingProtocol != .ranking && brief.advances
    return keep() + (submitsItself ? submit() : [])
  }

  mutating func clear() -> [JudgingEffect] {
    guard ballot.entries.indices.contains(aspect) else { return [] }
    change(to: empty(aspect))
    say("Cleared.")
    return keep()
  }

  private func empty(_ place: Int) -> Ballot.Entry {
    switch ballot.entries[place] {
    case .ranking(let ranking): .ranking(DraftRanking(slots: ranking.ranks.count))
    case .choice: .choice(nil)
    case .guess: .guess(nil)
    }
  }

  private mutating func change(to entry: Ballot.Entry) {
    isAsking = false
    guard ballot.entries[aspect] != entry else { return }
    history.append(Saying(ballot: ballot, notes: notes, aspect: aspect))
    ballot.entries[aspect] = entry
    wasTakenBack = false
  }

  // MARK: Submitting

  /// What an empty line does: submit what is complete, or go on.
  mutating func submit() -> [JudgingEffect] {
    guard sheet != nil else {
      return progress.skipped > 0 ? [.open(.nextSkipped, keeping: nil)] : []
    }
    if isFinal { return [.open(.nextToDo, keeping: nil)] }
    isAsking = false
    if let place = firstUnjudged {
      aspect = place
      say(missing(at: place))
      return []
    }
    if let question = ballot.firstIncomplete {
      if aspect == question {
        say("Say which one, or that you can't tell.")
        return []
      }
      // on the disk before the name is read
      aspect = question
      ballot.isAsked = true
      return keep()
    }
    if case .done = sheet?.standing, !isChanged { return [.open(.nextToDo, keeping: work)] }
    if isFresh {
      isFresh = false
      say("This is as you left it; Enter again submits it.")
      return []
    }
    return [.submit(ballot, notes)]
  }

  /// What is left to be said, in words.
  private func missing(at place: Int) -> String {
    guard case .ranking(let ranking) = ballot.entries[place], !ranking.isEmpty else {
      return "Nothing was said yet."
    }
    return ranking.unranked.letters + " not ranked yet."
  }

  // MARK: Taking back

  /// Nothing leads back from the question that ends a judgment but to submit and take back.
  mutating func stayAtTheQuestion() -> [JudgingEffect] {
    say("Your judgment stands; submit it, then undo takes it back.")
    return []
  }

  /// Goes back by one answer as long as there are such that were not submitted; then by one
  /// judgment. What was said in a judgment just taken back stays, so that Enter gives it again.
  mutating func undo() -> [JudgingEffect] {
    isAsking = false
    if isBehindTheQuestion { return stayAtTheQuestion() }
    if let last = history.popLast() {
      ballot = last.ballot
      aspect = last.aspect
      if notes != last.notes {
        notes = last.notes
        say("Note taken back.")
        return keep()
      }
    } else if isChanged, !wasTakenBack, !isFinal,
      let last = ballot.entries.lastIndex(where: { !$0.isEmpty })
    {
      if case .done = sheet?.standing {
        say("This change was kept before you came back; Enter submits it, an answer changes it.")
        return []
      }
      aspect = last
      ballot.entries[last] = empty(last)
    } else {
      return [.undo(keeping: work)]
    }
    say("Taken back. " + (ballot.entries[aspect].isEmpty ? "" : said(at: aspect)))
    return keep()
  }
}
