extension String {
  /// The text for a terminal without a screen: what cells would show of it, line by line.
  ///
  /// Line ends are line feeds, and nothing else is left in it that a terminal could obey.
  public var printable: String {
    var printed: [UInt8] = []
    TextBody(self).bytes.withUnsafeBufferPointer { bytes in
      printed.reserveCapacity(bytes.count)
      var start = 0
      while start < bytes.count {
        let end = bytes.endOfLine(from: start)
        if bytes[start..<end].allSatisfy({ (0x20..<0x7F).contains($0) }) {
          printed += bytes[start..<end]
        } else {
          for glyph in GlyphReader(bytes, range: start..<end) {
            glyph.withScalars { scalars in
              for case let scalar? in scalars.map(Unicode.Scalar.init) { printed += scalar.utf8 }
            }
          }
        }
        if end < bytes.count { printed.append(0x0A) }
        start = end + 1
      }
    }
    return String(decoding: printed, as: UTF8.self)
  }
}
