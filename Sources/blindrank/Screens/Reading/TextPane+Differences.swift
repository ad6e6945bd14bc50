import TermUI

extension TextPane {
  /// What only this text has.
  static let differenceStyle = Style([.bold, .underline], colour: .accent)

  /// Goes to the first difference that begins behind the last line shown; false if there is none.
  @discardableResult
  mutating func showNextDifference() -> Bool {
    guard let differences, case .raw(let text) = form else { return false }
    let end = top + height
    // what begins in sight was seen
    let start = text.byteOffset(ofLine: end)
    guard
      let next = differences[differences.firstIndex(endingAfter: start)...].first(where: {
        $0.lowerBound >= start
      })
    else { return false }
    show(lines(ofDifference: next))
    return true
  }

  /// Goes to the last difference that begins before the first line shown; false if there is none.
  @discardableResult
  mutating func showPreviousDifference() -> Bool {
    guard let differences, case .raw(let text) = form else { return false }
    let start = text.byteOffset(ofLine: top)
    var index = differences.firstIndex(endingAfter: start)
    if index < differences.count, differences[index].lowerBound < start { index += 1 }
    guard index > 0 else { return false }
    show(lines(ofDifference: differences[index - 1]))
    return true
  }

  /// Its first line, and as much of it as can be seen.
  private func lines(ofDifference range: Range<Int>) -> ClosedRange<Int> {
    guard case .raw(let text) = form else { return 0...0 }
    let lines = text.lines(showing: range)
    return lines.lowerBound...min(lines.upperBound, lines.lowerBound + height - 1)
  }

  /// Marks what only this text has in what was drawn with the same arguments.
  func drawDifferences(
    into buffer: inout CellBuffer, in area: Rect, from line: Int, pan: Int
  ) {
    guard let differences, case .raw(let text) = form else { return }
    text.mark(
      differences, into: &buffer, in: area, from: line, pan: pan, style: Self.differenceStyle)
  }
}

extension TextDifference {
  /// How much is the same, for a header.
  var heading: String { "\(percentage) % the same words" }
}
