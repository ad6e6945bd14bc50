import Foundation
import Testing

/// A response as annotators see it: Markdown as what it means, and with `r` as it is.
@Suite struct MarkdownScreenTests {
  private let answer = """
    ## The answer

    It is **four**, see `2 + 2`:

    1. two
    3. and two

    ```python
    print(2 + 2)
    ```
    """

  @Test func renderedThenRawThenRemembered() throws {
    let workshop = try Workshop()
    let study = try workshop.study(
      items: 1, systems: ["alpha", "beta"],
      text: { _, system in system == "alpha" ? answer : "plain" })
    do {
      let terminal = try PseudoTerminal.begun(study, columns: 120, rows: 30)
      try terminal.expect(text: "It is four, see 2 + 2:")
      for line in ["1. two", "3. and two", "┌ python ───", "│ print(2 + 2)"] {
        #expect(terminal.text.contains(line), "\(line)")
      }
      #expect(!terminal.text.contains("##") && !terminal.text.contains("```"))
      terminal.send("r")
      try terminal.expect(text: "It is **four**, see `2 + 2`:")
      for line in ["## The answer", "```python", "raw text"] {
        #expect(terminal.text.contains(line), "\(line)")
      }
      #expect(try terminal.leave() == .exited(0))
    }
    let terminal = try PseudoTerminal.annotating(study, columns: 120, rows: 30)
    try terminal.expect(text: "## The answer")
    terminal.send("r")
    try terminal.expect(text: "It is four, see 2 + 2:")
    #expect(!terminal.text.contains("raw text"))
    #expect(try terminal.leave() == .exited(0))
  }
}
