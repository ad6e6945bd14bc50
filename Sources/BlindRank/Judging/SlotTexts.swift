import Foundation

/// Texts by slot in one string, so that they fit a column of the study file.
enum SlotTexts {
  /// `{"1":"…","3":"…"}`: slots from 1, in order.
  static func json(_ texts: [Slot: String]) -> String {
    let named = Dictionary(uniqueKeysWithValues: texts.map { (String($0.key.index + 1), $0.value) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(named)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// What `json` wrote of an item with so many slots; nil if it is something else.
  static func read(_ json: String, slots: Int) -> [Slot: String]? {
    guard
      let named = try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))
    else { return nil }
    var texts: [Slot: String] = [:]
    for (name, text) in named {
      guard let place = Int(name), name == String(place), (1...max(1, slots)).contains(place)
      else { return nil }
      texts[Slot(place - 1)] = text
    }
    return texts
  }
}
