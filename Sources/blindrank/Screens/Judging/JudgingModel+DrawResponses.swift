import BlindRank
import TermUI

extension JudgingModel {
  func drawColumns(_ buffer: inout CellBuffer, _ geometry: JudgingGeometry) {
    for (index, box) in geometry.boxes.enumerated() {
      if index > 0 { buffer.verticalRule(x: box.x - 2, y: box.y, height: box.height) }
      drawTitle(index, &buffer, in: box.splitTop(1).top, mark: nil)
      drawText(index, &buffer, in: geometry.texts[index])
      drawMark(index, &buffer, below: geometry.texts[index])
    }
    for (index, box) in geometry.boxes.enumerated() {
      drawIndicator(index, &buffer, x: box.right + 1, geometry)
    }
  }

  func drawStack(_ buffer: inout CellBuffer, _ geometry: JudgingGeometry) {
    for (index, box) in geometry.boxes.enumerated() {
      drawTitle(index, &buffer, in: box.splitTop(1).top, mark: panes[index].mark)
      drawText(index, &buffer, in: geometry.texts[index])
      drawIndicator(index, &buffer, x: box.right + 1, geometry)
    }
  }

  func drawSingle(_ buffer: inout CellBuffer, _ geometry: JudgingGeometry) {
    let (area, tabs) = (geometry.tabs, tabs(geometry))
    for tab in tabs {
      _ = drawLetter(
        tab.text, &buffer, x: tab.columns.lowerBound, y: area.y, isFocused: tab.slot == focus)
    }
    if tabs.first?.slot != 0 { buffer.put("‹", x: area.x, y: area.y, style: .quiet) }
    if tabs.last?.slot != panes.count - 1 {
      buffer.put("›", x: area.right - 1, y: area.y, style: .quiet)
    }
    let more = titleNotes(focus)
    if let end = tabs.last?.columns.upperBound, end + 2 + displayWidth(more) < area.right {
      buffer.put(more, x: area.right - displayWidth(more) - 1, y: area.y, style: .quiet)
    }
    drawText(focus, &buffer, in: geometry.texts[focus])
    drawMark(focus, &buffer, below: geometry.texts[focus])
    drawIndicator(focus, &buffer, x: geometry.texts[focus].right + 1, geometry)
  }

  /// Where one response is shown: the letters of all, what was said of each, and where that
  /// stands. Where there is no room for all of that, names are cut, then only the one in focus says
  /// more than its letter; and where the letters do not all fit, those around it.
  func tabs(_ geometry: JudgingGeometry) -> [(slot: Int, text: String, columns: Range<Int>)] {
    let room = geometry.tabs.width - 2
    let all = panes.indices.map { tab($0, width: .max) }
    let share = room / max(1, panes.count) - 2
    let letters = panes.indices.map { $0 == focus ? tab($0, width: share) : Slot($0).letter }
    let choices = [
      (all, 2), (all, 0), (panes.indices.map { tab($0, width: share) }, 0), (letters, 0),
    ]
    func width(_ texts: some Collection<String>, _ gap: Int) -> Int {
      texts.reduce(-gap) { $0 + displayWidth($1) + 2 + gap }
    }
    let (texts, gap) = choices.first { width($0.0, $0.1) <= room } ?? (letters, 0)
    var first = 0
    while first < focus, width(texts[first...focus], gap) > room { first += 1 }
    var x = geometry.tabs.x + 1
    var tabs: [(slot: Int, text: String, columns: Range<Int>)] = []
    for index in first..<texts.count {
      let end = x + displayWidth(texts[index]) + 2
      guard end < geometry.tabs.right else { break }
      tabs.append((index, texts[index], x..<end))
      x = end + gap
    }
    return tabs
  }

  /// `A 2 ◦`: a letter, what was said of it, whether its end is still unseen, in so many columns if
  /// a name can be cut to that.
  private func tab(_ index: Int, width: Int) -> String {
    let letter = Slot(index).letter
    let mark = seen.contains(Slot(index)) ? "" : "◦"
    let taken = displayWidth(letter) + 1 + (mark.isEmpty ? 0 : 2)
    return [letter, verdict(on: index).text.cut(to: max(3, width - taken)), mark]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Where in its text one is, in the column to its right.
  private func drawIndicator(
    _ index: Int, _ buffer: inout CellBuffer, x: Int, _ geometry: JudgingGeometry
  ) {
    let area = geometry.texts[index]
    panes[index].drawScrollIndicator(
      into: &buffer, x: min(x, buffer.size.width - 1), y: area.y, height: area.height,
      style: .quiet)
  }

  /// `▌A▐ ◦ note      2`: the letter, whether its end is still unseen, what was said of it.
  private func drawTitle(_ index: Int, _ buffer: inout CellBuffer, in area: Rect, mark: String?) {
    let slot = Slot(index)
    var x = area.x
    x += drawLetter(slot.letter, &buffer, x: x, y: area.y, isFocused: index == focus) + 1
    let said = namedVerdict(on: index, width: area.width - 8)
    let style = said.isSaid ? Style.bold.with(.accent) : .quiet
    var right = area.right
    if !seen.contains(slot) { buffer.put("◦", x: x, y: area.y, style: .quiet) }
    if let mark {
      right -= displayWidth(mark)
      buffer.put(mark, x: right, y: area.y, style: .quiet)
      x += 2
      x += buffer.put(said.text.cut(to: right - x), x: x, y: area.y, style: style) + 2
    } else {
      if !seen.contains(slot) { x += 2 }
      let text = said.text.cut(to: right - x)
      right -= displayWidth(text)
      buffer.put(text, x: right, y: area.y, style: style)
    }
    let more = titleNotes(index)
    if x + displayWidth(more) < right { buffer.put(more, x: x, y: area.y, style: .quiet) }
  }

  /// What was said of a response in hand: its rank, that it is better, who wrote it.
  private func verdict(on index: Int) -> (text: String, isSaid: Bool) {
    if let names = sheet?.reveal?.names, names.indices.contains(index) {
      return (names[index], true)
    }
    if let rank = ranking.map({ $0.ranks.indices.contains(index) ? $0.ranks[index] : nil }) {
      return (rank.map(String.init) ?? "–", rank != nil)
    }
    guard ballot.entries.indices.contains(aspect) else { return ("", false) }
    switch ballot.entries[aspect] {
    case .choice(.prefers(Slot(index))): return ("better", true)
    case .guess(.points(at: Slot(index))): return ((sheet?.asked ?? "") + "?", true)
    default: return ("", false)
    }
  }

  /// The same with the criterion it is about, where there are several and room for it.
  private func namedVerdict(on index: Int, width: Int) -> (text: String, isSaid: Bool) {
    let said = verdict(on: index)
    guard said.isSaid, judgedAspects.count > 1, judgedAspects.contains(aspect),
      let kind = currentAspect
    else { return said }
    let text = "\(brief.name(of: kind)): \(said.text)"
    return displayWidth(text) <= width ? (text, true) : said
  }

  /// What else there is to say of a response: how much it shares with another, how long it is, how
  /// often what is looked for is in it, whether there is a note on it.
  private func titleNotes(_ index: Int) -> String {
    var words: [String] = []
    if let comparing, comparing.slots.contains(Slot(index)) { words.append(comparing.heading) }
    if countsWords {
      let count = panes[index].count.words
      words.append("\(count) \(count == 1 ? "word" : "words")")
    }
    if panes[index].matchCount > 0 { words.append("\(panes[index].matchCount) found") }
    if notes.responses[Slot(index)] != nil { words.append("note") }
    return words.joined(separator: " · ")
  }

  private func drawLetter(
    _ text: String, _ buffer: inout CellBuffer, x: Int, y: Int, isFocused: Bool
  ) -> Int {
    guard isFocused else {
      return 2 + buffer.put(text, x: x + 1, y: y, style: .bold)
    }
    buffer.put("▌", x: x, y: y, style: .accent)
    let width = buffer.put(text, x: x + 1, y: y, style: Style.accent.with(.reverse).with(.bold))
    buffer.put("▐", x: x + 1 + width, y: y, style: .accent)
    return width + 2
  }

  private func drawText(_ index: Int, _ buffer: inout CellBuffer, in area: Rect) {
    if panes[index].isEmpty {
      buffer.put("this response is empty", x: area.x, y: area.y, width: area.width, style: .quiet)
    } else {
      panes[index].draw(into: &buffer, in: area, pan: pan)
    }
  }

  /// Under the text: where it ends, or how much more there is.
  private func drawMark(_ index: Int, _ buffer: inout CellBuffer, below area: Rect) {
    let pane = panes[index]
    if pane.below == 0 {
      let y = min(area.y + max(1, pane.lineCount) - pane.top, area.bottom)
      buffer.put(pane.mark, x: area.x, y: y, style: .quiet)
    } else {
      let right = min(area.right, area.x + TextPane.widestText)
      buffer.put(pane.mark, x: right - displayWidth(pane.mark), y: area.bottom, style: .quiet)
    }
  }
}
