extension String {
  /// The text with nothing in it that a terminal could obey, or that could reorder its line.
  ///
  /// Names, titles, labels and file names are other people's. Messages and tables for reading show
  /// what is not seen by a sign, as the screens do: `␛` for a control character, `�` for one that
  /// has no picture, and for what changes how its neighbours are drawn. The two joiners, which
  /// Persian, Hindi and emoji are written with, are left out. What is for machines, CSV and JSON,
  /// keeps the text.
  public var shownSafely: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    var shown = UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isJoiner {
      shown.append(scalar.isUnseen ? scalar.sign : scalar)
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  /// Whether it is a control or a format character, or ends a line or a paragraph: nothing that a
  /// name needs, and much that a terminal would act on.
  package var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// `U+202E`, for a message about what cannot be seen.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  fileprivate var isJoiner: Bool { value == 0x200C || value == 0x200D }

  /// What is shown in its place.
  fileprivate var sign: Unicode.Scalar {
    let picture: UInt32? =
      switch value {
      case 0..<0x20: 0x2400 + value
      case 0x7F: 0x2421
      default: nil
      }
    return picture.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
  }
}
