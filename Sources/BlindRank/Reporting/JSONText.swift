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

  /// Foundation escapes only what JSON demands: U+009B and U+202E would go to the terminal. All
  /// that cannot be seen stands inside of texts, but for the line ends between them.
  private static func escaped(_ json: String) -> String {
    var text = ""
    for scalar in json.unicodeScalars {
      guard scalar != "\n", scalar.isUnseen else {
        text.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return text
  }
}
