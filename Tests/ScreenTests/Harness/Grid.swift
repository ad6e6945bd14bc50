import CVTerm

/// The screen of a terminal, as libvterm makes it of what a program writes.
final class Grid {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let watched: UnsafeMutablePointer<cv_state>
  private var columns: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    watched = .allocate(capacity: 1)
    watched.initialize(to: cv_state())
    terminal = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    cv_watch(screen, watched)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    watched.deallocate()
  }

  /// Modes, title changes, bells and cursor.
  var state: cv_state { watched.pointee }

  func resize(columns: Int, rows: Int) {
    self.columns = columns
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  /// Takes output; returns what the terminal answers.
  func write(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.withUnsafeBytes {
      _ = vterm_input_write(
        terminal, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1024) { answer in
      let count = vterm_output_read(terminal, answer.baseAddress, answer.count)
      return Array(UnsafeRawBufferPointer(answer).prefix(count))
    }
  }

  /// Asks the terminal as a program may, and returns its answer; the program learns nothing of it.
  ///
  /// In the middle of a sequence that never ended, nothing or nonsense comes back.
  func ask(_ question: [UInt8]) -> [UInt8] {
    write(question[...])
  }

  func line(_ row: Int) -> String {
    let room = columns * Int(VTERM_MAX_CHARS_PER_CELL)
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: room) { text in
      let count = Int(cv_line(screen, Int32(row), Int32(columns), text.baseAddress))
      return String(decoding: UnsafeBufferPointer(rebasing: text[..<count]), as: UTF32.self)
    }
  }

  /// A number that changes with any text or look of an area.
  func fingerprint(_ area: (column: Int, row: Int, columns: Int, rows: Int)) -> UInt64 {
    cv_fingerprint(
      screen, Int32(area.column), Int32(area.row), Int32(area.columns), Int32(area.rows))
  }

  func trimmedLine(_ row: Int) -> String {
    var line = line(row)[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  func style(_ column: Int, _ row: Int) -> cv_style {
    cv_style_at(screen, Int32(row), Int32(column))
  }
}
