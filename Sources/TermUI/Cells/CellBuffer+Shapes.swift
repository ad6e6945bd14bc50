extension CellBuffer {
  /// Fills a rectangle with one glyph; a wide one leaves a last odd column blank.
  public mutating func fill(_ rect: Rect, with glyph: Glyph = .space, style: Style = .plain) {
    let rect = rect.intersection(bounds)
    let step = max(1, glyph.width)
    for y in rect.y..<rect.y + rect.height {
      var x = rect.x
      while x + step <= rect.x + rect.width {
        set(glyph, x: x, y: y, style: style)
        x += step
      }
      if x < rect.x + rect.width { set(.space, x: x, y: y, style: style) }
    }
  }

  /// Fills a rectangle with one character.
  public mutating func fill(_ rect: Rect, with character: Character, style: Style = .plain) {
    fill(rect, with: Glyph(character), style: style)
  }

  /// Adds a style to what a rectangle shows; a wide glyph has it if its left half is inside.
  public mutating func style(_ rect: Rect, _ style: Style) {
    let rect = rect.intersection(bounds)
    for y in rect.y..<rect.y + rect.height {
      for x in rect.x..<rect.x + rect.width {
        let index = y * size.width + x
        if cells[index].isContinuation { continue }
        cells[index].style = cells[index].style.with(style)
        if cells[index].glyph.width == 2 { cells[index + 1].style = cells[index].style }
      }
    }
  }

  /// A line from left to right.
  public mutating func horizontalRule(x: Int, y: Int, width: Int, style: Style = .quiet) {
    fill(Rect(x: x, y: y, width: width, height: 1), with: "─", style: style)
  }

  /// A line from top to bottom.
  public mutating func verticalRule(x: Int, y: Int, height: Int, style: Style = .quiet) {
    fill(Rect(x: x, y: y, width: 1, height: height), with: "│", style: style)
  }
}
