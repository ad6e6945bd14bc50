import BlindRank
import TermUI

extension RankingModel {
  func draw(into buffer: inout CellBuffer, in area: Rect) {
    let smallest = RankingGeometry.smallest
    guard area.width >= smallest.width, area.height >= smallest.height else {
      buffer.put("Terminal too small:", x: 0, y: 0, style: .bold)
      buffer.put(
        "\(smallest.width)×\(smallest.height) needed", x: 0, y: 1)
      return
    }
    switch page {
    case .welcome: drawWelcome(&buffer)
    case .help: drawHelp(&buffer)
    case .instruction: drawInstruction(&buffer)
    case .list: drawList(&buffer)
    case .finished: drawFinished(&buffer)
    case .judging: drawJudging(&buffer)
    }
  }

  private func drawJudging(_ buffer: inout CellBuffer) {
    let geometry = geometry
    drawHeader(&buffer, in: geometry.header)
    for rule in geometry.rules {
      buffer.horizontalRule(x: rule.x, y: rule.y, width: rule.width)
    }
    instruction.draw(into: &buffer, in: geometry.instruction)
    if !geometry.instructionMark.isEmpty {
      let mark =
        (instruction.below > 0 ? "▼ \(instruction.below) more" : "▪ end")
        + (keys.label(of: .wholeInstruction).map { " · \($0): the whole of it" } ?? "")
      putRight(
        mark, &buffer, in: geometry.instructionMark, y: geometry.instructionMark.y, style: .quiet)
    }
    switch geometry.layout {
    case .columns: drawColumns(&buffer, geometry)
    case .stacked: drawStack(&buffer, geometry)
    case .single: drawSingle(&buffer, geometry)
    }
    drawSentence(&buffer, in: geometry.sentence)
    drawKeys(&buffer, in: geometry.keys)
  }

  // MARK: Status

  private func drawHeader(_ buffer: inout CellBuffer, in area: Rect) {
    guard let sheet else { return }
    let place = "\(sheet.number) of \(progress.total)"
    let skill = sheet.item.skill
    let difficulty = sheet.item.difficulty.map { "difficulty \($0)" }
    let bar = progressBar(width: area.width >= 100 ? 20 : 12)
    if area.height >= 2 {
      let right = ["item \(place)", bar, timeLeft].compactMap { $0 }.joined(separator: "  ")
      let width = putRight(right, &buffer, in: area, y: area.y)
      buffer.put(
        "\(brief.title) · \(brief.annotator)", x: area.x + 1, y: area.y,
        width: area.width - width - 4, style: .bold, ellipsis: true)
      let used = putRight(status, &buffer, in: area, y: area.y + 1, style: statusStyle)
      buffer.put(
        [skill, difficulty].compactMap { $0 }.joined(separator: " · "), x: area.x + 1,
        y: area.y + 1, width: area.width - used - 4, ellipsis: true)
      return
    }
    let right = area.width >= 60 ? "\(bar)  \(status)" : status
    let used = putRight(right, &buffer, in: area, y: area.y, style: statusStyle)
    let parts = area.width >= 60 ? [brief.annotator, place, skill, difficulty] : [place, skill]
    buffer.put(
      parts.compactMap { $0 }.joined(separator: " · "), x: area.x + 1, y: area.y,
      width: area.width - used - 3, style: .bold, ellipsis: true)
  }

  /// What has become of the item, in a word or two.
  private var status: String {
    var words: [String] = []
    if isRaw { words.append("raw text") }
    if note != nil { words.append("note") }
    if hasFailed { return "NOT SAVED" }
    if isChanged, !ranking.isEmpty || note != nil {
      words.append("draft kept")
    } else {
      switch sheet?.standing {
      case .done: words.append("judged")
      case .skipped: words.append("skipped")
      default: break
      }
    }
    if let savedAt { words.append("saved \(savedAt)") }
    return words.joined(separator: " · ")
  }

  private var statusStyle: Style { hasFailed ? Style.warning.with(.bold) : .quiet }

  @discardableResult
  private func putRight(
    _ text: String, _ buffer: inout CellBuffer, in area: Rect, y: Int, style: Style = .plain
  ) -> Int {
    let width = displayWidth(text)
    buffer.put(text, x: max(area.x, area.right - width - 1), y: y, style: style)
    return width
  }

  /// `▕███▌      ▏`, to an eighth of a column.
  private func progressBar(width: Int) -> String {
    let handled = progress.done + progress.skipped
    let eighths = progress.total == 0 ? 0 : handled * width * 8 / progress.total
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    let full = String(repeating: "█", count: eighths / 8) + partial
    return "▕" + full + String(repeating: " ", count: width - displayWidth(full)) + "▏"
  }

  /// `about 3 h left`, at one's own pace.
  private var timeLeft: String? {
    guard let remaining = progress.remaining, progress.done >= 3 else { return nil }
    let minutes = Int((Double(remaining) / 60_000).rounded(.up))
    return minutes < 100 ? "about \(minutes) min left" : "about \((minutes + 30) / 60) h left"
  }

  // MARK: Responses

  private func drawColumns(_ buffer: inout CellBuffer, _ geometry: RankingGeometry) {
    for (index, box) in geometry.boxes.enumerated() {
      if index > 0 { buffer.verticalRule(x: box.x - 2, y: box.y, height: box.height) }
      drawTitle(index, &buffer, in: box.splitTop(1).top, mark: nil)
      drawText(index, &buffer, in: geometry.texts[index])
      drawMark(index, &buffer, below: geometry.texts[index])
    }
  }

  private func drawStack(_ buffer: inout CellBuffer, _ geometry: RankingGeometry) {
    for (index, box) in geometry.boxes.enumerated() {
      drawTitle(index, &buffer, in: box.splitTop(1).top, mark: panes[index].mark)
      drawText(index, &buffer, in: geometry.texts[index])
    }
  }

  private func drawSingle(_ buffer: inout CellBuffer, _ geometry: RankingGeometry) {
    let tabs = panes.indices.map { index in
      let rank = ranking.ranks[index].map(String.init) ?? "–"
      return "\(Slot(index).letter) \(rank)" + (seen.contains(Slot(index)) ? "" : " ◦")
    }
    // Where they do not all fit, those around the one in focus.
    let widths = tabs.map { displayWidth($0) + 4 }
    var first = 0
    while first < focus, widths[first...focus].reduce(1, +) > geometry.tabs.width { first += 1 }
    var x = geometry.tabs.x + 1
    for index in first..<tabs.count where x + widths[index] - 2 <= geometry.tabs.right {
      x += drawLetter(tabs[index], &buffer, x: x, y: geometry.tabs.y, isFocused: index == focus) + 2
    }
    drawText(focus, &buffer, in: geometry.texts[focus])
    drawMark(focus, &buffer, below: geometry.texts[focus])
  }

  /// `▌A▐ ◦            2`: the letter, whether its end is still unseen, the rank.
  private func drawTitle(_ index: Int, _ buffer: inout CellBuffer, in area: Rect, mark: String?) {
    let isFocused = index == focus
    let width = drawLetter(
      Slot(index).letter, &buffer, x: area.x, y: area.y, isFocused: isFocused)
    if !seen.contains(Slot(index)) {
      buffer.put("◦", x: area.x + width + 1, y: area.y, style: .quiet)
    }
    let rank = ranking.ranks[index].map(String.init) ?? "–"
    guard let mark else {
      buffer.put(
        rank, x: area.right - 1, y: area.y,
        style: ranking.ranks[index] == nil ? .quiet : .bold.with(.accent))
      return
    }
    buffer.put(
      rank, x: area.x + width + 3, y: area.y,
      style: ranking.ranks[index] == nil ? .quiet : .bold.with(.accent))
    buffer.put(mark, x: area.right - displayWidth(mark), y: area.y, style: .quiet)
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

  // MARK: The judgment as it stands

  private func drawSentence(_ buffer: inout CellBuffer, in area: Rect) {
    if let input {
      let question =
        switch input.purpose {
        case .skipReason: "Why skip it? (⏎ skips, Esc does not) "
        case .note: "Note (⏎ keeps it, Esc does not) "
        }
      let width = buffer.put(
        question, x: area.x + 1, y: area.y, width: area.width / 2, style: .bold, ellipsis: true)
      input.editor.draw(
        into: &buffer,
        in: Rect(
          x: area.x + 1 + width, y: area.y, width: area.width - width - 2, height: 1))
      return
    }
    if let notice, notice.isLoud {
      buffer.put(
        notice.text, x: area.x + 1, y: area.y, width: area.width - 2,
        style: Style.warning.with(.bold), ellipsis: true)
      return
    }
    let hint = "1 best … \(brief.scale) worst, equal ranks tie"
    let right = notice?.text ?? hint
    var used = buffer.put(
      ranking.sentence, x: area.x + 1, y: area.y, width: area.width - 2, style: .bold)
    let unranked = ranking.unranked.letters
    if !unranked.isEmpty, !ranking.isEmpty {
      used += 4
      used += buffer.put(
        unranked + " not ranked", x: area.x + 1 + used, y: area.y, width: area.width - used - 2)
    }
    if displayWidth(right) + used + 4 <= area.width || notice != nil {
      putRight(right, &buffer, in: area, y: area.y, style: notice == nil ? .quiet : .accent)
    }
  }

  private func drawKeys(_ buffer: inout CellBuffer, in area: Rect) {
    keys.drawBar(into: &buffer, in: area.inset(horizontally: 1), style: .quiet)
  }
}
