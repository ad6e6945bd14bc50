#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Finds where a row of a table ends and splits it into cells, after RFC 4180: a cell in quotes
/// may hold separators, line ends and doubled quotes. A quote inside a cell that does not begin
/// with one stands for itself.
struct TableScanner {
  private enum State {
    case cellStart, bare, quoted, quoteInQuoted
  }

  /// What stands between cells; nil in a header, where any of comma, tab and semicolon may.
  let separator: UInt8?
  private var state = State.cellStart
  private var position = 0

  /// Begins a row.
  init(separator: UInt8?) {
    self.separator = separator
  }

  /// Whether the bytes so far end inside quotes.
  var isInQuotes: Bool { state == .quoted }

  /// The number of bytes before the line feed that ends the row; nil while it is not among
  /// `bytes`. To go on, give the same bytes and more behind them.
  mutating func end(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    while position < bytes.count {
      switch state {
      case .quoted:
        guard let quote = Self.firstQuote(in: bytes, from: position) else {
          position = bytes.count
          return nil
        }
        position = quote
        state = .quoteInQuoted
      case .quoteInQuoted where bytes[position] == Self.quote:
        state = .quoted
      case .cellStart where bytes[position] == Self.quote:
        state = .quoted
      default:
        // A separator or a line feed ends the cell; a quote inside it is nothing special.
        while position < bytes.count, bytes[position] != 0x0A, !isSeparator(bytes[position]) {
          position += 1
          state = .bare
        }
        guard position < bytes.count else { return nil }
        if bytes[position] == 0x0A { return position }
        state = .cellStart
      }
      position += 1
    }
    return nil
  }

  private static func firstQuote(in bytes: UnsafeBufferPointer<UInt8>, from position: Int) -> Int? {
    guard let start = bytes.baseAddress,
      let found = memchr(start + position, CInt(quote), bytes.count - position)
    else { return nil }
    return UnsafeRawPointer(start).distance(to: found)
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    guard let separator else { return Self.separators.contains(byte) }
    return byte == separator
  }

  /// What may stand between cells, the likelier ones first.
  static let separators = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]

  /// Splits a whole row. Doubled quotes are made single in place: the bytes belong to the
  /// reader, which is done with them.
  ///
  /// - Returns: false when something follows a closing quote.
  static func cells(
    of row: UnsafeBufferPointer<UInt8>, separator: UInt8, into cells: inout [UnsafeRawBufferPointer]
  ) -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard let constant = row.baseAddress else { return true }
    let start = UnsafeMutablePointer(mutating: constant)
    var position = 0
    while true {
      if position < row.count, start[position] == quote {
        let first = position + 1
        var write = first
        position = first
        while position < row.count {
          if start[position] == quote {
            guard position + 1 < row.count, start[position + 1] == quote else { break }
            position += 1
          }
          start[write] = start[position]
          write += 1
          position += 1
        }
        cells.append(UnsafeRawBufferPointer(start: start + first, count: write - first))
        position += 1
        guard position >= row.count || start[position] == separator else { return false }
      } else {
        let first = position
        while position < row.count, start[position] != separator { position += 1 }
        cells.append(UnsafeRawBufferPointer(start: start + first, count: position - first))
      }
      guard position < row.count else { return true }
      position += 1
    }
  }

  private static let quote = UInt8(ascii: "\"")
}
