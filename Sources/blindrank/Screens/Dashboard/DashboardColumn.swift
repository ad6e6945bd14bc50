import TermUI

/// A column of a table on the dashboard.
struct DashboardColumn {
  private let heading: String
  private let cells: [String]
  private let isFigure: Bool
  /// The higher, the sooner it gives way where a line is too narrow; 0 never does.
  private let yielding: Int
  private let width: Int

  /// A column of texts, figures to the right.
  init(_ heading: String, _ cells: [String], isFigure: Bool = true, yielding: Int = 0) {
    self.heading = heading
    self.cells = cells.map(\.printable)
    self.isFigure = isFigure
    self.yielding = yielding
    width = ([heading] + self.cells).map { displayWidth($0) }.max() ?? 0
  }

  /// A label is not cut to less.
  private static let leastLabel = 8

  /// A heading and a line a row. Where a width is too small, columns give way, and then the first
  /// one is cut.
  static func lines(_ all: [DashboardColumn], width: Int) -> [String] {
    guard let label = all.first else { return [] }
    var columns = all[...]
    func others() -> Int { columns.dropFirst().reduce(0) { $0 + 2 + $1.width } }
    while min(label.width, leastLabel) + others() > width,
      let first = columns.max(by: { $0.yielding < $1.yielding })?.yielding, first > 0
    {
      columns.removeAll { $0.yielding == first }
    }
    let labelWidth = max(1, min(label.width, width - others()))
    return (-1..<label.cells.count).map { row in
      columns.enumerated().map { place, column in
        let text = row < 0 ? column.heading : column.cells[row]
        return place == 0
          ? pad(cut(text, to: labelWidth), to: labelWidth, right: false)
          : "  " + pad(text, to: column.width, right: column.isFigure)
      }.joined()
    }
  }

  /// A text no wider than so many columns, its end marked where it was cut.
  static func cut(_ text: String, to limit: Int) -> String {
    guard displayWidth(text) > limit else { return text }
    var text = text
    while !text.isEmpty, displayWidth(text) + 1 > limit { text.removeLast() }
    return text + "…"
  }

  /// A text with spaces up to a width.
  static func pad(_ text: String, to width: Int, right: Bool) -> String {
    let spaces = String(repeating: " ", count: max(0, width - displayWidth(text)))
    return right ? spaces + text : text + spaces
  }
}
