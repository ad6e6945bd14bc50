import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension NcursesTerminal {
  /// What reading a key came to.
  enum Input {
    case event(TerminalEvent)
    /// Something was read that means nothing here.
    case ignored
    case nothing
  }

  /// What ncurses reads: a scalar, or a code of its own.
  private enum Unit {
    case typed(UInt32)
    case code(Int32)
  }

  private static let escape: UInt32 = 0x1B
  /// A paste longer than this is cut; it is a note, not a book.
  private static let maximumPaste = 1 << 20

  private func readUnit() -> Unit? {
    var value: wint_t = 0
    let result = wget_wch(cn_window(), &value)
    if result == ERR { return nil }
    if result == KEY_CODE_YES { return .code(Int32(bitPattern: value)) }
    return .typed(value)
  }

  /// Reads one event without waiting.
  func readInput() -> Input {
    guard let unit = readUnit() else { return .nothing }
    return interpret(unit)
  }

  private func interpret(_ unit: Unit) -> Input {
    switch unit {
    case .typed(Self.escape):
      return readAfterEscape()
    case .typed(let scalar):
      return event(KeyCodes.key(typed: scalar))
    case .code(KEY_MOUSE):
      return readMouse()
    case .code(KeyCodes.pasteBegin):
      return .event(.paste(readPaste()))
    case .code(let code):
      // KEY_RESIZE too: the signal's own event says it
      return event(KeyCodes.key(code))
    }
  }

  private func event(_ key: Key?) -> Input {
    guard let key else { return .ignored }
    return .event(.key(key))
  }

  private func readMouse() -> Input {
    var mouse = MEVENT()
    guard getmouse(&mouse) == OK else { return .ignored }
    let x = Int(mouse.x)
    let y = Int(mouse.y)
    if mouse.bstate & CN_WHEEL_UP != 0 { return .event(.wheel(up: true, x: x, y: y)) }
    if mouse.bstate & CN_WHEEL_DOWN != 0 { return .event(.wheel(up: false, x: x, y: y)) }
    if mouse.bstate & CN_CLICK != 0 { return .event(.click(x: x, y: y)) }
    return .ignored
  }

  /// Tells the key Esc from Alt and a key, and from the start of a sequence that ncurses does not
  /// know. The letters of one must not act as keys: `Esc [ 1 ; 9 A` would rank something. Nor must
  /// that of Alt and a letter, while somebody types a note.
  private func readAfterEscape() -> Input {
    guard let unit = readUnit() else { return .event(.key(.escape)) }
    switch unit {
    case .typed(0x5B):
      // parameters up to a final letter
      return skip { (0x40...0x7E).contains($0) }
    case .typed(0x4F):
      // one letter
      return skip { _ in true }
    case .typed(0x5D), .typed(0x50), .typed(0x5F), .typed(0x5E):
      // ] P _ ^, a report: up to BEL or the \ of its terminator
      return skip { $0 == 0x07 || $0 == 0x5C }
    default:
      switch interpret(unit) {
      case .event(.key(let key)) where !key.isEscape: return .event(.key(.alt(key)))
      case .event(let event):
        waiting.insert(event, at: 0)
        return .event(.key(.escape))
      case .ignored, .nothing: return .ignored
      }
    }
  }

  private func skip(through isLast: (UInt32) -> Bool) -> Input {
    for _ in 0..<4096 {
      guard case .typed(let scalar)? = readUnit() else { break }
      if isLast(scalar) { break }
    }
    return .ignored
  }

  private func readPaste() -> String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    while true {
      switch readUnit() {
      case .code(KeyCodes.pasteEnd):
        return String(scalars)
      case .code:
        continue
      case .typed(let scalar):
        count += 1
        guard count <= Self.maximumPaste, let scalar = Unicode.Scalar(scalar) else { continue }
        scalars.append(scalar == "\r" ? "\n" : scalar)
      case nil:
        // an end that never comes must not hold the program
        var ready = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        if poll(&ready, 1, 500) <= 0 || cn_at_end(0) == 1 { return String(scalars) }
      }
    }
  }
}

extension Key {
  /// Whether it begins with Esc: what came before was that key alone.
  fileprivate var isEscape: Bool {
    switch self {
    case .escape, .alt: true
    default: false
    }
  }
}
