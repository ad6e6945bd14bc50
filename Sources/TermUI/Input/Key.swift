/// A key as the terminal reports it.
public enum Key: Hashable, Sendable {
  /// A key that types something; upper case is Shift.
  case character(Character)
  /// Return, the keypad's too, and ^J.
  case enter
  case tab
  /// Shift and Tab.
  case backTab
  case escape
  case backspace
  case delete
  case up, down, left, right
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case pageUp, pageDown, home, end, insert
  /// F1 and on.
  case function(Int)
  /// Ctrl and an upper-case letter, or one of `@ \ ] ^ _`.
  case control(Character)

  /// What a help page calls it.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "⏎"
    case .tab: "Tab"
    case .backTab: "Shift Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .shiftUp: "Shift ↑"
    case .shiftDown: "Shift ↓"
    case .shiftLeft: "Shift ←"
    case .shiftRight: "Shift →"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .insert: "Ins"
    case .function(let number): "F\(number)"
    case .control(let character): "^\(character)"
    }
  }
}
