import Testing

/// Goes with a hostile study through the judging pages, and holds each frame against what the
/// harmless item showed at the same step. All it knows of the screen's keys and words stands here.
final class HostileWalk {
  let terminal: PseudoTerminal
  private let study: HostileStudy
  private let posture: Posture
  private var edges: [Int: ScreenEdges] = [:]
  private var isMovingOn = true
  private(set) var flaws: [String] = []
  private(set) var frames = 0

  static let firstPage = "⏎ begin"
  /// Of a page that can be scrolled, too.
  static let textPage = "key: back"
  private static let movesOn = "a rank moves on to the next unranked"
  private static let stays = "a rank stays where it is"

  init(_ study: HostileStudy, columns: Int, rows: Int) throws {
    self.study = study
    terminal = try PseudoTerminal(
      [Program.blindrank, "annotate", study.path, "--as", "kim"], columns: columns, rows: rows)
    try terminal.expect(text: Self.firstPage)
    posture = Posture(terminal)
  }

  /// What is done with each item: keys, and whether they end on a page in front of the texts. They
  /// leave the layout, the form and the focus as they found them.
  private static let steps: [(keys: String, isPage: Bool)] = [
    ("", false),  // side by side, from the top
    ("\u{1B}[F\t\u{1B}[F", false),  // to both ends
    ("v", false), ("v", false),  // stacked, one at a time
    ("vr", false),  // side by side, raw
    ("\u{1B}[H\u{1B}[Z\u{1B}[H>>", false),
    ("i", true), ("x]]]z", false),  // the whole instruction; back, and one alone
    ("zr", false),
  ]

  /// Every item in turn, from the harmless one on.
  func throughAllItems() throws {
    terminal.send("\r")
    for (index, item) in study.cases.enumerated() {
      if index > 0 { terminal.send("o") }
      let place = "\(index + 1) of \(study.cases.count)"
      try terminal.expect("\(item.name): \(place)") { $0.line(0).contains(place) }
      for (step, action) in Self.steps.enumerated() {
        terminal.send(action.keys)
        if action.isPage {
          try terminal.expect("\(item.name): a page") { [last] in
            $0.line(last).contains(Self.textPage)
          }
        } else {
          try settle(item)
        }
        compare("\(item.name), step \(step)", step: step, isPage: action.isPage)
        if step == 1, !terminal.text.contains(HostileStudy.end) {
          flaws.append("\(item.name): the end of a response cannot be reached")
        }
      }
    }
  }

  /// Presses a key that changes nothing but what the screen says, and waits until it says so: then
  /// all keys before have been drawn.
  private func settle(_ item: HostileCase) throws {
    isMovingOn.toggle()
    terminal.send("a")
    let answer = isMovingOn ? Self.movesOn : Self.stays
    try terminal.expect("\(item.name): “\(answer)”") { [last] in
      $0.line(last).contains(answer.prefix(20))
    }
  }

  /// Holds the frame against the first one of the same kind.
  private func compare(_ what: String, step: Int, isPage: Bool) {
    frames += 1
    if let edges = edges[step] {
      flaws += edges.flaws(in: terminal).map { "\(what): \($0)" }
    } else {
      edges[step] = ScreenEdges(terminal, isPage: isPage)
    }
    let changes = Posture(terminal).changes(from: posture)
    flaws += changes.map { "\(what): \($0)" }
  }

  /// A page of the study's own words, from its first line to its last.
  func throughPage(_ name: String, step: Int) throws {
    compare("\(name), its beginning", step: step, isPage: true)
    var isMore = true
    var before = ""
    while isMore {
      before = terminal.text
      terminal.send(" ")
      try terminal.expect("\(name): the next part") { $0.text != before }
      flaws += Posture(terminal).changes(from: posture).map { "\(name): \($0)" }
      frames += 1
      isMore = terminal.line(last).contains("▼")
    }
    if !footer.contains(terminal.text.contains(Self.firstPage) ? Self.firstPage : Self.textPage) {
      flaws.append("\(name): the last row became “\(footer)”")
    }
  }

  private var footer: String { String(terminal.line(last).drop { $0 == " " }) }
  private var last: Int { terminal.size.rows - 1 }

  /// The list of items, page after page.
  func throughTheList() throws {
    terminal.send("g")
    try terminal.expect("the list") { $0.text.contains("⏎ go · Esc back") }
    terminal.send("\u{1B}[H")
    let count = String(study.cases.count)
    let first = "▌○  " + String(repeating: " ", count: count.count - 1) + "1  "
    try terminal.expect("its first item") { $0.text.contains(first) }
    compare("the list", step: 100, isPage: true)
    while !terminal.text.contains("▌○  \(count)") {
      let before = terminal.text
      terminal.send("\u{1B}[6~")
      try terminal.expect("the next page of the list") { $0.text != before }
      compare("the list", step: 100, isPage: true)
    }
    terminal.send("\u{1B}")
    try terminal.expect("the item again") { !$0.text.contains("⏎ go · Esc back") }
  }

  /// Pastes each short text into a note, and takes it out again.
  func throughNotes() throws {
    terminal.send("n")
    try terminal.expect(text: "Note:")
    for (index, item) in study.cases.enumerated() where item.isShort && item.isPastable {
      let mark = "{\(index)}"
      terminal.send("\u{1B}[200~\(item.text)\(mark)\u{1B}[201~")
      try terminal.expect("\(item.name): pasted") { $0.text.contains(mark) }
      flaws += Posture(terminal).changes(from: posture).map { "\(item.name), pasted: \($0)" }
      if !terminal.line(last).hasPrefix(" Note:") {
        flaws.append("\(item.name), pasted: the question is gone")
      }
      frames += 1
      terminal.send("\u{15}")
      try terminal.expect("\(item.name): taken out") { !$0.text.contains(mark) }
    }
    terminal.send("\u{1B}")
  }

  /// Leaves; the terminal must be given back.
  func leave() throws {
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.state.alternate_screen == 0 && terminal.state.titles == 0)
    #expect(terminal.state.bells == 0)
  }
}

extension HostileCase {
  /// Without what the line discipline takes for a signal, and without the end of a paste.
  fileprivate var isPastable: Bool {
    !text.utf8.contains { [0x03, 0x1A, 0x1C].contains($0) } && !text.contains("\u{1B}[201~")
  }
}
