/// Somebody at a study, through the program alone.
extension PseudoTerminal {
  /// Sits somebody down at a study, wherever they were.
  static func annotating(
    _ study: String, as name: String = "kim", environment: [String: String?] = [:],
    columns: Int = 120, rows: Int = 40
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.blindrank, "annotate", study, "--as", name], environment: environment,
      columns: columns, rows: rows)
  }

  /// Sits somebody new down at a study, in front of its first page.
  static func welcomed(
    to study: String, as name: String = "kim", environment: [String: String?] = [:],
    columns: Int = 120, rows: Int = 40
  ) throws -> PseudoTerminal {
    let terminal = try annotating(
      study, as: name, environment: environment, columns: columns, rows: rows)
    try terminal.expect("the first page") { $0.text.contains(" begin") }
    return terminal
  }

  /// Sits somebody new down at a study and opens the first comparison.
  static func begun(
    _ study: String, as name: String = "kim", columns: Int = 120, rows: Int = 40
  ) throws -> PseudoTerminal {
    let terminal = try welcomed(to: study, as: name, columns: columns, rows: rows)
    terminal.send("\r")
    try terminal.expect("the first comparison") {
      $0.text.contains("1 of ") && !$0.text.contains(" begin")
    }
    return terminal
  }

  /// Leaves, and waits for the end.
  func leave() throws -> ExitStatus {
    send("q")
    return try waitForExit()
  }

  /// Clicks on a text: the lowest place above the keys that shows it.
  func click(on text: String) throws {
    for row in (0..<size.rows - 1).reversed() {
      let line = line(row)
      guard let range = line.range(of: text) else { continue }
      let column = line[..<range.lowerBound].count + text.count / 2 + 1
      return send("\u{1B}[<0;\(column);\(row + 1)M\u{1B}[<0;\(column);\(row + 1)m")
    }
    throw ScreenFailure(what: "a click on “\(text)”", reason: "not there", screen: self.text)
  }
}
