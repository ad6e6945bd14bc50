import Testing

/// Goes with a hostile study through the judging pages, and holds each frame against what the
/// harmless item showed at the same step. All it knows of the screen's keys and words stands here.
final class HostileWalk {
  let terminal: PseudoTerminal
  let study: HostileStudy
  private let posture: Posture
  private var edges: [Int: ScreenEdges] = [:]
  private var isMovingOn: Bool
  var flaws: [String] = []
  private(set) var frames = 0
  /// What the rows of a guess said, without numbers.
  private(set) var said: Set<String> = []

  static let firstPage = "⏎ begin"
  /// Of a page that can be scrolled, too.
  static let textPage = "key: back"
  /// Of a game that is over.
  static let lastPage = "q: leave"

  init(_ study: HostileStudy, columns: Int, rows: Int) throws {
    self.study = study
    isMovingOn = study.judging != .guess
    terminal = try PseudoTerminal(
      [Program.blindrank, "annotate", study.path, "--as", "kim"], columns: columns, rows: rows)
    try terminal.expect(text: Self.firstPage)
    posture = Posture(terminal)
  }

  /// Every item in turn, from the harmless one on.
  func throughAllItems() throws {
    terminal.send("\r")
    for (index, item) in study.cases.enumerated() {
      if index > 0 { terminal.send("o") }
      let place = "\(index + 1) of \(study.cases.count)"
      try terminal.expect("\(item.name): \(place)") { $0.line(0).contains(place) }
      for (step, action) in HostileStep.steps(study.judging).enumerated() {
        terminal.send(action.keys(for: item))
        let what = "\(item.name), step \(step)"
        switch action.sign {
        case .answer:
          try settle(item)
          compare(what, step: step)
        case .page:
          try terminal.expect("\(what): a page") { [last] in
            $0.line(last).contains(Self.textPage)
          }
          compare(what, step: step, isPage: true)
        case .beginning(let words):
          try terminal.expect("\(what): one of \(words)") { [last] in
            // a mark may follow, which Swift takes as a part of the character before
            let shown = $0.line(last).unicodeScalars
            return words.contains { shown.starts(with: $0.unicodeScalars) }
          }
          watch(what)
        }
        if index == 0, !action.shown.isEmpty, !terminal.text.contains(action.shown) {
          flaws.append("\(what): no “\(action.shown)”: \(terminal.text)")
        }
        if study.judging == .ranking, step == 1, !terminal.text.contains(HostileStudy.end) {
          flaws.append("\(item.name): the end of a response cannot be reached")
        }
      }
    }
  }

  /// Presses a key that changes nothing but what the screen says, and waits until it says so: then
  /// all keys before have been drawn.
  func settle(_ item: HostileCase) throws {
    isMovingOn.toggle()
    terminal.send("a")
    let answer = isMovingOn ? study.judging.movesOn : study.judging.stays
    try terminal.expect("\(item.name): “\(answer)”") { [last] in
      $0.line(last).contains(answer)
    }
  }

  /// Holds the frame against the first one of the same kind.
  func compare(_ what: String, step: Int, isPage: Bool = false) {
    watch(what)
    if let edges = edges[step] {
      flaws += edges.flaws(in: terminal).map { "\(what): \($0)" }
    } else {
      edges[step] = ScreenEdges(terminal, isPage: isPage, without: study.varying)
    }
    if !isPage, study.judging == .guess { noteWhatIsSaid() }
  }

  /// Counts the frame, whose terminal must be as it was.
  func watch(_ what: String) {
    frames += 1
    let changes = Posture(terminal).changes(from: posture)
    flaws += changes.map { "\(what): \($0)" }
  }

  /// Keeps the rows of the judgment, without numbers. In a game they say Right or Wrong, and what
  /// was guessed so far: never the text of an item.
  private func noteWhatIsSaid() {
    let rule = (0..<last).last { terminal.line($0).allSatisfy { $0 == "─" } } ?? last
    for row in rule + 1..<max(rule + 1, last) {
      said.insert(terminal.grid.trimmedLine(row).filter { !$0.isNumber })
    }
  }

  /// A page of the study's own words, from its first line to its last.
  func throughPage(_ name: String, step: Int) throws {
    compare("\(name), its beginning", step: step, isPage: true)
    while terminal.line(last).contains("▼") {
      let before = terminal.text
      terminal.send(" ")
      try terminal.expect("\(name): the next part") { $0.text != before }
      watch(name)
    }
    if ![Self.firstPage, Self.textPage, Self.lastPage].contains(where: footer.contains) {
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

  /// Pastes each short text into the line that a key asks for, and takes it out again.
  func throughTyping(after key: String, question: String) throws {
    terminal.send(key)
    try terminal.expect(text: question)
    for (index, item) in study.cases.enumerated() where item.isShort && item.isPastable {
      let mark = "{\(index)}"
      terminal.send("\u{1B}[200~\(item.text)\(mark)\u{1B}[201~")
      try terminal.expect("\(item.name): pasted") { $0.text.contains(mark) }
      watch("\(item.name), pasted after “\(question)”")
      if !terminal.line(last).hasPrefix(" " + question) {
        flaws.append("\(item.name), pasted: “\(question)” is gone")
      }
      terminal.send("\u{15}")
      try terminal.expect("\(item.name): taken out") { !$0.text.contains(mark) }
    }
    terminal.send("\u{1B}")
    try terminal.expect("“\(question)” gone") { [last] in
      !$0.line(last).hasPrefix(" " + question)
    }
  }

  /// Leaves; the terminal must be given back.
  func leave() throws {
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.state.alternate_screen == 0 && terminal.state.titles == 0)
    #expect(terminal.state.bells == 0)
  }
}

extension ProtocolCase {
  /// What the key `a` answers, by and by.
  fileprivate var movesOn: String {
    switch self {
    case .ranking: "a rank moves on to"
    case .pairwise: "a choice moves on to"
    case .guess: "a pick is your guess"
    }
  }

  fileprivate var stays: String {
    switch self {
    case .ranking: "a rank stays where"
    case .pairwise: "a choice stays where"
    case .guess: "a guess waits for ⏎"
    }
  }
}
