import TermUI

/// How the responses lie.
enum JudgingLayout: String, CaseIterable, Equatable, Sendable {
  case columns, stacked, single

  /// Narrower columns are no pleasure to read.
  static let narrowestColumn = 26
  /// A header, and text enough to be worth a box.
  static let lowestBox = 4

  /// How wide so many responses are side by side.
  static func width(ofColumns count: Int) -> Int { count * (narrowestColumn + 3) - 3 }

  /// Whether so many responses lie well in an area this way.
  func fits(_ count: Int, in area: Rect) -> Bool {
    switch self {
    case .columns: area.width >= Self.width(ofColumns: count) && area.height >= 5
    case .stacked: area.height >= count * Self.lowestBox
    case .single: true
    }
  }
}

/// Where everything lies on the judging page.
struct JudgingGeometry: Equatable, Sendable {
  static let smallest = Size(width: 30, height: 10)

  /// Rows with which two responses lie well above each other.
  static let comfortableStack = 16

  /// How many lines a screen has for what was said: the texts need the others.
  static func mostBallotLines(height: Int) -> Int { height >= 16 ? height / 3 : 1 }

  /// Status, one line or two.
  let header: Rect
  let instruction: Rect
  /// Below an instruction that is too long: how much more there is; empty otherwise.
  let instructionMark: Rect
  /// Between instruction and responses.
  let rules: [Rect]
  /// The row of letters where one response is shown at a time; empty otherwise.
  let tabs: Rect
  let layout: JudgingLayout
  /// By slot: header, text and mark; empty for a slot that is not shown.
  let boxes: [Rect]
  /// By slot: where the text lies.
  let texts: [Rect]
  /// Where what was said stands: a line or a few.
  let ballot: Rect
  let keys: Rect

  /// Lays out a screen.
  ///
  /// - Parameters:
  ///   - instructionLines: how many lines the instruction has at a width.
  ///   - wanted: the layout asked for; what does not fit gives way to one that does.
  ///   - ballotLines: how many lines would show all that is to be said.
  init(
    size: Size, responses count: Int, focus: Int, wanted: JudgingLayout?, ballotLines: Int = 1,
    instructionLines: (Int) -> Int
  ) {
    let screen = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let isRoomy = size.height >= 16
    let isWide = size.width >= 100 && size.height >= 20
    var rules: [Rect] = []

    func rule(_ area: inout Rect, atTop: Bool) {
      let (first, second) = atTop ? area.splitTop(1) : area.splitBottom(1)
      rules.append(atTop ? first : second)
      area = atTop ? second : first
    }

    var rest: Rect
    (header, rest) = screen.splitTop(isWide ? 2 : 1)
    if isWide { rule(&rest, atTop: true) }
    (rest, keys) = rest.splitBottom(1)
    (rest, ballot) = rest.splitBottom(
      min(ballotLines, Self.mostBallotLines(height: size.height)))
    if isRoomy { rule(&rest, atTop: false) }

    let instructionWidth = max(1, size.width - 2)
    let needed = max(1, instructionLines(instructionWidth))
    let most = max(2, (size.height - ballot.height) / 3)
    let instructionArea: Rect
    (instructionArea, rest) = rest.splitTop(min(needed, most))
    let inner = instructionArea.inset(horizontally: 1)
    (instruction, instructionMark) = inner.splitBottom(needed > most ? 1 : 0)
    rule(&rest, atTop: true)

    // Two are compared line by line: above each other, where that leaves some lines of each.
    let stack: JudgingLayout? = count == 2 && rest.height >= Self.comfortableStack ? .stacked : nil
    let choices: [JudgingLayout] = [wanted, .columns, stack, .single].compactMap { $0 }
    layout = choices.first { [rest] in $0.fits(count, in: rest) } ?? .single
    let area = Self.textArea(rest)
    switch layout {
    case .columns:
      tabs = Rect(x: 0, y: 0, width: 0, height: 0)
      // All equally wide: a column more would make the same text look shorter.
      let gaps = 3 * (count - 1)
      let spare = max(0, area.width - gaps) % max(1, count)
      boxes = Rect(x: area.x, y: area.y, width: area.width - spare, height: area.height)
        .columns(count, gap: 3)
      texts = boxes.map { $0.splitTop(1).rest.splitBottom(1).rest }
    case .stacked:
      tabs = Rect(x: 0, y: 0, width: 0, height: 0)
      boxes = area.rows(count)
      texts = boxes.map { $0.splitTop(1).rest }
    case .single:
      (tabs, rest) = rest.splitTop(1)
      if isRoomy { rule(&rest, atTop: true) }
      let box = Self.textArea(rest)
      let none = Rect(x: 0, y: 0, width: 0, height: 0)
      boxes = (0..<count).map { $0 == focus ? box : none }
      texts = boxes.map { $0.splitBottom(1).rest }
    }
    self.rules = rules
  }

  /// Within margins, with a column at the right for where in the text one is.
  private static func textArea(_ area: Rect) -> Rect {
    let area = area.inset(horizontally: 1)
    return Rect(x: area.x, y: area.y, width: area.width - 1, height: area.height)
  }
}
