import MarkdownText
import TermUI

extension TextPane {
  /// A match: reversed, whatever the text looks like.
  static let matchStyle = Style.reverse
  /// The match one has gone to.
  static let currentMatchStyle = Style([.reverse, .bold, .underline], colour: .accent)

  /// How often what is looked for is there.
  var matchCount: Int { search?.matches.count ?? 0 }
  /// Which match one has gone to, from 1.
  var matchNumber: Int? { search?.current.map { $0 + 1 } }

  // MARK: Looking

  /// Looks for something; nothing to look for ends the search.
  ///
  /// - Parameter origin: The `anchor` from before the search, for one that goes on while one types:
  ///   it scrolls to the first match from there on, or back to there if there is none. Nil to
  ///   scroll nowhere.
  /// - Returns: Whether it is there.
  @discardableResult
  mutating func find(_ text: String, from origin: Int? = nil) -> Bool {
    if text != search?.pattern.text {
      search = SearchPattern(text).map { PaneSearch(pattern: $0, matches: matches(of: $0)) }
    }
    guard let origin else { return matchCount > 0 }
    scroll(toAnchor: origin)
    search?.current = nil
    return showNextMatch()
  }

  /// Goes to the next match: behind the present one if that is in sight, else behind the first
  /// line shown. False where there is none, which is never so if it `wraps`.
  @discardableResult
  mutating func showNextMatch(wraps: Bool = true) -> Bool {
    guard let matches = search?.matches, !matches.isEmpty else { return false }
    var next: Int
    if let current = search?.current, isInSight(matches[current]) {
      next = current + 1
    } else {
      let top = top
      next = matches.partitioningIndex { lines(showing: $0).lowerBound >= top }
    }
    if next == matches.count {
      guard wraps else { return false }
      next = 0
    }
    show(match: next)
    return true
  }

  /// Goes to the match before the present one if that is in sight, else to the last one before
  /// the last line shown.
  @discardableResult
  mutating func showPreviousMatch(wraps: Bool = true) -> Bool {
    guard let matches = search?.matches, !matches.isEmpty else { return false }
    var previous: Int
    if let current = search?.current, isInSight(matches[current]) {
      previous = current - 1
    } else {
      let end = top + height
      previous = matches.partitioningIndex { lines(showing: $0).lowerBound >= end } - 1
    }
    if previous < 0 {
      guard wraps else { return false }
      previous = matches.count - 1
    }
    show(match: previous)
    return true
  }

  /// No match is the present one any more, as when another pane has it.
  mutating func leaveMatch() {
    search?.current = nil
  }

  /// The pan that shows the present match where it is in a line of code; the same as before where
  /// that shows it.
  func pan(toMatchFrom pan: Int) -> Int {
    guard let search, let current = search.current, let place = panning(of: search.matches[current])
    else { return pan }
    // the marks at both edges take a column each
    let first = pan > 0 ? pan + 1 : 0
    if place.columns.lowerBound >= first, place.columns.upperBound < pan + place.room {
      return pan
    }
    if place.columns.upperBound < place.room { return 0 }
    return max(0, place.columns.lowerBound - place.room / 3 - 1)
  }

  private mutating func show(match index: Int) {
    guard let matches = search?.matches else { return }
    search?.current = index
    show(lines(showing: matches[index]))
  }

  private func isInSight(_ range: Range<Int>) -> Bool {
    let lines = lines(showing: range)
    return lines.lowerBound < top + height && lines.upperBound >= top
  }

  /// Scrolls to some lines if they are not in sight, with some of what is before them.
  mutating func show(_ lines: ClosedRange<Int>) {
    if lines.lowerBound >= top, lines.upperBound < top + height { return }
    let before = min(height / 3, max(0, height - lines.count))
    scroll(toLine: lines.lowerBound - before)
  }

  // MARK: The form

  /// Where the present match is in the text, as far as the form tells.
  var currentMatchOffset: Int? {
    guard let search, let current = search.current else { return nil }
    return byteOffset(ofLine: lines(showing: search.matches[current]).lowerBound)
  }

  /// Looks for the same in a form that is new, and takes for the present match the one with the
  /// same number if there are as many as before, else the first one from a byte of the text on.
  mutating func searchAgain(near offset: Int?) {
    guard let search else { return }
    let matches = matches(of: search.pattern)
    let isSame = matches.count == search.matches.count
    var current = offset == nil || matches.isEmpty ? nil : search.current
    if let offset, !isSame, !matches.isEmpty {
      let line = line(containing: offset)
      current = min(
        matches.partitioningIndex { lines(showing: $0).lowerBound >= line }, matches.count - 1)
    }
    self.search = PaneSearch(pattern: search.pattern, matches: matches, current: current)
  }

  private func matches(of pattern: SearchPattern) -> TextRanges {
    switch form {
    case .raw(let text): pattern.ranges(in: text.body)
    case .rendered(let text): text.text.ranges(of: pattern)
    }
  }

  private func lines(showing range: Range<Int>) -> ClosedRange<Int> {
    switch form {
    case .raw(let text): text.lines(showing: range)
    case .rendered(let text): text.lines(showing: range)
    }
  }

  private func panning(of range: Range<Int>) -> (columns: Range<Int>, room: Int)? {
    switch form {
    case .raw(let text): text.panning(of: range)
    case .rendered(let text): text.panning(of: range)
    }
  }

  // MARK: Drawing

  /// Marks what is found in what was drawn with the same arguments.
  func drawMatches(
    into buffer: inout CellBuffer, in area: Rect, from line: Int, pan: Int
  ) {
    guard let search else { return }
    mark(search.matches, Self.matchStyle, &buffer, in: area, from: line, pan: pan)
    guard let current = search.current else { return }
    mark(
      TextRanges([search.matches[current]]), Self.currentMatchStyle, &buffer, in: area, from: line,
      pan: pan)
  }

  private func mark(
    _ marks: TextRanges, _ style: Style, _ buffer: inout CellBuffer, in area: Rect, from line: Int,
    pan: Int
  ) {
    switch form {
    case .raw(let text):
      text.mark(marks, into: &buffer, in: area, from: line, pan: pan, style: style)
    case .rendered(let text):
      text.mark(marks, into: &buffer, in: area, from: line, pan: pan, style: style)
    }
  }
}

extension TextRanges {
  /// The first range that a condition holds for, which holds for all behind it.
  fileprivate func partitioningIndex(where condition: (Range<Int>) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
