import Foundation

/// How this module writes JSON: indented, with sorted keys, and a line end at the end. Whatever
/// cannot be seen is escaped, so that it can be printed too.
enum JSONText {
  /// - Throws: if a figure is no number.
  static func render(_ object: [String: Any]) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return escaped(String(decoding: data, as: UTF8.self)) + "\n"
  }

  /// Of a report, with what was seen of a study before its end; null where it is no study's.
  static func render(_ object: [String: Any], log: StudyLog?) throws -> String {
    try render(object.merging(["unblinding": log.map { $0.json as Any } ?? NSNull()]) { $1 })
  }

  /// A text in quotation marks, on one line.
  static func quoted(_ text: String) -> String {
    // The same characters, however Swift would join them.
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += #"\""#
      case "\\": quoted += #"\\"#
      case "\n": quoted += #"\n"#
      case "\t": quoted += #"\t"#
      case "\r": quoted += #"\r"#
      default: append(scalar, to: &quoted)
      }
    }
    return quoted + "\""
  }

  /// Foundation escapes only what JSON demands: U+009B and U+202E would go to the terminal. All
  /// that cannot be seen stands inside of texts, but for the line ends between them.
  private static func escaped(_ json: String) -> String {
    var text = ""
    for scalar in json.unicodeScalars {
      if scalar == "\n" { text.unicodeScalars.append(scalar) } else { append(scalar, to: &text) }
    }
    return text
  }

  /// Adds a character as it is, or escaped if it cannot be seen.
  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    guard !(0x20...0x7E).contains(scalar.value), scalar.isUnseen else {
      text.unicodeScalars.append(scalar)
      return
    }
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
