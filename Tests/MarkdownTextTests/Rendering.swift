import TermUI

@testable import MarkdownText

/// The rows of a text at a width; nil if it is to be shown raw.
func rows(_ text: String, _ width: Int) -> [String]? {
  MarkdownText(TextBody(text)).map { markdown in
    let layout = MarkdownLayout(markdown, width: width)
    return (0..<layout.lineCount).map(layout.text)
  }
}

/// The rows as one text.
func page(_ text: String, _ width: Int) -> String {
  rows(text, width)?.joined(separator: "\n") ?? "raw"
}
