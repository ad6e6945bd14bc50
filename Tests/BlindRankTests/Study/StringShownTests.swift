import Testing

@testable import BlindRank

@Suite struct StringShownTests {
  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}[2J", "␛[2J"), ("a\nb\tc\r", "a␊b␉c␍"), ("\0\u{7F}", "␀␡"),
    ("\u{9B}2J\u{85}", "�2J�"), ("a\u{202E}b\u{2066}", "a�b�"), ("\u{2028}\u{2029}", "��"),
    ("\u{200B}\u{AD}\u{FEFF}", "���"), ("\u{E0041}", "�"), ("٠\u{600}١", "٠�١"),
    ("日本 é ①", "日本 é ①"),
  ])
  func showsWhatIsNotSeen(_ text: String, _ shown: String) {
    #expect(text.shownSafely == shown)
    #expect(shown.shownSafely == shown)
  }

  /// Words of Persian and families of emoji are no attack, and stay readable.
  @Test func joinersAreLeftOut() {
    #expect("می\u{200C}خواهم".shownSafely == "میخواهم")
    #expect("👩\u{200D}🚀".shownSafely.unicodeScalars.count == 2)
  }

  @Test func nothingOfUnicodeIsObeyed() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.isUnseen else { continue }
      #expect(!String(scalar).shownSafely.unicodeScalars.contains { $0.isUnseen })
    }
  }

  @Test func messagesAreOneSafeLine() {
    let name = "a\n\u{1B}[2J\u{202E}"
    let shown = "a␊␛[2J�"
    #expect("\(BlindRankError.noStudy(path: name))".hasPrefix(shown + ": no such study"))
    #expect("\(BlindRankError.unknownSystem(name: "x", known: [name]))".contains("has " + shown))
    #expect(
      "\(Finding(.note, file: name, field: name, name))" == "\(shown): \(shown): note: \(shown)")
  }
}
