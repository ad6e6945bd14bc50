/// Draws charts for a terminal, in characters that say everything without colours.
public struct TextChart: Sendable {
  /// Whose lines they are.
  let drawer: TextTable

  /// A drawing is never wider.
  private static let widest = 60
  /// Where it would be narrower, it gets a line of its own below what it is of.
  private static let leastBeside = 20
  /// A label beside a drawing is not cut to less.
  private static let leastLabel = 8

  /// Makes a drawer.
  ///
  /// - Parameter width: how many columns a text takes; this module does not know.
  public init(lineWidth: Int = 80, width: @escaping @Sendable (String) -> Int) {
    drawer = TextTable(lineWidth: lineWidth, width: width)
  }

  /// The chart in lines: title, a drawing for each row with what it says in figures, an axis, and
  /// what the marks mean.
  public func render(_ chart: Chart) -> String {
    lines(of: chart).map { $0 + "\n" }.joined()
  }

  /// The same, line by line.
  public func lines(of chart: Chart) -> [String] {
    let body =
      switch chart {
      case .battles(let chart): lines(of: chart)
      case .estimates(let chart): lines(of: chart)
      case .pairs(let chart): lines(of: chart)
      }
    return drawer.wrapped(chart.title.capitalizedFirst, indent: 0) + body
  }

  /// One row: what it is of, what it says, and how it is drawn so many columns wide.
  struct Row {
    let label: String
    let reading: String
    let drawing: (Int) -> String
  }

  /// The rows above their axis, one below the other.
  func plot(_ rows: [Row], on axis: ChartAxis) -> [String] {
    let width = drawer.width
    let labels = rows.map { $0.label.shownSafely }
    let label = min(labels.map(width).max() ?? 0, max(Self.leastLabel, drawer.lineWidth / 3))
    let reading = rows.map { width($0.reading) }.max() ?? 0
    let beside = min(Self.widest, drawer.lineWidth - label - reading - 5)
    if beside >= Self.leastBeside {
      let lines = zip(labels, rows).map { name, row in
        " " + drawer.padded(drawer.cut(name, to: label), to: label) + "  "
          + drawer.padded(row.drawing(beside), to: beside) + "  " + row.reading
      }
      return lines.map(\.withoutTrailingSpaces) + scale(axis, from: label + 3, width: beside)
    }
    let below = max(2, min(Self.widest, drawer.lineWidth - 2))
    let lines = zip(labels, rows).flatMap { name, row in
      head(name, row.reading)
        + [(" " + row.drawing(below)).withoutTrailingSpaces].filter { !$0.isEmpty }
    }
    return lines + scale(axis, from: 1, width: below)
  }

  /// A label and what is said of it, on one line if there is room.
  private func head(_ label: String, _ reading: String) -> [String] {
    let room = drawer.lineWidth - 3 - drawer.width(reading)
    guard room >= min(drawer.width(label), Self.leastLabel) else {
      return [" " + drawer.cut(label, to: max(1, drawer.lineWidth - 1))]
        + drawer.wrapped(reading, indent: 1)
    }
    return [" " + drawer.padded(drawer.cut(label, to: room), to: room) + "  " + reading]
  }

  /// A line with a foot at each tick, and the ticks' numbers: all, or every second or third one.
  private func scale(_ axis: ChartAxis, from indent: Int, width: Int) -> [String] {
    let feet = axis.ticks.map { Self.column(of: $0.value, on: axis, width: width) }
    let line = (0..<width).map { place in
      place == 0 ? "└" : place == width - 1 ? "┘" : feet.contains(place) ? "┴" : "─"
    }.joined()
    let places = zip(axis.ticks, feet).map { tick, foot in
      let size = drawer.width(tick.label)
      let start = max(0, min(indent + foot - size / 2, drawer.lineWidth - size))
      return (label: tick.label, start: start, end: start + size)
    }
    let numbers = (1...max(1, places.count)).lazy.map { step in
      stride(from: 0, to: places.count, by: step).map { places[$0] }
    }.first { chosen in zip(chosen, chosen.dropFirst()).allSatisfy { $0.end < $1.start } }
    let written = (numbers ?? []).reduce(into: "") { text, number in
      text = drawer.padded(text, to: number.start) + number.label
    }
    return [String(repeating: " ", count: indent) + line, written]
  }

  /// Where a value stands among so many columns.
  static func column(of value: Double, on axis: ChartAxis, width: Int) -> Int {
    Int((axis.place(of: value) * Double(width - 1)).rounded())
  }
}

extension String {
  /// Lines end with what they show.
  fileprivate var withoutTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
