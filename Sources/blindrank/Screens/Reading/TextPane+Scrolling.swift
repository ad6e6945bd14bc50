import TermUI

extension TextPane {
  /// Where in the text one is; nil if all of it is seen.
  func scrollIndicator(track: Int) -> ScrollIndicator? {
    ScrollIndicator(track: track, top: top, height: height, lineCount: lineCount)
  }

  /// Draws where in the text one is into one column; nothing if all of it is seen.
  func drawScrollIndicator(
    into buffer: inout CellBuffer, x: Int, y: Int, height: Int, style: Style = .plain
  ) {
    scrollIndicator(track: height)?.draw(into: &buffer, x: x, y: y, style: style)
  }
}
