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
      let hint = input.warning ?? (area.width >= 60 ? "⏎ keeps it, Esc does not" : "")
      let start = buffer.put(
        input.question, x: area.x + 1, y: area.y, width: area.width / 2, style: .bold,
        ellipsis: true)
      let end = area.width - displayWidth(hint) - 2
      input.editor.draw(
        into: &buffer,
        in: Rect(x: area.x + 1 + start, y: area.y, width: end - start - 2, height: 1))
      buffer.put(
        hint, x: area.x + end, y: area.y,
        style: input.warning == nil ? .quiet : Style.warning.with(.bold))
    } else if let notice {
      buffer.put(
        notice.text, x: area.x + 1, y: area.y, width: area.width - 2,
        style: notice.isLoud ? Style.warning.with(.bold) : .accent, ellipsis: true)
    } else {
      lineKeys.drawBar(into: &buffer, in: area.inset(horizontally: 1), style: .quiet)
    }
  }
}
