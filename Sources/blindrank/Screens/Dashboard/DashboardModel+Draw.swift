import TermUI

extension DashboardModel {
  func draw(into buffer: inout CellBuffer, in area: Rect) {
    let smallest = Self.smallest
    guard area.width >= smallest.width, area.height >= smallest.height else {
      buffer.put("Terminal too small:", x: 0, y: 0, style: .bold)
      buffer.put("\(smallest.width)×\(smallest.height) needed", x: 0, y: 1)
      return
    }
    let (head, rest) = area.splitTop(4)
    let (body, foot) = rest.splitBottom(1)
    drawHead(&buffer, in: head)
    if isHelping {
      KeyTable.dashboard.drawHelp(into: &buffer, in: body.inset(horizontally: 1), from: helpTop)
    } else {
      drawBody(&buffer, in: body)
    }
    if let failure {
      buffer.put(
        "NOT READ, the figures are older: \(failure)", x: 1, y: foot.y, width: foot.width - 2,
        style: .warning, ellipsis: true)
    } else if isHelping {
      let scrolls = helpEnd > 0 ? "↑↓ scroll, any other" : "Any"
      buffer.put("\(scrolls) key goes back", x: 1, y: foot.y, style: .quiet)
    } else {
      KeyTable.dashboard.drawBar(into: &buffer, in: foot.inset(horizontally: 1), style: .quiet)
    }
  }

  // MARK: The head

  private func drawHead(_ buffer: inout CellBuffer, in area: Rect) {
    let clock = figures.clock
    buffer.put(
      figures.title, x: 1, y: area.y, width: area.width - clock.count - 4, style: .bold,
      ellipsis: true)
    buffer.put(clock, x: area.right - clock.count - 1, y: area.y, style: .quiet)
    let bar = progressBar(
      figures.done, of: figures.assigned, width: area.width >= 80 ? 20 : 8)
    var x = 1 + buffer.put(bar, x: 1, y: area.y + 1, style: .accent)
    x +=
      1
      + buffer.put(
        " \(figures.done) of \(figures.assigned) · today \(figures.today)", x: x, y: area.y + 1)
    buffer.put(
      "· \(figures.isClosed ? "closed" : "open")", x: x, y: area.y + 1, width: area.width - x - 1,
      style: .quiet,
      ellipsis: true)
    x = 1
    for page in DashboardPage.allCases {
      let number = "\(page.rawValue + 1)"
      let isOpen = page == self.page
      let text = area.width >= 60 || isOpen ? " \(number) \(page.title) " : " \(number) "
      x += 1 + buffer.put(text, x: x, y: area.y + 2, style: isOpen ? .reverse : .plain)
    }
    buffer.horizontalRule(x: area.x, y: area.y + 3, width: area.width)
  }

  // MARK: The body

  private func drawBody(_ buffer: inout CellBuffer, in area: Rect) {
    let lines = lines(width: area.width)
    let first = max(0, min(top, lines.count - area.height))
    for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      buffer.put(
        line.text, x: area.x + 1, y: area.y + row, width: area.width - 2, style: line.style,
        ellipsis: true)
    }
    let below = lines.count - first - area.height
    guard below > 0 else { return }
    let mark = " ▼ \(below + 1) lines"
    buffer.put(
      mark, x: area.right - displayWidth(mark) - 1, y: area.bottom - 1, style: .quiet)
  }

  /// A line of the body.
  struct Line: Equatable {
    var text: String
    var style: Style = .plain
  }

  /// All lines of the page.
  func lines(width: Int) -> [Line] {
    let width = max(1, width - 2)
    return switch page {
    case .annotators:
      figures.annotators.isEmpty
        ? [Line(text: "Nobody has judged yet.", style: .quiet)]
        : workLines(figures.annotators, label: "annotator", width: width)
    case .skills: skillLines(width: width)
    case .flags: remarkLines(width: width)
    case .results: resultLines(width: width)
    }
  }

  private func skillLines(width: Int) -> [Line] {
    guard figures.skills.indices.contains(whose) else {
      return [Line(text: "Nobody has judged yet.", style: .quiet)]
    }
    let division = figures.skills[whose]
    return [Line(text: division.whose, style: .bold)]
      + workLines(division.rows, label: "skill", width: width)
  }

  private func workLines(
    _ rows: [DashboardFigures.Row], label: String, width: Int
  ) -> [Line] {
    var columns: [DashboardColumn] = [
      .init(label, rows.map(\.name), isFigure: false),
      .init("", rows.map { progressBar($0.done, of: $0.total, width: 10) }, yielding: 5),
      .init("done", rows.map { "\($0.done)" }), .init("of", rows.map { "\($0.total)" }),
      .init("drafts", rows.map { "\($0.drafts)" }, yielding: 4),
      .init("skipped", rows.map { "\($0.skipped)" }, yielding: 4),
      .init("flagged", rows.map { "\($0.flagged)" }, yielding: 2),
      .init("today", rows.map { "\($0.today)" }, yielding: 1),
      .init("median", rows.map(\.median), yielding: 2),
      .init("per h", rows.map(\.perHour), yielding: 7),
    ]
    if rows.contains(where: { $0.left != nil }) {
      columns.append(.init("left", rows.map { $0.left ?? "" }))
      columns.append(.init("finish", rows.map { $0.finish ?? "" }, yielding: 3))
    }
    columns.append(.init("last", rows.map { $0.last ?? "–" }, yielding: 6))
    return DashboardColumn.lines(columns, width: width).enumerated().map { row, text in
      Line(text: text, style: row == 0 ? .quiet : .plain)
    }
  }

  private func remarkLines(width: Int) -> [Line] {
    guard !figures.remarks.isEmpty else {
      return [Line(text: "No flags, notes or reasons.", style: .quiet)]
    }
    return figures.remarks.flatMap { remark -> [Line] in
      let head = "\(remark.isFlagged ? "!" : " ") \(remark.place) · \(remark.annotator)"
      return [Line(text: head, style: remark.isFlagged ? .caution : .bold)]
        + Self.wrapped(remark.text, width: width - 4).map { Line(text: "    " + $0) }
    }
  }

  /// A text in lines; none of an empty one.
  static func wrapped(_ text: String, width: Int) -> [String] {
    guard !text.isEmpty else { return [] }
    let wrapped = WrappedText(TextBody(text), width: max(1, width), preservesCode: false)
    return (0..<wrapped.lineCount).map(wrapped.text(ofLine:))
  }
}
