/// What a program sent to its terminal beside text: anything that the driver never sends itself.
struct OutputCensus {
  /// Sequences and characters that no frame of ours has, as `␛[…h`, `U+9B`.
  private(set) var oddities: Set<String> = []

  /// Final letters of control sequences that ncurses draws with; it sets margins to scroll rows.
  private static let finals = Set("mHABCDdGKJP@XbLMSTr".utf8)
  /// Whole sequences: modes, margins and charsets set at the start, the end and around frames.
  private static let whole: Set<String> =
    Set(
      ["1", "12", "25", "1000", "1006", "1049", "2004", "2026", "7"].flatMap {
        ["[?\($0)h", "[?\($0)l"]
      } + [
        "[?12;25h", "[?1006;1000h", "[?1006;1000l", "[4l", "[22;0;0t", "[23;0;0t", "(B", "=", ">",
        "7", "8", "M",
      ])

  init(_ output: [UInt8]) {
    output.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x1B {
        readSequence(bytes, &position)
      } else if byte < 0x20 || byte == 0x7F {
        if ![0x08, 0x0A, 0x0D].contains(byte) { oddities.insert("U+\(UInt32(byte).hex)") }
      } else if byte == 0xC2, position < bytes.count, bytes[position] < 0xA0 {
        oddities.insert("U+\(UInt32(bytes[position]).hex)")
      } else if byte == 0xE2 || byte == 0xEF || byte == 0xF3 || byte == 0xD8 {
        readFormat(bytes, position - 1)
      }
    }
  }

  private mutating func readSequence(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
    let start = position
    guard position < bytes.count else { return }
    let isLong = bytes[position] == UInt8(ascii: "[")
    position += 1
    if isLong {
      while position < bytes.count, !(0x40...0x7E).contains(bytes[position]) { position += 1 }
      position += 1
    } else if (0x20...0x2F).contains(bytes[start]) {
      position += 1
    }
    let end = min(position, bytes.count)
    guard let last = bytes[start..<end].last else { return }
    let isPlain = bytes[start..<end].dropFirst().dropLast().allSatisfy {
      (0x30...0x3B).contains($0)
    }
    if isLong, isPlain, Self.finals.contains(last) { return }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    if !Self.whole.contains(text) { oddities.insert("␛\(text.prefix(40))") }
  }

  /// Characters that change how others look: joiners, directions, variations, tags.
  private mutating func readFormat(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) {
    let text = String(decoding: bytes[position..<min(bytes.count, position + 4)], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return }
    switch scalar.value {
    case 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xE0000...0xE0FFF:
      oddities.insert("U+\(scalar.value.hex)")
    default: break
    }
  }
}
