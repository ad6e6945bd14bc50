extension String {
  /// The text for a terminal without a screen: what cells would show of it, line by line.
  ///
  /// Line ends are line feeds, and nothing else is left in it that a terminal could obey.
  public var printable: String {
    var scalars = String.UnicodeScalarView()
    TextBody(self).bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        for glyph in GlyphReader(bytes, range: start..<end) {
          scalars.append(contentsOf: glyph.scalars)
        }
        if end < bytes.count { scalars.append("\n") }
        start = end + 1
      }
    }
    return String(scalars)
  }
}
