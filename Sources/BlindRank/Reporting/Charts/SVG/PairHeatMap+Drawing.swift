extension PairHeatMap {
  /// A square of cells, each with its number; columns are numbered as the rows are named.
  func drawing(id: String) -> Drawing {
    var pen = Pen()
    let isLarge = systems.count <= 8
    let (cell, height) = isLarge ? (58.0, 38.0) : (26.0, 24.0)
    let names = systems.enumerated().map { "\($0 + 1) \($1)" }
    let left = 14 + 7 * Double(min(22, names.map(\.columns).max() ?? 0))
    for column in systems.indices {
      pen.label("\(column + 1)", left + (Double(column) + 0.5) * cell, 14, .middle, "tick")
    }
    pen.skip(20)
    for (row, name) in names.enumerated() {
      pen.label(name, 0, height / 2 + 5, .start, "name", limit: 22)
      for (column, estimate) in cells[row].enumerated() {
        let x = left + Double(column) * cell
        pen.bar(
          x, 0, width: cell - 2, height: height - 2,
          row == column ? "none" : Self.style(of: estimate))
        let middle = x + cell / 2 - 1
        guard let estimate, let value = estimate.value else {
          if estimate != nil { pen.label("·", middle, height / 2 + 4, .middle, "on-cell") }
          continue
        }
        let percent = (100 * value).formatted(decimals: 0)
        pen.label(
          percent + (isLarge ? " %" : ""), middle, isLarge ? 16 : 15, .middle, "on-cell")
        if isLarge { pen.label("n \(estimate.n)", middle, 30, .middle, "on-cell small") }
      }
      pen.skip(height)
    }
    return Drawing(
      id: id, title: title, summary: summary, width: Int(left + Double(systems.count) * cell),
      height: pen.y, shapes: pen.shapes)
  }

  /// Five steps are what an eye tells apart.
  private static func style(of estimate: ChartEstimate?) -> String {
    guard let value = estimate?.value else { return "empty" }
    return "step\(1 + min(4, Int(value * 5)))"
  }

  private var summary: String {
    let told = systems.indices.flatMap { row in
      systems.indices.compactMap { column in
        row < column
          ? cells[row][column].map { "\(systems[row]) against \(systems[column]): \($0.reading)" }
          : nil
      }
    }
    return "A map of win rates, a row and a column a system. " + told.summary { $0 }
  }
}
