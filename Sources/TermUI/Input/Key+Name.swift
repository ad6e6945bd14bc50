extension Key {
  /// The function keys the driver knows.
  static let functionKeys = 1...24

  /// What a file calls it: `a`, `?`, `Tab`, `Shift-Up`, `Ctrl-D`, `F5`.
  public var name: String {
    if let name = KeyNames.name(of: self) { return name }
    switch self {
    case .function(let number): return "F\(number)"
    case .control(let character): return "Ctrl-\(character)"
    default: return label
    }
  }

  /// The key that a file calls by this name; nil for what is the name of none.
  ///
  /// A single character is the key that types it, so its case counts; that of names does not.
  public init?(named name: String) {
    if let key = KeyNames.key(named: name) {
      self = key
    } else if let character = name.first, name.count == 1 {
      guard character.unicodeScalars.allSatisfy({ Self.isTyped($0) }) else { return nil }
      self = .character(character)
    } else if let key = Self.function(name) ?? Self.control(name) {
      self = key
    } else {
      return nil
    }
  }

  /// Names to tell somebody who mistyped one; not those of characters, Ctrl and a letter, F1 …
  public static var names: [String] { KeyNames.all.map(\.name) }

  /// Whether the terminal makes a signal of it, so that no screen ever gets it.
  public var isSignal: Bool { self == .control("C") || self == .control("Z") }

  private static func isTyped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
  }

  private static func function(_ name: String) -> Key? {
    guard name.first == "F" || name.first == "f", name.dropFirst().first != "0",
      name.dropFirst().allSatisfy(\.isASCIIDigit), let number = Int(name.dropFirst()),
      functionKeys.contains(number)
    else { return nil }
    return .function(number)
  }

  /// `Ctrl-D`. Terminals send the same for some of these as for keys of their own: Ctrl-I is Tab.
  private static func control(_ name: String) -> Key? {
    let prefix = "ctrl-"
    guard name.count == prefix.count + 1, name.lowercased().hasPrefix(prefix),
      let character = name.uppercased().last
    else { return nil }
    switch character {
    case "H": return .backspace
    case "I": return .tab
    case "J", "M": return .enter
    case "[": return .escape
    case "A"..."Z", "@", "\\", "]", "^", "_":
      return character.isASCII ? .control(character) : nil
    default: return nil
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
