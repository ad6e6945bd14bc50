/// The keys that are called by a name: in a file somebody types, and on the screen.
enum KeyNames {
  static let all: [(key: Key, name: String, label: String)] = [
    (.character(" "), "Space", "Space"),
    (.enter, "Enter", "⏎"),
    (.tab, "Tab", "Tab"),
    (.backTab, "Shift-Tab", "Shift Tab"),
    (.escape, "Esc", "Esc"),
    (.backspace, "Backspace", "Backspace"),
    (.delete, "Delete", "Del"),
    (.up, "Up", "↑"),
    (.down, "Down", "↓"),
    (.left, "Left", "←"),
    (.right, "Right", "→"),
    (.shiftUp, "Shift-Up", "Shift ↑"),
    (.shiftDown, "Shift-Down", "Shift ↓"),
    (.shiftLeft, "Shift-Left", "Shift ←"),
    (.shiftRight, "Shift-Right", "Shift →"),
    (.pageUp, "PageUp", "PgUp"),
    (.pageDown, "PageDown", "PgDn"),
    (.home, "Home", "Home"),
    (.end, "End", "End"),
    (.insert, "Insert", "Ins"),
  ]

  private static let byKey = Dictionary(
    all.map { ($0.key, (name: $0.name, label: $0.label)) }, uniquingKeysWith: { first, _ in first })
  private static let byName = Dictionary(
    all.map { ($0.name.lowercased(), $0.key) }, uniquingKeysWith: { first, _ in first })

  static func name(of key: Key) -> String? { byKey[key]?.name }
  static func label(of key: Key) -> String? { byKey[key]?.label }

  /// The key of a name, whatever its case.
  static func key(named name: String) -> Key? { byName[name.lowercased()] }
}
