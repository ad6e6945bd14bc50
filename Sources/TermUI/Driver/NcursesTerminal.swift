import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal the process runs in, through ncurses.
///
/// One at a time. It is not Sendable: it stays where it was opened.
public final class NcursesTerminal: Terminal {
  /// Columns and rows.
  public internal(set) var size: Size
  let screen: OpaquePointer
  /// The read end of the pipe that signals arrive in.
  let signals: Int32
  private let parkedErrors: ParkedErrors
  private let palette: Palette
  private var isOpen = true
  /// Events that were found on the way to another one.
  var waiting: [TerminalEvent] = []

  /// Takes the terminal over: the alternate screen, no echo, keys and mouse as events, signals as
  /// events. A crash gives it back too.
  public static func open() throws(TerminalError) -> NcursesTerminal {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    guard cn_claim() == 1 else { throw .alreadyOpen }
    do {
      return try takeOver()
    } catch {
      cn_release()
      throw error
    }
  }

  private static func takeOver() throws(TerminalError) -> NcursesTerminal {
    setlocale(LC_CTYPE, "")
    if !isUTF8() {
      setlocale(LC_CTYPE, "C.UTF-8")
      guard isUTF8() else { throw .noUTF8 }
    }
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !term.isEmpty else { throw .unknownTerminal(term) }
    cn_remember_modes(0)
    // before newterm, which then leaves these signals alone
    let signals = cn_signals_install()
    guard signals >= 0 else { throw .system(String(cString: strerror(errno))) }
    set_escdelay(25)
    guard let screen = newterm(nil, cn_stdout(), cn_stdin()) else {
      cn_signals_remove()
      throw .unknownTerminal(term)
    }
    guard cn_can_address() == 1 else {
      endwin()
      delscreen(screen)
      cn_restore_modes(0)
      cn_signals_remove()
      throw .unsuitableTerminal(term)
    }
    // Until it came back from endwin() once, ncurses writes each move of the cursor by itself, a
    // hundred times a frame.
    endwin()
    doupdate()
    return NcursesTerminal(screen: screen, signals: signals)
  }

  private static func isUTF8() -> Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }

  private init(screen: OpaquePointer, signals: Int32) {
    self.screen = screen
    self.signals = signals
    parkedErrors = ParkedErrors()
    cbreak()
    noecho()
    nonl()
    cn_free_control_keys(0)
    keypad(cn_window(), true)
    nodelay(cn_window(), true)
    intrflush(nil, false)
    // a frame is shown as a whole; who draws one has looked for keys before
    typeahead(-1)
    palette = Palette()
    curs_set(0)
    mousemask(CN_CLICK | CN_WHEEL_UP | CN_WHEEL_DOWN, nil)
    mouseinterval(0)
    KeyCodes.define()
    size = Size(width: Int(getmaxx(cn_window())), height: Int(getmaxy(cn_window())))
    cn_crash_arm(
      1, TerminalSequence.restore(), parkedErrors.standardError, parkedErrors.file)
    TerminalSequence.write(TerminalSequence.pasteOn)
    // ncurses believes LINES and COLUMNS before it asks the terminal
    _ = adoptSize()
  }

  deinit {
    close()
  }

  /// Gives the terminal back: its screen, its modes, the signals, and what standard error said.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    cn_crash_disarm()
    TerminalSequence.write(TerminalSequence.pasteOff)
    endwin()
    delscreen(screen)
    cn_restore_modes(0)
    cn_signals_remove()
    parkedErrors.replay()
    cn_release()
  }

  /// Shows the changes at once, after clearing the screen where the frame is a complete one.
  public func present(_ diff: CellDiff, of buffer: CellBuffer) throws {
    guard isOpen, !diff.isEmpty else { return }
    if diff.isComplete {
      werase(cn_window())
      clearok(cn_window(), true)
    }
    for run in diff.runs { put(run) }
    wnoutrefresh(cn_window())
    TerminalSequence.write(TerminalSequence.frameBegin)
    doupdate()
    TerminalSequence.write(TerminalSequence.frameEnd)
  }

  /// A run goes to ncurses as a whole, which is quicker than cell by cell.
  private func put(_ run: CellDiff.Run) {
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: run.cells.count) { glyphs in
      var count = 0
      for cell in run.cells where !cell.isContinuation {
        let (attributes, pair) = palette.attributes(of: cell.style)
        let result = cell.glyph.withScalars {
          cn_glyph(&glyphs[count], $0.baseAddress, Int32($0.count), attributes, pair)
        }
        if result != ERR {
          count += 1
          continue
        }
        // the columns must be right even where ncurses refuses the text
        for _ in 0..<cell.glyph.width {
          var replacement: UInt32 = 0xFFFD
          cn_glyph(&glyphs[count], &replacement, 1, attributes, pair)
          count += 1
        }
      }
      cn_put(Int32(run.y), Int32(run.x), glyphs.baseAddress, Int32(count))
    }
  }

  /// Makes ncurses' windows as large as the terminal is; whether that changed anything.
  func adoptSize() -> Bool {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard cn_window_size(0, &rows, &columns) == 0, rows > 0, columns > 0 else { return false }
    let new = Size(width: Int(columns), height: Int(rows))
    guard new != size else { return false }
    resizeterm(rows, columns)
    size = Size(width: Int(getmaxx(cn_window())), height: Int(getmaxy(cn_window())))
    return true
  }
}
