/// Puts shapes on a drawing, row below row.
struct Pen {
  /// What has been drawn.
  private(set) var shapes: [Drawing.Shape] = []
  /// Where the next row begins.
  private(set) var y = 0.0

  /// So many letters fit beside each other on a telephone.
  private static let narrowLine = 46
  private static let line = 18.0

  /// Goes down.
  mutating func skip(_ height: Double) { y += height }

  /// A filled rectangle, y and height from where the row begins.
  mutating func bar(
    _ x: Double, _ top: Double, width: Double, height: Double, _ style: String
  ) {
    shapes.append(
      .bar(
        Drawing.Bar(
          x: x.drawn, y: y + top, width: width.drawn, height: height, style: style)))
  }

  /// A line level with the row.
  mutating func line(from x1: Double, to x2: Double, _ top: Double, _ style: String) {
    shapes.append(
      .line(Drawing.Line(x1: x1.drawn, y1: y + top, x2: x2.drawn, y2: y + top, style: style)))
  }

  /// A line from `top` to `bottom`, both of the whole drawing.
  mutating func upright(_ x: Double, from top: Double, to bottom: Double, _ style: String) {
    shapes.append(
      .line(Drawing.Line(x1: x.drawn, y1: top, x2: x.drawn, y2: bottom, style: style)))
  }

  /// A filled circle.
  mutating func dot(_ x: Double, _ top: Double, radius: Double, _ style: String) {
    shapes.append(.dot(Drawing.Dot(x: x.drawn, y: y + top, radius: radius, style: style)))
  }

  /// A text, cut where it is longer than so many letters.
  mutating func label(
    _ text: String, _ x: Double, _ top: Double, _ anchor: Drawing.Label.Anchor, _ style: String,
    limit: Int = .max
  ) {
    let cut = text.cut(to: limit)
    shapes.append(
      .label(
        Drawing.Label(
          x: x.drawn, y: y + top, anchor: anchor, style: style, text: cut,
          whole: cut == text ? nil : text)))
  }

  /// What a row is about and what it says, side by side or, where that is too long, below each
  /// other; the row goes on below them.
  mutating func heading(_ label: String, _ reading: String, isStacked: Bool) {
    self.label(label, 0, Self.line - 5, .start, "name", limit: Self.narrowLine)
    if isStacked { skip(Self.line) }
    self.label(reading, isStacked ? 0 : 100, Self.line - 5, isStacked ? .start : .end, "reading")
    skip(Self.line)
  }

  /// An interval with its value.
  mutating func whisker(_ value: Double, _ interval: ClosedRange<Double>?, _ top: Double) {
    if let interval {
      line(from: interval.lowerBound, to: interval.upperBound, top, "whisker")
      for end in [interval.lowerBound, interval.upperBound] {
        upright(end, from: y + top - 4, to: y + top + 4, "whisker")
      }
    }
    dot(value, top, radius: 4, "dot")
  }

  /// Whether labels and what stands beside them are too long for one line.
  static func mustStack(_ rows: [(label: String, reading: String)]) -> Bool {
    rows.contains { $0.label.columns + $0.reading.columns + 2 > narrowLine }
  }
}

extension Double {
  /// With as many decimals as an eye can tell.
  fileprivate var drawn: Double { (self * 100).rounded() / 100 }
}

extension String {
  /// How many letters of usual width it takes, roughly: fonts differ.
  var columns: Int {
    reduce(0) { columns, character in
      let isWide = character.unicodeScalars.contains {
        (0x1100...0x115F).contains($0.value) || (0x2E80...0xA4CF).contains($0.value)
          || (0xAC00...0xD7A3).contains($0.value) || (0xF900...0xFAFF).contains($0.value)
          || (0xFF00...0xFF60).contains($0.value) || $0.value >= 0x1F300
      }
      return columns + (isWide ? 2 : 1)
    }
  }

  /// No longer than so many letters; “…” stands for what is gone.
  func cut(to limit: Int) -> String {
    guard columns > limit else { return self }
    var text = self
    while !text.isEmpty, text.columns + 1 > limit { text.removeLast() }
    return text + "…"
  }
}

extension ChartAxis {
  /// A value's place in percent of the width.
  func percent(of value: Double) -> Double { 100 * place(of: value) }

  /// An interval's.
  func percents(of interval: Interval) -> ClosedRange<Double> {
    percent(of: interval.low)...max(percent(of: interval.low), percent(of: interval.high))
  }
}
