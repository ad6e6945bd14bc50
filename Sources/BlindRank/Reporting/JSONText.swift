import Foundation

/// How this module writes JSON: indented, with sorted keys, and a line end at the end.
enum JSONText {
  /// - Throws: if a figure is no number.
  static func render(_ object: [String: Any]) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
