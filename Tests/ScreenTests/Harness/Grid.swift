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
    var answer = [CChar](repeating: 0, count: 1024)
    let count = vterm_output_read(terminal, &answer, answer.count)
    return answer[..<count].map { UInt8(bitPattern: $0) }
  }

  /// Asks the terminal as a program may, and returns its answer; the program learns nothing of it.
  ///
  /// In the middle of a sequence that never ended, nothing or nonsense comes back.
  func ask(_ question: String) -> String {
    String(decoding: write(Array(question.utf8)[...]), as: UTF8.self)
  }

  func line(_ row: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var column = 0
    var text = [UInt32](repeating: 0, count: Int(VTERM_MAX_CHARS_PER_CELL))
    while column < columns {
      let count = cv_text(screen, Int32(row), Int32(column), &text)
      if count == 0 { scalars.append(" ") }
      scalars.append(contentsOf: text.prefix(Int(count)).compactMap { Unicode.Scalar($0) })
      column += max(1, Int(cv_style_at(screen, Int32(row), Int32(column)).width))
    }
    return String(scalars)
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
