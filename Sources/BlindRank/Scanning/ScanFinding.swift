/// Something in a study that could break its blinding, or that is not worth judging.
public struct ScanFinding: Hashable, Sendable {
  /// What it is.
  public let kind: ScanKind
  /// Where.
  public let item: ItemID
  /// Whose responses: two where they are alike, none where it is the item's own text.
  public let systems: [SystemID]
  /// Which turn, from 1.
  public let turn: Int
  /// The words found, as bytes of the turn's text in UTF-8; nil where it is about the whole.
  public let bytes: Range<Int>?
  /// What was found or is the matter, in a few words.
  public let reason: String
  /// The text around `bytes`, or how a text that breaks off ends; nil where there is nothing to
  /// show.
  public let excerpt: Excerpt?
}

/// A piece of a text with what is around it, on one line.
public struct Excerpt: Hashable, Sendable {
  /// What goes before, from “…” on where more does.
  public let before: String
  /// What it is about.
  public let matched: String
  /// What follows, up to “…” where more does.
  public let after: String

  private static let reach = 48

  init(of text: [UInt8], around range: Range<Int>) {
    var (start, end) = (max(0, range.lowerBound - Self.reach), range.upperBound + Self.reach)
    while start > 0, text[start].isContinuation { start -= 1 }
    end = min(end, text.count)
    while end < text.count, text[end].isContinuation { end += 1 }
    func line(_ range: Range<Int>) -> String {
      let pieces = String(decoding: text[range], as: UTF8.self)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
      // Runs of white space become one blank, at the ends too.
      var line = ""
      for (index, piece) in pieces.enumerated() {
        if index > 0, line.last != " " { line += " " }
        line += piece
      }
      return line
    }
    before = (start > 0 ? "…" : "") + line(start..<range.lowerBound)
    matched = line(range)
    after = line(range.upperBound..<end) + (end < text.count ? "…" : "")
  }

  /// All of it, with the words in brackets.
  public var text: String { matched.isEmpty ? before + after : "\(before)⟦\(matched)⟧\(after)" }
}

extension UInt8 {
  /// Whether a byte of UTF-8 goes on with a character begun before.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}
