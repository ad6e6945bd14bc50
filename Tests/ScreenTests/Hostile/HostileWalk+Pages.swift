import Foundation

extension HostileWalk {
  /// Whatever a study's criteria are called: one after the other is taken in hand.
  func throughCriteria() throws {
    terminal.send("\r")
    try terminal.expect("the item") { $0.line(0).contains("1 of 1") && !$0.text.contains("begin") }
    let count = study.cases.count + (study.judging == .ranking ? 1 : 0)
    let option = study.judging == .ranking ? "A –" : "A  tie  B"
    var rows: CriteriaRows?
    for (index, item) in study.cases.enumerated() {
      if index > 0 { terminal.send(".") }
      try settle(item)
      // the key that settles answers in two ways
      compare("\(item.name), a criterion", step: index % 2)
      if index == 0 { rows = CriteriaRows(terminal, count: count, option: option) }
      let found = rows?.flaws(in: terminal, inHand: index) ?? []
      flaws += found.map { "\(item.name), a criterion: \($0)" }
      if rows == nil, !terminal.line(terminal.size.rows - 2).contains(option) {
        flaws.append("\(item.name), a criterion: what can be said of it is gone")
      }
    }
  }

  /// The result of a game in front of the texts; then the page that ends it.
  func throughResults() throws {
    terminal.send("e")
    try terminal.expect("the result") { $0.text.contains("By category") }
    try throughPage("the result", step: 400)
    terminal.send("x")
    try terminal.expect("the answer") { !$0.text.contains(Self.textPage) }
    // An Enter that comes at once would not have been meant for the answer.
    Thread.sleep(forTimeInterval: 0.5)
    terminal.send("\r")
    try terminal.expect(text: "The game is over")
    try throughPage("the end", step: 500)
  }
}
