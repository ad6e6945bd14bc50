/// A text that tries to be more than text, and what it tries.
struct HostileCase: Sendable {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  /// Short enough to stand among many others on one page, or in a label.
  var isShort: Bool { text.utf8.count <= 120 && !text.contains("\n") }

  /// All of them. To add one, put it into the list it belongs to.
  static let all =
    controls + sequences + strings + escapes + invisible + marks + shapes + mixtures
}

extension UInt32 {
  /// `1B`, with at least two digits.
  var hex: String {
    let digits = String(self, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}

extension String {
  /// A scalar as text; empty for a number that is none.
  init(scalar: UInt32) {
    self = Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
  }
}
