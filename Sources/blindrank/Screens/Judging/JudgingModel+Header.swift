import BlindRank
import TermUI

/// The top of the page: which item, how far one is, what has become of it.
extension JudgingModel {
  func drawHeader(_ buffer: inout CellBuffer, in area: Rect) {
    guard let sheet else { return }
    if area.height < 2 { return drawHeaderLine(&buffer, in: area, sheet) }
    let right = ["\(brief.noun) \(sheet.number) of \(progress.total)", bar(20), progress.timeLeft]
      .compactMap { $0 }.joined(separator: "  ")
    let width = putRight(right, &buffer, in: area, y: area.y)
    buffer.put(
      "\(brief.title) · \(brief.annotator)", x: area.x + 1, y: area.y,
      width: area.width - width - 4, style: .bold, ellipsis: true)
    let status = statusWords(for: area.width - 2)
    let used = putRight(status, &buffer, in: area, y: area.y + 1, style: statusStyle)
    buffer.put(
      [sheet.item.skill, difficulty(of: sheet)].compactMap { $0 }.joined(separator: " · "),
      x: area.x + 1, y: area.y + 1, width: area.width - used - 4, ellipsis: true)
  }

  /// All in one line, of which what can be done without gives way: when something was saved, the
  /// bar, the name; never the number of the item, or that something is not submitted.
  private func drawHeaderLine(_ buffer: inout CellBuffer, in area: Rect, _ sheet: Sheet) {
    let place = "\(sheet.number) of \(progress.total)"
    let timeLeft = progress.shortTimeLeft
    let isWide = area.width >= 60
    let longPlace = [isWide ? brief.annotator : place, isWide ? place : timeLeft]
      .compactMap { $0 }.joined(separator: " · ")
    let bars =
      isWide ? [[bar(12), timeLeft].compactMap { $0 }.joined(separator: " "), bar(12)] : []
    let rights = [bars, [""]].flatMap { bars in
      statusTexts.prefix(2).flatMap { status in
        bars.map { [$0, status].filter { !$0.isEmpty }.joined(separator: "  ") }
      }
    }
    var choices = rights.map { (left: longPlace, right: $0) }
    choices += statusTexts.map { (place, $0) }
    let fitting = choices.first { left, right in
      displayWidth(left) + displayWidth(right) + 3 <= area.width
    }
    let (left, right) = fitting ?? (place, statusTexts.last ?? "")
    let used = putRight(right, &buffer, in: area, y: area.y, style: statusStyle)
    let room = area.width - used - (used > 0 ? 3 : 2)
    let skill = sheet.item.skill
    let short = [skill, sheet.item.difficulty.map(String.init)].compactMap { $0 }
      .joined(separator: " ")
    let longer = [[left, skill, difficulty(of: sheet)], [left, short], [left, skill]].map {
      $0.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
    // A skill cut to a letter or two says nothing.
    let isWorthCutting = room - displayWidth(left) >= 9
    buffer.put(
      longer.first { displayWidth($0) <= room } ?? (isWorthCutting ? longer[2] : left),
      x: area.x + 1, y: area.y, width: room, style: .bold, ellipsis: true)
  }

  private func bar(_ width: Int) -> String {
    progressBar(progress.done + progress.skipped, of: progress.total, width: width)
  }

  private func difficulty(of sheet: Sheet) -> String? {
    sheet.item.difficulty.map { "difficulty \($0)" }
  }

  /// What has become of the item, in as many words as have room.
  private func statusWords(for width: Int) -> String {
    statusTexts.first { displayWidth($0) <= width } ?? ""
  }

  /// The same in fewer and fewer words, what matters most to the last.
  private var statusTexts: [String] {
    (0...Status.saved.rawValue).map { least in
      statuses.filter { $0.status.rawValue + least <= Status.saved.rawValue }.map(\.text)
        .joined(separator: " · ")
    }
  }

  /// What can be told of an item, what matters most first.
  private enum Status: Int {
    case verdict, skipped, raw, flagged, note, saved
  }

  private var statuses: [(status: Status, text: String)] {
    if hasFailed { return [(.verdict, "NOT SAVED")] }
    var words: [(Status, String)] = []
    if isRaw || comparing != nil { words.append((.raw, "raw text")) }
    if isFlagged { words.append((.flagged, "flagged")) }
    if !notes.isEmpty { words.append((.note, "note")) }
    if case .skipped = sheet?.standing { words.append((.skipped, "skipped")) }
    var isDone = false
    if case .done = sheet?.standing { isDone = true }
    if isChanged, isDone || !ballot.isEmpty || !notes.isEmpty {
      words.append((.verdict, isDone ? "changed, not submitted" : "draft kept"))
    } else if isDone {
      words.append((.verdict, "judged"))
    }
    if let savedAt { words.append((.saved, "saved \(savedAt)")) }
    return words
  }

  private var statusStyle: Style { hasFailed ? Style.warning.with(.bold) : .quiet }
}
