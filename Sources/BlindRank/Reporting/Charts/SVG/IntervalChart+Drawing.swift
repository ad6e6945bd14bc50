extension IntervalChart {
  /// A row a value: its place on the axis with its interval, or a bar from 0 to it.
  func drawing(id: String) -> Drawing {
    var pen = Pen()
    let isStacked = Pen.mustStack(rows.map { ($0.label, $0.estimate.reading) })
    if axis.mark != nil { pen.skip(16) }
    let top = pen.y
    let bottom = top + Double(rows.count) * (isStacked ? 54 : 36)
    for tick in axis.ticks {
      pen.upright(axis.percent(of: tick.value), from: top, to: bottom, "grid")
    }
    if let mark = axis.mark {
      pen.upright(axis.percent(of: mark.value), from: top - 4, to: bottom, "mark")
      let x = axis.percent(of: mark.value)
      pen.label(mark.label, x, -6, Self.anchor(at: x), "tick")
    }
    for row in rows {
      pen.heading(row.label, row.estimate.reading, isStacked: isStacked)
      if let value = row.estimate.value {
        let x = axis.percent(of: value)
        if beginsAtZero { pen.bar(0, 1, width: x, height: 10, "amount") }
        pen.whisker(x, row.estimate.interval.map(axis.percents), 6)
      }
      pen.skip(18)
    }
    for tick in axis.ticks {
      let x = axis.percent(of: tick.value)
      pen.label(tick.label, x, 14, Self.anchor(at: x), "tick")
    }
    pen.skip(20)
    return Drawing(
      id: id, title: title, summary: summary, width: nil, height: pen.y, shapes: pen.shapes)
  }

  /// A text near an end must not leave the drawing.
  private static func anchor(at x: Double) -> Drawing.Label.Anchor {
    x < 12 ? .start : x > 88 ? .end : .middle
  }

  private var summary: String {
    "\(measure.capitalizedFirst) with intervals, on a scale from \(axis.ticks.first?.label ?? "") "
      + "to \(axis.ticks.last?.label ?? "")"
      + (axis.mark.map { ", with a mark at \($0.label). " } ?? ". ")
      + rows.summary { "\($0.label): \($0.estimate.reading)" }
  }
}
