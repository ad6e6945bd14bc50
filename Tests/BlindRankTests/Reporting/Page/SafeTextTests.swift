import Testing

@testable import BlindRank

/// Nothing that other people wrote becomes markup.
@Suite struct SafeTextTests {
  @Test(arguments: [
    ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"),
    // A combining mark makes one character of both, which an escaping by characters passes over.
    ("<\u{338}script>", "&lt;\u{338}script&gt;"), ("\"\u{301} onload=", "&quot;\u{301} onload="),
    ("&\u{20E3}", "&amp;\u{20E3}"),
    // What cannot be seen is shown by a sign.
    ("a\u{0}b\u{1B}[2J\n", "a␀b␛[2J␊"), ("evil\u{202E}txt", "evil�txt"),
    ("\u{FEFF}\u{2066}x", "��x"), ("名前 – é", "名前 – é"),
  ])
  func textIsText(_ text: String, _ safe: String) {
    #expect(SafeText().escapeText(text).unicodeScalars.elementsEqual(safe.unicodeScalars))
  }

  /// The library hands what is in three braces through as it is, and escapes by characters where a
  /// template does not say otherwise.
  @Test func theTemplateEscapesEverything() {
    let template = ReportPageHTML.template
    #expect(template.hasPrefix("{{% CONTENT_TYPE: SAFE}}"))
    #expect(!template.contains("{{{") && !template.contains("{{&"))
    // A partial begins without it, so that there may be nothing in it.
    #expect(!ReportPageHTML.style.contains("{{"))
  }
}
