import Testing

@testable import BlindRankCLI

/// Text that is written anew in its place.
@Suite struct LiveTextTests {
  @Test func aFrameNeverScrolls() {
    let text = (1...20).map { "line \($0)\n" }.joined() + "\nq leaves\n"
    #expect(
      LiveText.frame(of: text, rows: 6)
        == "\u{1B}[Hline 1\u{1B}[K\r\nline 2\u{1B}[K\r\nline 3\u{1B}[K\r\n… 18 lines more\u{1B}[K\r\n"
        + "q leaves\u{1B}[K\r\n\u{1B}[J")
    for rows in 3...30 {
      #expect(LiveText.frame(of: text, rows: rows).split(separator: "\r\n").count <= max(3, rows))
    }
    #expect(!LiveText.frame(of: text, rows: 30).contains("more"))
  }
}
