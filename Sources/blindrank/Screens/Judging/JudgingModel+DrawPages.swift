import BlindRank
import TermUI

extension JudgingModel {
  /// The first screen: what will be seen, what is hidden, and that everything is saved.
  func drawWelcome(_ buffer: inout CellBuffer) {
    let area = overlayArea
    overlay.draw(into: &buffer, in: area)
    if let warning = namesakeWarning {
      // the last lines of the page
      var last = TextPane(warning)
      last.fit(area.size)
      let end = overlay.lineCount - overlay.top
      let lines = Rect(
        x: area.x, y: area.y + end - last.lineCount, width: area.width, height: last.lineCount)
      buffer.style(lines.intersection(area), .bold)
    }
    drawFooter(["\(label(of: .submit)) begin"], more: overlay.below, &buffer)
  }

  func drawInstruction(_ buffer: inout CellBuffer) {
    overlay.draw(into: &buffer, in: overlayArea)
    drawFooter(pageFooters, more: overlay.below, &buffer)
  }

  func drawHelp(_ buffer: inout CellBuffer) {
    let area = overlayArea
    keys.drawHelp(into: &buffer, in: area, from: helpTop)
    let keyLines = helpKeyLines + 1
    let rest = area.splitTop(keyLines - helpTop).rest
    overlay.draw(into: &buffer, in: rest, from: max(0, helpTop - keyLines))
    drawFooter(pageFooters, more: max(0, helpHeight - helpTop - area.height), &buffer)
  }

  func drawList(_ buffer: inout CellBuffer) {
    list?.draw(into: &buffer, in: overlayArea)
    drawFooter(
      ["⏎ go · Esc back · ○ todo  ◐ draft  ● done  » skipped  ! flagged"], more: 0, &buffer)
  }

  func drawFinished(_ buffer: inout CellBuffer) {
    let area = overlayArea
    var lines = ["Nothing left to do: \(progress.done) of \(progress.total) judged. Thank you."]
    if progress.skipped > 0 { lines.append("\(progress.skipped) skipped.") }
    lines.append("")
    var choices: [(JudgingAction, String)] = [
      (.backItem, "back to the last \(brief.noun)"), (.list, "the list of \(brief.noun)s"),
      (.undo, "take back the last judgment"), (.quit, "leave"),
    ]
    if progress.skipped > 0 { choices.insert((.submit, "go through what you skipped"), at: 0) }
    if result != nil { return drawEndOfGame(&buffer, in: area) }
    lines += choices.compactMap { action, text in keys.label(of: action).map { "\($0)  \(text)" } }
    for (row, line) in lines.enumerated() {
      buffer.put(
        line, x: area.x, y: area.y + row, width: area.width, style: row == 0 ? .bold : .plain,
        ellipsis: true)
    }
    if let notice {
      buffer.put(
        notice.text, x: area.x, y: area.bottom, width: area.width,
        style: notice.isLoud ? .warning : .accent, ellipsis: true)
    }
  }

  /// The result, and in one line what can be done; leaving first, so that it is never cut off.
  private func drawEndOfGame(_ buffer: inout CellBuffer, in area: Rect) {
    overlay.draw(into: &buffer, in: area)
    if let notice { return drawFooter([notice.text], more: overlay.below, &buffer) }
    var choices: [(JudgingAction, String)] = [
      (.quit, "leave"), (.backItem, "back"), (.list, "list"),
    ]
    // Only what was skipped can be taken up again; an answered guess stays.
    if progress.skipped > 0 { choices.insert((.submit, "what you skipped"), at: 1) }
    let text = choices.compactMap { action, text in
      keys.label(of: action).map { "\($0): \(text)" }
    }
    drawFooter([text.joined(separator: " · ")], more: overlay.below, &buffer)
  }

  func drawResult(_ buffer: inout CellBuffer) {
    overlay.draw(into: &buffer, in: overlayArea)
    drawFooter(pageFooters, more: overlay.below, &buffer)
  }

  /// The texts are hidden, from the annotator too.
  func drawPause(_ buffer: inout CellBuffer) {
    let isSaved = hasFailed ? "What you did last is NOT SAVED yet." : "Everything is saved."
    let lines = [
      "Break", "", isSaved, "This time does not count.", "",
      "any key: go on · \(label(of: .quit)): quit",
    ]
    let top = max(0, (size.height - lines.count) / 2)
    for (row, line) in lines.enumerated() {
      buffer.put(
        line, x: max(0, (size.width - displayWidth(line)) / 2), y: top + row,
        width: size.width, style: row == 0 ? .bold : .plain)
    }
  }

  /// The key of an action that always has one.
  func label(of action: JudgingAction) -> String { keys.label(of: action) ?? "–" }

  /// `: ↓, PgDn or End`, the keys of several actions, as far as they have any.
  func naming(_ actions: JudgingAction...) -> String {
    let labels = actions.compactMap { keys.label(of: $0) }
    guard let last = labels.last else { return "" }
    let others = labels.dropLast().joined(separator: ", ")
    return ": " + (others.isEmpty ? last : "\(others) or \(last)")
  }

  /// What the keys do on a page in front, the longest wording first.
  private var pageFooters: [String] {
    let quit = " · \(label(of: .quit)): quit"
    guard overlayScrolls else { return ["any key: back" + quit, "any key: back"] }
    let scroll = keys.label(of: [.lineUp, .lineDown]).map { "\($0) scroll · " } ?? ""
    return [
      scroll + "any other key: back" + quit, "any other key: back" + quit,
      "other key: back" + quit, "other key: back",
    ]
  }

  /// The last row: one of the wordings, and how much is below. Which one does not hang on how much
  /// that is, so that it stays while one scrolls.
  private func drawFooter(_ wordings: [String], more: Int, _ buffer: inout CellBuffer) {
    let y = size.height - 1
    let room = size.width - 4
    let text =
      wordings.first { displayWidth($0) <= room - (overlayScrolls ? Self.markWidth : 0) }
      ?? wordings.last ?? ""
    let marks = ["▼ \(more) \(more == 1 ? "line" : "lines")", "▼ \(more)"]
    let mark = marks.first { displayWidth($0) + 2 + displayWidth(text) <= room } ?? marks[1]
    let taken = more > 0 ? displayWidth(mark) + 2 : 0
    buffer.put(text, x: 2, y: y, width: room - taken, style: .bold, ellipsis: true)
    if more > 0 { buffer.put(mark, x: size.width - taken, y: y, style: .quiet) }
  }

  /// Columns kept for `▼ 123456` and the space before it.
  private static let markWidth = 10

  /// That somebody new may be somebody known; nil where nobody is called like that.
  private var namesakeWarning: String? {
    brief.namesakes.isEmpty
      ? nil
      : "You are new here as \(brief.annotator). The study also knows "
        + "\(brief.namesakes.joined(separator: ", ")): if that is you, press "
        + "\(label(of: .quit)) and use that name."
  }

  /// The text of the first screen.
  mutating func welcome() {
    page = .welcome
    var text = "\(brief.title)\n\n\(brief.explanation)\n"
    if let about = brief.about, !about.isEmpty { text += "\n" + about.unwrapped + "\n" }
    if !brief.rules.isEmpty { text += "\n" + brief.rules + "\n" }
    text += """

      \(progress.total) \(brief.noun)s; after a few, the top line tells how long the rest will \
      take you. All you say is saved at once: stop whenever you like, and go on where you left. \
      Press \(label(of: .help)) at any time for the keys and these rules.
      """
    if let namesakeWarning { text += "\n\n" + namesakeWarning }
    overlay = TextPane(text)
    overlay.fit(overlayArea.size)
  }
}
