import BlindRank
import TermUI

extension JudgingModel {
  // MARK: Looking for a text

  /// Looks for what was typed so far, from where each response was before.
  mutating func seekWhatIsTyped() {
    guard let input, case .search(let origins) = input.purpose else { return }
    for index in panes.indices {
      panes[index].find(input.editor.text, from: origins[index])
      if index != focus { panes[index].leaveMatch() }
    }
    showMatch()
  }

  /// Says which match one is at; goes to one where the response in focus has none.
  mutating func tellMatches() {
    if panes[focus].matchCount == 0 {
      guard let first = panes.indices.first(where: { panes[$0].matchCount > 0 }) else {
        notice = Notice(text: "“\(sought)” is in none of the responses", isLoud: false)
        stopSearching()
        return
      }
      focus = first
      fitPanes()
      panes[focus].showNextMatch()
    }
    sayMatch()
  }

  /// Goes to the next match, from one response to the next; with differences marked, to the next
  /// of those.
  mutating func goToMatch(forward: Bool) {
    if comparing != nil { return goToDifference(forward: forward) }
    guard !sought.isEmpty else {
      let key = keys.label(of: .search) ?? "/"
      notice = Notice(text: "nothing is looked for; \(key) looks", isLoud: false)
      return
    }
    for step in 0...panes.count {
      let index = (focus + (forward ? step : -step) + panes.count * 2) % panes.count
      let wraps = step == panes.count
      var pane = panes[index]
      if step > 0, !wraps { pane.scroll(by: forward ? -pane.lineCount : pane.lineCount) }
      let isThere =
        forward ? pane.showNextMatch(wraps: wraps) : pane.showPreviousMatch(wraps: wraps)
      guard isThere else { continue }
      panes[focus].leaveMatch()
      panes[index] = pane
      focus = index
      break
    }
    showMatch()
    sayMatch()
  }

  private mutating func showMatch() {
    guard panes.indices.contains(focus) else { return }
    pan = panes[focus].pan(toMatchFrom: pan)
    fitPanes()
  }

  private mutating func sayMatch() {
    let pane = panes[focus]
    guard let number = pane.matchNumber else { return }
    let next = [keys.label(of: .nextMatch), keys.label(of: .previousMatch)].compactMap { $0 }
    notice = Notice(
      text: "\(Slot(focus).letter): \(number) of \(pane.matchCount)"
        + (next.count == 2 ? "   \(next[0]) next, \(next[1]) before, Esc ends" : ""),
      isLoud: false)
  }

  mutating func stopSearching() {
    sought = ""
    for index in panes.indices { panes[index].find("") }
    fitPanes()
  }

  // MARK: Marking differences

  /// Marks what the response in focus and the next one do not have in common, or no more.
  mutating func compare() {
    if comparing != nil { return stopComparing() }
    guard panes.count > 1 else { return }
    let other = (focus + 1) % panes.count
    let (first, second) = (min(focus, other), max(focus, other))
    guard !tooDifferent.contains(first...second),
      let difference = TextDifference(panes[first].body, panes[second].body),
      // where all would be marked, nothing is
      difference.share > 0
    else {
      tooDifferent.insert(first...second)
      notice = Notice(text: "they differ too much to mark what differs", isLoud: false)
      return
    }
    panes[first].differences = difference.left
    panes[second].differences = difference.right
    comparing = Comparing(slots: [Slot(first), Slot(second)], heading: difference.heading)
    fitPanes()
    notice = Notice(
      text: "\(Slot(first).letter) and \(Slot(second).letter): \(difference.heading)"
        + (difference.share < 1 ? "; what only one has is underlined" : ""),
      isLoud: false)
  }

  private mutating func goToDifference(forward: Bool) {
    var isThere = false
    for index in panes.indices where panes[index].differences != nil {
      guard scrollsTogether || index == focus else { continue }
      let found =
        forward ? panes[index].showNextDifference() : panes[index].showPreviousDifference()
      isThere = isThere || found
    }
    fitPanes()
    guard !isThere else { return }
    let place = scrollsTogether ? "" : " in \(Slot(focus).letter)"
    notice = Notice(
      text: "nothing differs\(place) \(forward ? "below" : "above") what is shown", isLoud: false)
  }

  mutating func stopComparing() {
    comparing = nil
    for index in panes.indices { panes[index].differences = nil }
    fitPanes()
  }
}
