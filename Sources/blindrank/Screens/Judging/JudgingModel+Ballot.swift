import BlindRank
import TermUI

extension JudgingModel {
  // MARK: What is asked

  /// The ranks of an aspect; nil where it has none.
  func ranking(at place: Int) -> DraftRanking? {
    guard ballot.entries.indices.contains(place), case .ranking(let ranking) = ballot.entries[place]
    else { return nil }
    return ranking
  }

  /// The ranks in hand; while a guess ends the judgment, those of the last aspect.
  var ranking: DraftRanking? { ranking(at: asksForSource ? judgedAspects.upperBound - 1 : aspect) }

  // MARK: Saying it

  /// A rank for the response in focus; nil takes it away. While a guess is asked for, the number
  /// of a response.
  mutating func give(_ rank: Int?) -> [JudgingEffect] {
    if asksForSource { return point(at: rank.map { Slot($0 - 1) }) }
    guard var ranking = ranking(at: aspect) else { return [] }
    let slot = Slot(focus)
    if let rank {
      guard rank <= brief.scale else {
        return refuse("ranks go from 1 to \(brief.scale)")
      }
      if brief.requiresReading, !seen.contains(slot) {
        return refuse(
          "read \(slot.letter) to its end first" + naming(.lineDown, .pageDown, .bottom))
      }
    }
    if ranking[slot] != rank {
      ranking[slot] = rank
      say(.ranking(ranking))
    }
    if rank != nil, movesOn { moveOn(in: ranking) }
    return keep()
  }

  /// A verdict on two responses; nil takes it away.
  mutating func choose(_ choice: PairwiseChoice?) -> [JudgingEffect] {
    guard !isFinal, ballot.entries.indices.contains(aspect) else { return [] }
    if currentAspect == .guess {
      switch choice {
      case .prefers(let slot): return point(at: slot)
      case .cannotJudge: return guess(.cannotTell)
      case .tie, .bothBad: return []
      case nil: return guess(nil)
      }
    }
    if choice != nil, let unread { return refuse(unread) }
    if ballot.entries[aspect] != .choice(choice) { say(.choice(choice)) }
    guard choice != nil, movesOn else { return keep() }
    if let next = nextUnjudged(after: aspect) {
      aspect = next
      return keep()
    }
    return keep() + (brief.advances ? submitAtOnce() : [])
  }

  /// Submits with the last pick, unless that came too soon to have been meant for this.
  private mutating func submitAtOnce() -> [JudgingEffect] {
    guard isHasty else { return submit() }
    notice = Notice(
      text: "that was quick: \(label(of: .submit)) submits it", isLoud: false)
    return []
  }

  private mutating func point(at slot: Slot?) -> [JudgingEffect] {
    guard let slot else { return guess(nil) }
    guard panes.indices.contains(slot.index) else { return [] }
    return guess(.points(at: slot))
  }

  private mutating func guess(_ guess: Guess?) -> [JudgingEffect] {
    guard !isFinal, currentAspect == .guess else { return [] }
    if guess != nil, brief.judgingProtocol == .guess, let unread { return refuse(unread) }
    if ballot.entries[aspect] != .guess(guess) { say(.guess(guess)) }
    let isGame = brief.judgingProtocol == .guess
    return keep() + (guess != nil && (isGame ? movesOn : brief.advances) ? submitAtOnce() : [])
  }

  /// "can't judge" wants a reason; "can't tell" none.
  mutating func cannotJudge() -> [JudgingEffect] {
    guard !isFinal else { return [] }
    if currentAspect == .guess { return guess(.cannotTell) }
    guard brief.judgingProtocol == .pairwise else { return [] }
    if let unread { return refuse(unread) }
    var reason = ""
    if case .choice(.cannotJudge(let said)) = ballot.entries[aspect] { reason = said }
    type(for: .cannotJudgeReason(of: aspect), reason)
    return []
  }

  mutating func clear() -> [JudgingEffect] {
    guard !isFinal else { return [] }
    return brief.judgingProtocol == .ranking ? give(nil) : choose(nil)
  }

  /// What must still be read before a pair is judged; nil if nothing.
  private var unread: String? {
    guard brief.requiresReading else { return nil }
    let slots = panes.indices.map { Slot($0) }.filter { !seen.contains($0) }
    return slots.isEmpty
      ? nil : "read \(slots.map(\.letter).joined(separator: " and ")) to the end first"
  }

  private mutating func say(_ entry: Ballot.Entry) {
    history.append(Saying(ballot: ballot, notes: notes, aspect: aspect))
    ballot.entries[aspect] = entry
    wasTakenBack = false
  }

  private mutating func refuse(_ reason: String) -> [JudgingEffect] {
    notice = Notice(text: reason, isLoud: true)
    return []
  }

  // MARK: Going from one thing to say to the next

  private mutating func moveOn(in ranking: DraftRanking) {
    if let next = ranking.unranked.first(where: { $0.index > focus }) ?? ranking.unranked.first {
      focus = next.index
    } else if let next = nextUnjudged(after: aspect) {
      aspect = next
      focus = self.ranking(at: next)?.unranked.first?.index ?? focus
    }
    fitPanes()
  }

  mutating func goToAspect(by step: Int) {
    let count = judgedAspects.count
    guard count > 0, !asksForSource else { return }
    aspect = (aspect + step + count) % count
  }

  // MARK: Submitting

  mutating func submit() -> [JudgingEffect] {
    // The answer is there to be read.
    if isFinal { return isHasty ? [] : goOn() }
    if let place = firstUnjudged {
      aspect = place
      return refuse(missing(at: place))
    }
    if let question = ballot.firstIncomplete {
      let isAsked = aspect == question
      aspect = question
      fitPanes()
      if isAsked { return refuse("say which one, or that you can't tell") }
      // on the disk before the name is on the screen
      ballot.isAsked = true
      return keep()
    }
    if case .done = sheet?.standing, !isChanged { return goOn() }
    if isFresh || isHasty && history.isEmpty {
      isFresh = false
      notice = Notice(text: "as you left it; \(label(of: .submit)) again submits it", isLoud: false)
      return []
    }
    return [.submit(ballot, notes)]
  }

  private mutating func goOn() -> [JudgingEffect] {
    detour = nil
    return goTo(.nextToDo)
  }

  /// What is left to be said, in words; in a ranking it also puts the focus there.
  private mutating func missing(at place: Int) -> String {
    let name = sheet.map { brief.name(of: $0.aspects[place]) } ?? ""
    let label = judgedAspects.count > 1 ? name + ": " : ""
    guard let ranking = ranking(at: place) else {
      return brief.judgingProtocol == .guess
        ? "say which one it is" + naming(.chooseFirst, .chooseSecond) : label + "not judged yet"
    }
    if let first = ranking.unranked.first {
      focus = first.index
      fitPanes()
    }
    return label + ranking.unranked.letters + " not ranked yet"
  }

  // MARK: Taking back

  /// Goes back by one step as long as there are such that were not submitted; then by one
  /// judgment. What was said in a judgment just taken back stays, so that ⏎ gives it again.
  mutating func undo() -> [JudgingEffect] {
    if isBehindTheQuestion { return stayAtTheQuestion() }
    if let last = history.popLast() {
      let before = ballot
      ballot = last.ballot
      aspect = last.aspect
      if notes != last.notes { takeBackNote(to: last.notes) }
      if let ranks = ranking(at: aspect)?.ranks, case .ranking(let old) = before.entries[aspect] {
        focus = ranks.indices.first { ranks[$0] != old.ranks[$0] } ?? focus
      }
      fitPanes()
      return keep()
    }
    if isChanged, !wasTakenBack, !isFinal {
      if case .done = sheet?.standing {
        notice = Notice(
          text: "\(label(of: .submit)) submits the change; another key changes it again",
          isLoud: false)
        return []
      }
      if let last = ballot.entries.lastIndex(where: { !$0.isEmpty }) {
        aspect = last
        switch ballot.entries[last] {
        case .ranking(var ranking):
          guard let slot = ranking.ranks.lastIndex(where: { $0 != nil }) else { break }
          ranking[Slot(slot)] = nil
          ballot.entries[last] = .ranking(ranking)
          focus = slot
        case .choice: ballot.entries[last] = .choice(nil)
        case .guess: ballot.entries[last] = .guess(nil)
        }
        fitPanes()
        return keep()
      }
    }
    return takeBackTheLast()
  }

  /// Nothing leads back from the question that ends a judgment but to submit and take back.
  mutating func stayAtTheQuestion() -> [JudgingEffect] {
    notice = Notice(
      text: "your judgment stands; \(label(of: .submit)), then \(label(of: .undo)) takes it back",
      isLoud: false)
    return []
  }

  /// Takes back a judgment; one at a time, or a key held down would take back the day's work.
  mutating func takeBackTheLast() -> [JudgingEffect] {
    guard isHasty else { return [.undo(keeping: work)] }
    notice = Notice(
      text: "that was quick: \(label(of: .undo)) again takes back the one before", isLoud: false)
    return []
  }

  // MARK: Keeping it

  /// What is not on the disk yet; a note being typed is part of it.
  var work: JudgingWork? {
    guard !isKept, sheet != nil, !isFinal else { return nil }
    return JudgingWork(ballot: ballot, notes: notes(with: input), seen: seen)
  }

  mutating func keep() -> [JudgingEffect] {
    isKept = false
    return work.map { [.keep($0)] } ?? []
  }
}

extension [Slot] {
  /// `B, D`; of many, the first ones and how many more.
  var letters: String {
    let most = 6
    let shown = prefix(most).map(\.letter).joined(separator: ", ")
    return count > most ? "\(shown) and \(count - most) more" : shown
  }
}
