/// How several keys are written together.
enum KeyLabels {
  /// The same where some have no key: `–` in its place, so that the others stay in theirs.
  static func compact(_ keys: [Key?]) -> String {
    let present = keys.compactMap { $0 }
    if present.count == keys.count { return compact(present) }
    let last = keys.lastIndex { $0 != nil } ?? 0
    return keys[...last].map { $0?.label ?? "–" }.joined(separator: "/")
  }

  /// `1-5` for neighbours in the alphabet or the digits, `↑↓` for arrows, `Shift ↑↓`, else `n/p`.
  static func compact(_ keys: [Key]) -> String {
    let labels = keys.map(\.label)
    guard let first = labels.first, labels.count > 1 else { return labels.first ?? "" }
    if let last = labels.last, isSequence(keys) { return "\(first)-\(last)" }
    let shift = "Shift "
    if labels.allSatisfy({ $0.hasPrefix(shift) && isArrow($0.dropFirst(shift.count)) }) {
      return shift + labels.map { $0.dropFirst(shift.count) }.joined()
    }
    if labels.allSatisfy({ isArrow($0[...]) }) { return labels.joined() }
    return labels.joined(separator: "/")
  }

  private static func isArrow(_ label: Substring) -> Bool {
    ["↑", "↓", "←", "→"].contains(label)
  }

  private static func isSequence(_ keys: [Key]) -> Bool {
    var previous: UInt8?
    for key in keys {
      guard case .character(let character) = key, let ascii = character.asciiValue else {
        return false
      }
      if let previous, ascii != previous + 1 { return false }
      previous = ascii
    }
    return true
  }
}
