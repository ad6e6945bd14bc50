import BlindRank
import TermUI

extension JudgingModel {
  func draw(into buffer: inout CellBuffer, in area: Rect) {
    let smallest = JudgingGeometry.smallest
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
    case .result: drawResult(&buffer)
    case .pause: drawPause(&buffer)
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
    drawBallot(&buffer, in: geometry.ballot)
    drawLastLine(&buffer, in: geometry.keys)
  }

  // MARK: Status

  private func drawHeader(_ buffer: inout CellBuffer, in area: Rect) {
    guard let sheet else { return }
    let place = "\(sheet.number) of \(progress.total)"
    let skill = sheet.item.skill
    let difficulty = sheet.item.difficulty.map { "difficulty \($0)" }
    let bar = progressBar(
      progress.done + progress.skipped, of: progress.total, width: area.width >= 100 ? 20 : 12)
    if area.height >= 2 {
      let right = ["\(brief.noun) \(place)", bar, progress.timeLeft].compactMap { $0 }.joined(
        separator: "  ")
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
    let timeLeft = progress.shortTimeLeft
    let isWide = area.width >= 60
    let first = (isWide ? [brief.annotator, place] : [place]).joined(separator: " · ")
    let room = area.width - displayWidth(first) - 4
    // What can be done without goes first, and never the number of the item.
    let bars = isWide ? [[bar, timeLeft].compactMap { $0 }.joined(separator: " "), bar] : []
    let counts = statusWords.isEmpty ? [0] : statusWords.indices.reversed().map { $0 + 1 }
    let rights = (bars + [""]).flatMap { bar in
      counts.map { count in
        [bar, statusWords.prefix(count).joined(separator: " · ")].filter { !$0.isEmpty }
          .joined(separator: "  ")
      }
    }
    let right = rights.first { displayWidth($0) <= room } ?? rights.last ?? ""
    let used = putRight(right, &buffer, in: area, y: area.y, style: statusStyle)
    let short = [skill, sheet.item.difficulty.map(String.init)].compactMap { $0 }
      .joined(separator: " ")
    let lefts =
      isWide
      ? [[first, skill, difficulty], [first, short]]
      : [[first, timeLeft, skill], [first, timeLeft], [first, skill]]
    let lines = lefts.map { $0.compactMap { $0 }.joined(separator: " · ") }
    let width = area.width - used - 3
    buffer.put(
      lines.first { displayWidth($0) <= width } ?? lines.last ?? "", x: area.x + 1, y: area.y,
      width: width, style: .bold, ellipsis: true)
  }

  /// What has become of the item, in a word or two.
  private var status: String { statusWords.joined(separator: " · ") }

  /// The same, what can be done without last.
  private var statusWords: [String] {
    if hasFailed { return ["NOT SAVED"] }
    var words: [String] = []
    if isRaw || comparing != nil { words.append("raw text") }
    if isFlagged { words.append("flagged") }
    if !notes.isEmpty { words.append("note") }
    if case .skipped = sheet?.standing { words.append("skipped") }
    if isChanged, !ballot.isEmpty || !notes.isEmpty {
      if case .done = sheet?.standing {
        words.append("changed, not submitted")
      } else {
        words.append("draft kept")
      }
    } else if case .done = sheet?.standing {
      words.append("judged")
    }
    if let savedAt { words.append("saved \(savedAt)") }
    return words
  }

  private var statusStyle: Style { hasFailed ? Style.warning.with(.bold) : .quiet }

  @discardableResult
  func putRight(
    _ text: String, _ buffer: inout CellBuffer, in area: Rect, y: Int, style: Style = .plain
  ) -> Int {
    let width = displayWidth(text)
    buffer.put(text, x: max(area.x, area.right - width - 1), y: y, style: style)
    return width
  }

  // MARK: What was said, and the last line

  private func drawBallot(_ buffer: inout CellBuffer, in area: Rect) {
    for (line, row) in ballotRows(in: area).prefix(area.height).enumerated() {
      row.draw(
        into: &buffer, in: Rect(x: area.x, y: area.y + line, width: area.width, height: 1))
    }
  }

  /// A line being typed, or what there is to say once, or the keys.
  private func drawLastLine(_ buffer: inout CellBuffer, in area: Rect) {
    if let input {
      let hint = area.width >= 60 ? "⏎ keeps it, Esc does not" : ""
      let start = buffer.put(
        input.question, x: area.x + 1, y: area.y, width: area.width / 2, style: .bold,
        ellipsis: true)
      let end = area.width - displayWidth(hint) - 2
      input.editor.draw(
        into: &buffer,
        in: Rect(x: area.x + 1 + start, y: area.y, width: end - start - 2, height: 1))
      buffer.put(hint, x: area.x + end, y: area.y, style: .quiet)
    } else if let notice {
      buffer.put(
        notice.text, x: area.x + 1, y: area.y, width: area.width - 2,
        style: notice.isLoud ? Style.warning.with(.bold) : .accent, ellipsis: true)
    } else {
      lineKeys.drawBar(into: &buffer, in: area.inset(horizontally: 1), style: .quiet)
    }
  }
}
