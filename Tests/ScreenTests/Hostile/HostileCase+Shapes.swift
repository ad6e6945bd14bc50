extension HostileCase {
  /// Texts of an awkward shape: line ends, tabs, lengths. A line of ten megabytes has a test of its
  /// own.
  static let shapes: [HostileCase] = [
    HostileCase("a carriage return", "long line\rshort"),
    HostileCase("mixed line ends", "a\r\nb\rc\nd\n\re\r\r\nf"),
    HostileCase("other line ends", "a\u{B}b\u{C}c\u{85}d\u{2028}e\u{2029}f"),
    HostileCase("tabs", "\ta\tb\t\tc" + String(repeating: "\t", count: 50) + "end"),
    HostileCase("tabs in code", "```\n\tif x {\n\t\ty\n\t}\n```"),
    HostileCase("backspaces", "secret" + String(repeating: "\u{8}", count: 50) + "public"),
    HostileCase("100,000 empty lines", String(repeating: "\n", count: 100_000) + "after"),
    HostileCase("10,000 lines", (1...10_000).map(String.init).joined(separator: "\n")),
    HostileCase("a word of 100,000 letters", String(repeating: "w", count: 100_000)),
    HostileCase("a line of a megabyte", String(repeating: "x y ", count: 250_000)),
    HostileCase("spaces only", String(repeating: " ", count: 5_000)),
    HostileCase("trailing spaces", "word" + String(repeating: " ", count: 5_000) + "\nend"),
    HostileCase("a wide word", String(repeating: "語", count: 5_000)),
    HostileCase("deep quotes", String(repeating: "> ", count: 500) + "deep"),
    HostileCase(
      "deep lists",
      (0..<60).map { String(repeating: " ", count: $0 * 2) + "- x" }
        .joined(separator: "\n")),
    HostileCase("open brackets", String(repeating: "[", count: 5_000)),
    HostileCase("stars", String(repeating: "*a_", count: 2_000)),
    HostileCase("back ticks", String(repeating: "`", count: 501) + "x" + "``"),
    HostileCase("a fence never closed", "```\u{1B}[31m\n\u{1B}]0;T\u{7}\nopen"),
    HostileCase("a language that is none", "~~~\u{1B}[2J\u{9B}2J\ncode\n~~~"),
    HostileCase(
      "a table of controls", "| \u{1B}[2J | \u{7} |\n|---|---|\n| \u{9B}H | \u{202E}x |\n"),
    HostileCase(
      "a wide table",
      "|" + String(repeating: " c |", count: 120) + "\n|"
        + String(repeating: "---|", count: 120) + "\n"),
    HostileCase("a link to nowhere", "[\u{1B}]8;;x\u{7}](javascript:\u{1B}[2J) <http://\u{202E}>"),
    HostileCase("HTML", "<b onclick=x>bold</b><script>\u{1B}c</script><!-- \u{9B}2J -->"),
    HostileCase("entities", "&#27;[2J &#x9b;2J &#0; &#xD800; &#x202E; &NewLine; &Tab;x"),
    HostileCase("escaped on paper", "\\e[2J \\x1b[2J \\u001b[2J ^[[2J ␛[2J"),
  ]

  /// Several of the above together.
  static let mixtures: [HostileCase] =
    [
      HostileCase("everything at once", (controls + escapes).map(\.text).joined()),
      HostileCase("all sequences", sequences.map(\.text).joined()),
      HostileCase("all strings on lines", strings.map(\.text).joined(separator: "\n")),
      HostileCase("all invisible ones", invisible.map(\.text).joined(separator: "\t")),
      HostileCase("a joiner inside a sequence", "\u{1B}\u{200D}[\u{200D}2J\u{1B}\u{FEFF}c"),
      HostileCase("a mark inside a sequence", "\u{1B}[\u{301}2J\u{1B}\u{301}]0;T\u{7}"),
      HostileCase("a sequence after a wide glyph", "界\u{1B}[1D\u{1B}[1;1H界\u{9B}2J"),
      HostileCase("a sequence across a line end", "\u{1B}[\n2J\u{1B}\r]0;T\r\n\u{7}"),
      HostileCase("the end of a paste", "\u{1B}[201~q\u{1B}[200~"),
      HostileCase("keys as mice send them", "\u{1B}[M !!\u{1B}[<0;1;1M\u{1B}[I\u{1B}OA"),
    ]
    // every sequence where a glyph is cut at the edge of a column
    + [29, 36, 37, 38, 39, 57, 58, 77, 78].map { column in
      HostileCase(
        "at column \(column)", String(repeating: "x", count: column) + "界\u{1B}[2J\u{202E}\u{301}")
    }
}
