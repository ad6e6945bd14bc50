import Mustache

/// How every text of a page is escaped, inside of SVG and attributes too.
///
/// The library's own escaping goes character by character, and takes `<` with a combining mark
/// after it for another character than `<`. Names are other people's, so this goes by scalars; and
/// what cannot be seen, or turns its neighbours around, is shown by a sign, as everywhere else.
struct SafeText: MustacheContentType {
  /// What templates call it; each that holds a variable must.
  static let name = "SAFE"

  func escapeText(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.shownSafely.unicodeScalars {
      switch scalar {
      case "&": safe.append(contentsOf: "&amp;".unicodeScalars)
      case "<": safe.append(contentsOf: "&lt;".unicodeScalars)
      case ">": safe.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": safe.append(contentsOf: "&quot;".unicodeScalars)
      case "'": safe.append(contentsOf: "&#39;".unicodeScalars)
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }
}
