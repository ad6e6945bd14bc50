/// A key as the terminal reports it.
public indirect enum Key: Hashable, Sendable {
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
  /// Alt and another key, which terminals send as Esc and that key in one.
  case alt(Key)

  /// What a help page calls it.
  public var label: String {
    if let label = KeyNames.label(of: self) { return label }
    switch self {
    case .character(let character): return String(character)
    case .function(let number): return "F\(number)"
    case .control(let character): return "^\(character)"
    default: return ""
    }
  }
}
