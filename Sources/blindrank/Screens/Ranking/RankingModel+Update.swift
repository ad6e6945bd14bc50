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
      return [.prepareNext(width: textWidth(responses: panes.count), isRaw: isRaw)]
    case .finished(let progress):
      self.progress = progress
      sheet = nil
      isChanged = false
      isKept = true
      page = .finished
      return []
    case .saved(let clock):
      savedAt = clock
      hasFailed = false
      return []
    case .kept:
      isKept = true
      hasFailed = false
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
      notice = Notice(text: "taken back; change it and press \(label(of: .submit))", isLoud: false)
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
      list = ItemList(items, marking: sheet?.item.id)
      fitPanes()
      return []
    case .paste(let text):
      input?.editor.paste(text)
      if input?.purpose == .note { isKept = false }
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
      let abandoned = abandons
      abandons = false
      if input != nil { return type(key) }
      if page == .list { return find(key) }
      if abandoned, keys.action(for: key) == .quit { return [.abandon] }
      return press(key)
    }
  }

  private mutating func press(_ key: Key) -> [RankingEffect] {
    let action = keys.action(for: key)
    if action == .quit { return quit }
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
      case .submit: return progress.skipped > 0 ? [.open(.nextSkipped, keeping: nil)] : []
      case .backItem, .whereIWas: return [.open(.last, keeping: nil)]
      case .undo: return [.undo(keeping: nil)]
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
      type(for: .skipReason, "", limit: 200)
      return []
    case .note:
      type(for: .note, note ?? "", limit: 2000)
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
    case .quit: return quit
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

  private mutating func type(for purpose: Input.Purpose, _ text: String, limit: Int) {
    input = unfinishedInput?.purpose == purpose ? unfinishedInput : nil
    if input == nil { input = Input(purpose: purpose, editor: LineEditor(text, limit: limit)) }
    unfinishedInput = nil
  }

  /// A key while a line is being typed.
  private mutating func type(_ key: Key) -> [RankingEffect] {
    guard var input else { return [] }
    switch key {
    case .escape:
      unfinishedInput = input
      self.input = nil
      return []
    case .enter:
      self.input = nil
      switch input.purpose {
      case .skipReason: return [.skip(reason: input.editor.text.trimmingSpaces, note: note)]
      case .note:
        note = input.text
        isChanged = true
        return keep()
      }
    default:
      _ = input.editor.handle(key)
      self.input = input
      if input.purpose == .note { isKept = false }
      return []
    }
  }

  // MARK: Judging

  /// What is not on the disk yet; a note being typed is part of it.
  private var work: RankingWork? {
    guard !isKept, sheet != nil else { return nil }
    let note = input?.purpose == .note ? input?.text : note
    return RankingWork(ranking: ranking, note: note, seen: seen)
  }

  private mutating func keep() -> [RankingEffect] {
    isKept = false
    return work.map { [.keep($0)] } ?? []
  }

  private mutating func give(_ rank: Int?) -> [RankingEffect] {
    let slot = Slot(focus)
    if ranking[slot] != rank {
      history.append(ranking)
      ranking[slot] = rank
      isChanged = true
      wasTakenBack = false
    }
    if rank != nil, movesOn { focusNextUnranked() }
    return keep()
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
        text: missing.letters + " not ranked yet", isLoud: true)
      if let first = missing.first {
        focus = first.index
        fitPanes()
      }
      return []
    }
    if case .done = sheet?.standing, !isChanged { return goTo(.nextToDo) }
    return [.submit(ranking, note: note)]
  }

  /// Goes back by one rank as long as there are ranks on this item that were not submitted; then
  /// by one judgment. Ranks of a judgment just taken back stay, so that ⏎ gives it again.
  private mutating func undo() -> [RankingEffect] {
    var before = ranking
    if let last = history.popLast() {
      before = last
    } else if isChanged, !wasTakenBack, case .done = sheet?.standing {
      notice = Notice(
        text: "\(label(of: .submit)) submits the change; another rank changes it again",
        isLoud: false)
      return []
    } else if isChanged, !wasTakenBack, let last = ranking.ranks.lastIndex(where: { $0 != nil }) {
      before[Slot(last)] = nil
    } else {
      return [.undo(keeping: work)]
    }
    let changed = before.ranks.indices.first { before.ranks[$0] != ranking.ranks[$0] }
    ranking = before
    focus = changed ?? focus
    fitPanes()
    return keep()
  }

  // MARK: Going from item to item

  private mutating func look(_ destination: RankingDestination) -> [RankingEffect] {
    if detour == nil, let item = sheet?.item.id { detour = item }
    return goTo(destination)
  }

  private func goTo(_ destination: RankingDestination) -> [RankingEffect] {
    [.open(destination, keeping: work)]
  }

  private var quit: [RankingEffect] { [.quit(keeping: work, place: placeToKeep)] }

  /// How the screen looks, if that is not kept yet.
  private var placeToKeep: String? {
    sheet != nil && page != .welcome && place != keptPlace ? place : nil
  }

  private mutating func show(_ sheet: Sheet) {
    self.sheet = sheet
    progress = sheet.progress
    ranking = sheet.ranking
    history = []
    note = sheet.note
    seen = sheet.seen
    isChanged = sheet.isDraft
    isKept = true
    wasTakenBack = false
    keptPlace = nil
    unfinishedInput = nil
    pan = 0
    focus = ranking.unranked.first?.index ?? 0
    if detour == sheet.item.id || sheet.standing == .toDo { detour = nil }
    if page == .finished { page = .judging }
    instruction = TextPane(Conversation(sheet.item.turns, name: "turn").body.string)
    panes =
      ahead?.item == sheet.item
      ? ahead?.panes ?? []
      : Ahead(
        sheet.item, width: textWidth(responses: sheet.item.responses.count), isRaw: isRaw
      ).panes
    ahead = nil
    fitPanes()
  }

  /// Columns that so many responses have for their texts.
  private func textWidth(responses count: Int) -> Int {
    geometry(responses: count).texts.map(\.width).max() ?? 1
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

extension String {
  /// Without spaces at either end.
  var trimmingSpaces: String {
    String(drop(while: { $0 == " " }).reversed().drop(while: { $0 == " " }).reversed())
  }
}
