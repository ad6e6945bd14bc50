import TermUI

/// A Markdown text, read once and ready to be laid out at any width.
///
/// It is read as models write it and people expect it: single line ends are kept, footnotes stay as
/// they are, formulas are shown as Unicode or else as they are, and nothing of the text is lost,
/// which is checked. `init` is nil where that does not hold, or where the text is too large or too
/// deep: it is then shown raw.
public struct MarkdownText: Equatable, Sendable {
  /// The text as it is.
  public let source: TextBody
  /// What is shown, not yet broken into lines.
  let flat: FlatText

  /// Longer texts are shown raw, in bytes.
  public static let largest = 200_000

  /// Reads a text.
  ///
  /// - Parameter parts: The ranges that are documents of their own, each from the beginning of a
  ///   line on; what is between them is shown as it is. Nil for all of it.
  public init?(_ source: TextBody, parts: [Range<Int>]? = nil) {
    guard source.bytes.count <= Self.largest else { return nil }
    var reader = FlatTextReader(source: source.bytes)
    var end = 0
    for part in parts ?? [0..<source.bytes.count] {
      let part = part.clamped(to: end..<source.bytes.count)
      reader.keep(end..<part.lowerBound)
      guard reader.read(part) else { return nil }
      end = part.upperBound
    }
    reader.keep(end..<source.bytes.count)
    self.source = source
    flat = reader.finish()
  }
}
