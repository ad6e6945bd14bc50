/// Where in a text one is, as a thumb on a track beside it.
///
/// The thumb touches the end of the track only where the end of the text is seen, and its
/// beginning only at the beginning, as far as the track is long enough to tell.
public struct ScrollIndicator: Equatable, Sendable {
  /// Rows of the track.
  public let track: Int
  /// The rows of the thumb, from the top of the track.
  public let thumb: Range<Int>

  /// The indicator; nil where all is seen or there is no track.
  ///
  /// - Parameters:
  ///   - track: Rows there are for it.
  ///   - top: The first line shown.
  ///   - height: Lines shown.
  ///   - lineCount: Lines there are.
  public init?(track: Int, top: Int, height: Int, lineCount: Int) {
    guard track > 0, height > 0, lineCount > height else { return nil }
    let length = min(
      max(1, (track * height + lineCount / 2) / lineCount), max(1, track - 2))
    let free = track - length
    let lastTop = lineCount - height
    let start: Int
    if top >= lastTop {
      start = free
    } else if top <= 0 || free < 2 {
      start = 0
    } else {
      start = min(max(1, (free * top + lastTop / 2) / lastTop), free - 1)
    }
    self.track = track
    thumb = start..<start + length
  }

  /// Draws it into one column: a thin line, and a heavy one where one is.
  public func draw(into buffer: inout CellBuffer, x: Int, y: Int, style: Style = .plain) {
    buffer.verticalRule(x: x, y: y, height: track)
    buffer.fill(
      Rect(x: x, y: y + thumb.lowerBound, width: 1, height: thumb.count), with: "┃", style: style)
  }
}
