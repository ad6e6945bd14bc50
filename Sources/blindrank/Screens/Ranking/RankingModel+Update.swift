import BlindRank
import TermUI

extension RankingModel {
  mutating func update(_ message: RankingMessage) -> [RankingEffect] {
    switch message {
    case .resized(let size):
      self.size = size
      fitPanes()
      return []
    case .opened(let sheet):
      show(sheet)
      return []
    case .finished(let progress):
      self.progress = progress
      sheet = nil
      page = .finished
      return []
    case .saved(let clock):
      savedAt = clock
      return []
    case .failed(let reason):
      notice = Notice(text: reason, isLoud: true)
      return []
    case .nothing(let text):
      notice = Notice(text: text, isLoud: false)
      return []
    case .placeKept(let place):
      keptPlace = place
      return []
    case .rest:
      return placeEffects()
    case .listed(let items):
      pageBelow = page
      page = .list
      list = ItemList(items, marking: sheet?.item.id)
      fitPanes()
      return []
    case .paste(let text):
      input?.editor.paste(text)
      if page == .list { list?.paste(text) }
      return []
    case .click(let x, let y):
      click(x: x, y: y)
      return []
    case .wheel(let up, let x, let y):
      wheel(up: up, x: x, y: y)
      return []
    case .key(let key):
      notice = nil
      if input != nil { return type(key) }
      if page == .list { return find(key) }
      return press(key)
    }
  }

  private mutating func press(_ key: Key) -> [RankingEffect] {
    let action = keys.action(for: key)
    if action == .quit { return leave() + [.quit] }
    switch page {
    case .welcome:
      if action == .submit { page = .judging }
      if action == .help { showHelp() }
      scrollOverlay(action)
      return []
    case .help, .instruction:
      if !scrollOverlay(action) { closeOverlay() }
      return []
    case .finished:
      if action == .help { showHelp() }
      switch action {
      case .submit: return progress.skipped > 0 ? [.open(.nextSkipped)] : []
      case .backItem, .whereIWas: return [.open(.last)]
      case .undo: return [.undo]
      case .list: return [.list]
      default: return []
      }
    case .list: return []
    case .judging:
      return action.map { perform($0) } ?? []
    }
  }

  private mutating func perform(_ action: RankingAction) -> [RankingEffect] {
    switch action {
    case .rank(let rank): return give(rank)
    case .clearRank: return give(nil)
    case .submit: return submit()
    case .skip:
      input = Input(purpose: .skipReason, editor: LineEditor(limit: 200))
      return []
    case .note:
      input = Input(purpose: .note, editor: LineEditor(note ?? "", limit: 2000))
      return []
    case .undo: return undo()
    case .toggleMovingOn:
      movesOn.toggle()
      notice = Notice(
        text: movesOn ? "a rank moves on to the next unranked" : "a rank stays where it is",
        isLoud: false)
      return []
    case .backItem: return look(.before)
    case .onItem: return look(.after)
    case .whereIWas:
      if isZoomed {
        isZoomed = false
        fitPanes()
        return []
      }
      return detour.map { goTo(.item($0)) } ?? []
    case .list: return [.list]
    case .help:
      showHelp()
      return []
    case .quit: return leave() + [.quit]
    default:
      read(action)
      return []
    }
  }

  /// A key while the list of items is in front.
  private mutating func find(_ key: Key) -> [RankingEffect] {
    switch key {
    case .escape:
      list = nil
      page = pageBelow
      return []
    case .enter:
      guard let item = list?.choice else { return [] }
      list = nil
      page = .judging
      return item == sheet?.item.id ? [] : look(.item(item))
    default:
      list?.press(key)
      return []
    }
  }

  /// A key while a line is being typed.
  private mutating func type(_ key: Key) -> [RankingEffect] {
    guard var input else { return [] }
    switch key {
    case .escape:
      self.input = nil
      return []
    case .enter:
      self.input = nil
      let text = input.editor.text.trimmingSpaces
      switch input.purpose {
      case .skipReason: return [.skip(reason: text, note: note)]
      case .note:
        note = text.isEmpty ? nil : text
        isChanged = true
        return [keep]
      }
    default:
      _ = input.editor.handle(key)
      self.input = input
      return []
    }
  }

  // MARK: Judging

  var keep: RankingEffect { .keep(ranking, note: note, seen: seen) }

  private mutating func give(_ rank: Int?) -> [RankingEffect] {
    let slot = Slot(focus)
    if ranking[slot] != rank {
      history.append(ranking)
      ranking[slot] = rank
      isChanged = true
    }
    if rank != nil, movesOn { focusNextUnranked() }
    return [keep]
  }

  private mutating func focusNextUnranked() {
    guard let next = ranking.unranked.first(where: { $0.index > focus }) ?? ranking.unranked.first
    else { return }
    focus = next.index
    fitPanes()
  }

  private mutating func submit() -> [RankingEffect] {
    guard ranking.isComplete else {
      let missing = ranking.unranked
      notice = Notice(
        text: missing.map(\.letter).joined(separator: ", ") + " not ranked yet", isLoud: true)
      if let first = missing.first {
        focus = first.index
        fitPanes()
      }
      return []
    }
    if case .done = sheet?.standing, !isChanged { return goTo(.nextToDo) }
    return [.submit(ranking, note: note)]
  }

  private mutating func undo() -> [RankingEffect] {
    guard let before = history.popLast() else {
      return (isChanged ? [keep] : []) + [.undo]
    }
    let changed = before.ranks.indices.first { before.ranks[$0] != ranking.ranks[$0] }
    ranking = before
    focus = changed ?? focus
    fitPanes()
    return [keep]
  }

  // MARK: Going from item to item

  private mutating func look(_ destination: RankingDestination) -> [RankingEffect] {
    if detour == nil, let item = sheet?.item.id { detour = item }
    return goTo(destination)
  }

  private mutating func goTo(_ destination: RankingDestination) -> [RankingEffect] {
    (isChanged ? [keep] : []) + [.open(destination)]
  }

  private func leave() -> [RankingEffect] {
    (isChanged ? [keep] : []) + placeEffects()
  }

  private func placeEffects() -> [RankingEffect] {
    guard sheet != nil, page != .welcome, place != keptPlace else { return [] }
    return [.savePlace(place)]
  }

  private mutating func show(_ sheet: Sheet) {
    self.sheet = sheet
    progress = sheet.progress
    ranking = sheet.ranking
    history = []
    note = sheet.note
    seen = sheet.seen
    isChanged = sheet.isDraft
    pan = 0
    focus = ranking.unranked.first?.index ?? 0
    if detour == sheet.item.id || sheet.standing == .toDo { detour = nil }
    if page == .finished { page = .judging }
    instruction = TextPane(Conversation(sheet.item.turns, name: "turn").body.string)
    panes = sheet.item.responses.map {
      TextPane(answers: Conversation($0.turns, name: "answer"), isRaw: isRaw)
    }
    fitPanes()
  }
}

extension String {
  /// Without spaces at either end.
  var trimmingSpaces: String {
    String(drop(while: { $0 == " " }).reversed().drop(while: { $0 == " " }).reversed())
  }
}
