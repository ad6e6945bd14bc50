import CNcurses

/// What ncurses' key codes mean, with codes of our own for what it has no name for.
enum KeyCodes {
  // beyond KEY_MAX, and beyond the codes ncurses gives to extended capabilities
  static let pasteBegin: Int32 = 0x2000
  static let pasteEnd: Int32 = 0x2001
  private static let ours: [Int32: Key] = [
    0x2010: .shiftUp, 0x2011: .shiftDown, 0x2012: .shiftRight, 0x2013: .shiftLeft,
    0x2014: .up, 0x2015: .down, 0x2016: .right, 0x2017: .left, 0x2018: .home, 0x2019: .end,
    0x201A: .backTab, 0x201B: .delete, 0x201C: .insert, 0x201D: .pageUp, 0x201E: .pageDown,
  ]

  /// Sequences that terminals send whatever their description says.
  private static let sequences: [(String, Key)] = [
    ("\u{1B}[1;2A", .shiftUp), ("\u{1B}[1;2B", .shiftDown),
    ("\u{1B}[1;2C", .shiftRight), ("\u{1B}[1;2D", .shiftLeft),
    ("\u{1B}[a", .shiftUp), ("\u{1B}[b", .shiftDown),
    ("\u{1B}[c", .shiftRight), ("\u{1B}[d", .shiftLeft),
    ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
    ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
    ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}OH", .home), ("\u{1B}OF", .end),
    ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[Z", .backTab),
    ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
  ]

  /// Teaches ncurses the sequences the terminal's description leaves out.
  static func define() {
    define_key("\u{1B}[200~", pasteBegin)
    define_key("\u{1B}[201~", pasteEnd)
    let codes = Dictionary(ours.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    for (sequence, key) in sequences {
      guard let code = codes[key] else { continue }
      if key_defined(sequence) == 0 { define_key(sequence, code) }
    }
    // what xterm's description calls Shift and an arrow under names that ncurses has no code for
    for (name, key) in [("kUP", Key.shiftUp), ("kDN", .shiftDown)] {
      guard let sequence = cn_capability(name), let code = codes[key] else { continue }
      define_key(sequence, code)
    }
  }

  /// The key of a code of ncurses.
  static func key(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: return .up
    case KEY_DOWN: return .down
    case KEY_LEFT: return .left
    case KEY_RIGHT: return .right
    case KEY_SR: return .shiftUp
    case KEY_SF: return .shiftDown
    case KEY_SLEFT: return .shiftLeft
    case KEY_SRIGHT: return .shiftRight
    case KEY_PPAGE: return .pageUp
    case KEY_NPAGE: return .pageDown
    case KEY_HOME, KEY_FIND: return .home
    case KEY_END, KEY_SELECT: return .end
    case KEY_IC: return .insert
    case KEY_DC: return .delete
    case KEY_BTAB: return .backTab
    case KEY_ENTER: return .enter
    case KEY_BACKSPACE: return .backspace
    case cn_key_f(1)...cn_key_f(24): return .function(Int(code - cn_key_f(0)))
    default: return ours[code]
    }
  }

  /// The key of a typed scalar; nil for what no key types.
  static func key(typed scalar: UInt32) -> Key? {
    switch scalar {
    case 0x0A, 0x0D: return .enter
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 0x1B: return .escape
    case 0x00...0x1F:
      return Unicode.Scalar(scalar + 0x40).map { .control(Character($0)) }
    case 0x80...0x9F: return nil
    default: return Unicode.Scalar(scalar).map { .character(Character($0)) }
    }
  }
}
