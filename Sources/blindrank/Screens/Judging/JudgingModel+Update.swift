import BlindRank
import TermUI

extension JudgingModel {
  mutating func update(_ message: JudgingMessage) -> [JudgingEffect] {
    switch message {
    case .resized(let size):
      self.size = size
      fitPanes()
      return []
    case .opened(let sheet):
      show(sheet)
      return [.prepareNext(width: textWidth(responses: panes.count), isRaw: isRaw)]
    case .finished(let progress):
      self.progress = progress
      sheet = nil
      panes = []
      isKept = true
      page = .finished
      return brief.judgingProtocol == .guess ? [.result] : []
    case .result(let result):
      show(result)
      return []
    case .saved(let clock):
      savedAt = clock
      detour = nil
      succeed()
      return []
    case .kept:
      isKept = true
      succeed()
      // who types on after a crash must not say it of another response
      return placeToKeep.map { [.savePlace($0)] } ?? []
    case .flagged(let isRaised):
      isFlagged = isRaised
      notice = Notice(
        text: isRaised ? "flagged for the coordinator" : "no longer flagged", isLoud: false)
      return []
    case .failed(let reason):
      hasFailed = true
      notice = Notice(text: reason, isLoud: true)
      return []
    case .cannotLeave(let reason):
      hasFailed = true
      abandons = true
      notice = Notice(text: reason, isLoud: true)
      return []
    case .takenBack:
      wasTakenBack = true
      askAgain()
      notice = Notice(text: takenBack(submit: label(of: .submit)), isLoud: false)
      return []
    case .nothing(let text):
      notice = Notice(text: text, isLoud: false)
      return []
    case .placeKept(let place):
      keptPlace = place
      return []
    case .rest:
      return (work.map { [.keep($0)] } ?? []) + (placeToKeep.map { [.savePlace($0)] } ?? [])
    case .ahead(let ahead):
      self.ahead = ahead
      return []
    case .listed(let items):
      pageBelow = page
      page = .list
      list = ItemList(items, marking: sheet?.comparison, noun: brief.noun)
      fitPanes()
      return []
    case .hastyKey(let key):
      isHasty = true
      defer { isHasty = false }
      return press(key)
    case .key(let key): return press(key)
    case .paste(let text):
      paste(text)
      return []
    case .click(let x, let y): return isTooSmall ? [] : click(x: x, y: y)
    case .wheel(let up, let x, let y):
      wheel(up: up, x: x, y: y)
      return []
    }
  }

  private mutating func paste(_ text: String) {
    guard !isTooSmall else { return }
    input?.editor.paste(text)
    seekWhatIsTyped()
    if input?.isNote == true { isKept = false }
    if page == .list { list?.paste(text) }
  }

  private mutating func press(_ key: Key) -> [JudgingEffect] {
    let action = keys.action(for: key)
    // Nobody judges what they cannot see.
    if isTooSmall, action != .quit || input != nil { return [] }
    notice = nil
    let abandoned = abandons
    abandons = false
    if input != nil { return type(key) }
    if page == .list { return find(key) }
    if abandoned, action == .quit { return [.abandon] }
    if action != .submit { isFresh = false }
    return press(action)
  }

  /// What could not be saved is saved now, and nothing says otherwise.
  private mutating func succeed() {
    if hasFailed, notice?.isLoud == true { notice = nil }
    hasFailed = false
    abandons = false
  }

  private mutating func press(_ action: JudgingAction?) -> [JudgingEffect] {
    if action == .quit { return quit }
    switch page {
    case .welcome:
      if action == .submit {
        page = .judging
        fitPanes()
        return [.begin]
      }
      if action == .help { showHelp() }
      scrollOverlay(action)
      return []
    case .help, .instruction, .result:
      if !scrollOverlay(action) { closeOverlay() }
      return []
    case .pause:
      page = pageBelow
      fitPanes()
      return [.resume]
    case .finished:
      if action == .help { showHelp() }
      switch action {
      case .submit: return progress.skipped > 0 ? [.open(.nextSkipped, keeping: nil)] : []
      case .backItem, .whereIWas: return [.open(.last, keeping: nil)]
      case .undo: return takeBackTheLast()
      case .list: return [.list]
      default:
        scrollOverlay(action)
        return []
      }
    case .list: return []
    case .judging: return action.map { perform($0) } ?? []
    }
  }

  private mutating func perform(_ action: JudgingAction) -> [JudgingEffect] {
    switch action {
    case .rank(let rank): return give(rank)
    case .chooseFirst: return choose(.prefers(Slot(0)))
    case .chooseSecond: return choose(.prefers(Slot(1)))
    case .tie: return choose(.tie)
    case .bothBad: return choose(.bothBad)
    case .cannotJudge: return cannotJudge()
    case .clear: return clear()
    case .nextAspect, .previousAspect:
      goToAspect(by: action == .nextAspect ? 1 : -1)
      return []
    case .submit: return submit()
    case .skip:
      if isFinal { return [] }
      if asksForSource { return stayAtTheQuestion() }
      var reason = ""
      if case .skipped(let said) = sheet?.standing { reason = said }
      type(for: .skipReason, reason)
      return []
    case .note, .responseNote: return takeNote(action)
    case .flag: return [.flag(!isFlagged)]
    case .undo: return undo()
    case .toggleMovingOn:
      movesOn.toggle()
      notice = Notice(text: autoNotice, isLoud: false)
      return []
    case .backItem: return look(.before)
    case .onItem: return look(.after)
    case .whereIWas:
      if asksForSource { return stayAtTheQuestion() }
      if comparing != nil || !sought.isEmpty {
        comparing == nil ? stopSearching() : stopComparing()
        return []
      }
      if isZoomed {
        isZoomed = false
        fitPanes()
        return []
      }
      return detour.map { goTo(.item($0)) } ?? []
    case .list: return [.list]
    case .result: return [.result]
    case .pause:
      pageBelow = page
      page = .pause
      return [.pause(keeping: work)]
    case .help:
      showHelp()
      return []
    case .quit: return quit
    default:
      read(action)
      return []
    }
  }

  private mutating func takeNote(_ action: JudgingAction) -> [JudgingEffect] {
    if isFinal {
      notice = Notice(text: "it was answered and can't be changed", isLoud: false)
    } else if action == .note {
      type(for: .note, notes.item ?? "")
    } else {
      type(for: .responseNote(Slot(focus)), notes.responses[Slot(focus)] ?? "")
    }
    return []
  }

  private var autoNotice: String {
    switch (brief.judgingProtocol, movesOn) {
    case (.ranking, true): "a rank moves on to the next unranked"
    case (.ranking, false): "a rank stays where it is"
    case (.pairwise, true) where judgedAspects.count > 1: "a choice moves on to the next criterion"
    case (.pairwise, true): "a choice is saved at once"
    case (.pairwise, false) where judgedAspects.count > 1: "a choice stays where it is"
    case (.pairwise, false): "a choice waits for \(label(of: .submit))"
    case (.guess, true): "a pick is your guess at once"
    case (.guess, false): "a guess waits for \(label(of: .submit))"
    }
  }

  /// A key while the list is in front.
  private mutating func find(_ key: Key) -> [JudgingEffect] {
    switch key {
    case .escape:
      list = nil
      page = pageBelow
      fitPanes()
      return []
    case .enter:
      guard let choice = list?.choice else { return [] }
      list = nil
      page = .judging
      guard choice == sheet?.comparison else { return look(.item(choice)) }
      fitPanes()
      return []
    default:
      list?.press(key)
      return []
    }
  }

  // MARK: Going from one to the next

  private mutating func look(_ destination: JudgingDestination) -> [JudgingEffect] {
    if detour == nil, let comparison = sheet?.comparison { detour = comparison }
    return goTo(destination)
  }

  func goTo(_ destination: JudgingDestination) -> [JudgingEffect] {
    [.open(destination, keeping: work)]
  }

  private var quit: [JudgingEffect] { [.quit(keeping: work, place: placeToKeep)] }

  /// How the screen looks, if that is not kept yet.
  private var placeToKeep: String? {
    sheet != nil && page != .welcome && place != keptPlace ? place : nil
  }

  private mutating func show(_ sheet: Sheet) {
    // another window changed what was typed about: what is said of that must be seen
    leaveLine()
    self.sheet = sheet
    progress = sheet.progress
    ballot = sheet.ballot
    history = []
    notes = sheet.notes
    isFlagged = sheet.isFlagged
    seen = sheet.seen
    isKept = true
    wasTakenBack = false
    isFresh = true
    keptPlace = nil
    pan = 0
    sought = ""
    comparing = nil
    tooDifferent = []
    aspect = openingAspect
    focus = ranking(at: aspect)?.unranked.first?.index ?? 0
    if detour == sheet.comparison { detour = nil }
    if page == .finished { page = .judging }
    instruction = TextPane(Conversation(sheet.item.turns, name: "turn").body.string)
    panes =
      ahead?.comparison == sheet.comparison && ahead?.item == sheet.item
      ? ahead?.panes ?? []
      : Ahead(
        sheet.comparison, sheet.item, width: textWidth(responses: sheet.item.responses.count),
        isRaw: isRaw
      ).panes
    ahead = nil
    fitPanes()
  }

  /// Columns that so many responses have for their texts.
  private func textWidth(responses count: Int) -> Int {
    geometry(responses: count).texts.map(\.width).max() ?? 1
  }
}
