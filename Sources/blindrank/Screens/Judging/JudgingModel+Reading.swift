import BlindRank
import TermUI

extension JudgingModel {
  /// Scrolling, focus and layout: nothing that is judged.
  mutating func read(_ action: JudgingAction) {
    guard panes.indices.contains(focus) else { return }
    switch action {
    case .nextResponse, .rightResponse: focus = (focus + 1) % panes.count
    case .previousResponse, .leftResponse: focus = (focus + panes.count - 1) % panes.count
    case .lineDown: scroll { $0.scroll(by: 1) }
    case .lineUp: scroll { $0.scroll(by: -1) }
    case .pageDown: scroll { $0.scroll(pages: 1) }
    case .pageUp: scroll { $0.scroll(pages: -1) }
    case .top: scroll { $0.scroll(by: -$0.lineCount) }
    case .bottom: scroll { $0.scroll(by: $0.lineCount) }
    case .allDown: for index in panes.indices { panes[index].scroll(by: 1) }
    case .allUp: for index in panes.indices { panes[index].scroll(by: -1) }
    case .together:
      scrollsTogether.toggle()
      notice = Notice(
        text: scrollsTogether ? "all responses scroll together" : "each response scrolls alone",
        isLoud: false)
    case .words: countsWords.toggle()
    case .search:
      type(for: .search(from: panes.map(\.anchor)), "")
    case .nextMatch: goToMatch(forward: true)
    case .previousMatch: goToMatch(forward: false)
    case .difference: compare()
    case .panRight: pan = min(pan + 8, max(0, longestCodeLine - 8))
    case .panLeft: pan = max(0, pan - 8)
    case .instructionDown: instruction.scroll(by: 1)
    case .instructionUp: instruction.scroll(by: -1)
    case .wholeInstruction: showInstruction()
    case .zoom: isZoomed.toggle()
    case .raw:
      isRaw.toggle()
      pan = 0
      stopComparing()
    case .layout: changeLayout()
    default: return
    }
    fitPanes()
  }

  /// Scrolls the response in focus, or all of them where they go together.
  private mutating func scroll(_ move: (inout TextPane) -> Void) {
    guard scrollsTogether else { return move(&panes[focus]) }
    for index in panes.indices { move(&panes[index]) }
  }

  /// Goes to the next layout that looks different, and says its name.
  private mutating func changeLayout() {
    isZoomed = false
    let before = geometry.layout
    let all = JudgingLayout.allCases
    let start = (all.firstIndex(of: before) ?? 0) + 1
    for step in 0..<all.count {
      wantedLayout = all[(start + step) % all.count]
      if geometry.layout == wantedLayout, geometry.layout != before { break }
    }
    if geometry.layout == before {
      notice = Notice(text: roomNeeded, isLoud: false)
      wantedLayout = nil
      return
    }
    let name =
      switch geometry.layout {
      case .columns: "columns"
      case .stacked: "stacked"
      case .single: "one at a time"
      }
    notice = Notice(text: "layout: \(name)", isLoud: false)
  }

  /// What it takes for another layout than one at a time.
  private var roomNeeded: String {
    var taller = self
    taller.wantedLayout = .stacked
    while taller.geometry.layout != .stacked { taller.size.height += 1 }
    let needed =
      "others need \(JudgingLayout.width(ofColumns: panes.count)) columns or "
      + "\(taller.size.height) rows"
    return size.width < 70 ? needed : "only one at a time fits; \(needed)"
  }

  private var longestCodeLine: Int { panes.map(\.longestCodeLine).max() ?? 0 }

  /// Gives every text its place on the screen and notes which ends can be seen.
  mutating func fitPanes() {
    let geometry = geometry
    instruction.fit(geometry.instruction.size)
    // What is not shown is laid out when one goes there: a key should not wait for four texts.
    for index in panes.indices where !geometry.texts[index].isEmpty {
      panes[index].fit(geometry.texts[index].size, isRaw: isRaw)
      if panes[index].below == 0, page == .judging, !isTooSmall {
        if seen.insert(Slot(index)).inserted { isKept = false }
      }
    }
    let front = overlayArea.size
    overlay.fit(front)
    list?.fit(front)
    if page == .help { countHelpLines() }
  }

  // MARK: Pages in front

  /// Where an overlay's text lies.
  var overlayArea: Rect {
    Rect(x: 0, y: 0, width: size.width, height: size.height).splitBottom(1).rest
      .inset(horizontally: 2, vertically: size.height >= 16 ? 1 : 0)
  }

  mutating func showHelp() {
    pageBelow = page
    page = .help
    overlay = TextPane(brief.rules)
    overlay.fit(overlayArea.size)
    helpTop = 0
    countHelpLines()
  }

  private mutating func showInstruction() {
    pageBelow = page
    page = .instruction
    let rules = brief.rules
    overlay = TextPane(
      instruction.body.string + (rules.isEmpty ? "" : "\n\n──────\n" + rules))
    overlay.fit(overlayArea.size)
  }

  mutating func closeOverlay() {
    page = pageBelow
    if page == .welcome { welcome() }
    fitPanes()
  }

  /// Scrolls the page in front; false for a key that does not, and where there is no more to see.
  @discardableResult mutating func scrollOverlay(_ action: JudgingAction?) -> Bool {
    guard overlayScrolls else { return false }
    switch action {
    case .lineDown: scrollOverlay(by: 1)
    case .lineUp: scrollOverlay(by: -1)
    case .pageDown: scrollOverlay(by: max(1, overlayArea.height - 1))
    case .pageUp: scrollOverlay(by: -max(1, overlayArea.height - 1))
    case .top: scrollOverlay(by: -overlayHeight)
    case .bottom: scrollOverlay(by: overlayHeight)
    default: return false
    }
    return true
  }

  private mutating func scrollOverlay(by lines: Int) {
    if page == .help {
      helpTop = min(max(0, helpTop + lines), max(0, helpHeight - overlayArea.height))
    } else {
      overlay.scroll(by: lines)
    }
  }

  /// Whether the page in front is longer than its place.
  var overlayScrolls: Bool { overlayHeight > overlayArea.height }

  private var overlayHeight: Int { page == .help ? helpHeight : overlay.lineCount }

  /// Lines of the help page: the keys, then the study's rules.
  var helpHeight: Int { helpKeyLines + (overlay.isEmpty ? 0 : 1 + overlay.lineCount) }

  private mutating func countHelpLines() {
    helpKeyLines = keys.helpHeight(width: overlayArea.width)
    scrollOverlay(by: 0)
  }

  // MARK: The mouse

  /// A click on a response puts the focus there; one on something that can be said says it.
  mutating func click(x: Int, y: Int) -> [JudgingEffect] {
    guard page == .judging, input == nil else { return [] }
    let geometry = geometry
    isFresh = false
    if let index = geometry.boxes.firstIndex(where: { $0.contains(x: x, y: y) }) {
      focus = index
      fitPanes()
      return []
    }
    if geometry.tabs.contains(x: x, y: y) {
      guard let tab = tabs(geometry).first(where: { $0.columns.contains(x) }) else { return [] }
      focus = tab.slot
      fitPanes()
      return []
    }
    guard geometry.ballot.contains(x: x, y: y) else { return [] }
    let rows = ballotRows(in: geometry.ballot)
    let line = y - geometry.ballot.y
    guard rows.indices.contains(line) else { return [] }
    notice = nil
    if let place = rows[line].aspect { aspect = place }
    let row = rows[line]
    guard let target = row.target(at: x - geometry.ballot.x, width: geometry.ballot.width) else {
      return []
    }
    switch target {
    case .focus(let slot):
      focus = slot
      fitPanes()
      return []
    case .rank(let rank): return give(rank)
    case .choice(let choice): return choose(choice)
    case .cannotJudge: return cannotJudge()
    }
  }

  mutating func wheel(up: Bool, x: Int, y: Int) {
    let lines = up ? -3 : 3
    guard page == .judging else {
      scrollOverlay(by: lines)
      return
    }
    let geometry = geometry
    if let index = geometry.boxes.firstIndex(where: { $0.contains(x: x, y: y) }) {
      if scrollsTogether {
        for index in panes.indices { panes[index].scroll(by: lines) }
      } else {
        panes[index].scroll(by: lines)
      }
    } else if geometry.instruction.contains(x: x, y: y) {
      instruction.scroll(by: lines)
    }
    fitPanes()
  }
}
