import CCmark

/// A document of cmark, freed with the last reference to it.
final class CommonMarkDocument {
  let root: OpaquePointer

  /// Registered once in the life of the program; cmark does not do that safely by itself.
  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// cmark keeps the special characters of extensions in variables of its own while it parses.
  private static let lock = Lock()

  /// Parses a text; nil for one that cmark would take too long for.
  init?(_ bytes: [UInt8]) {
    Self.lock.lock()
    defer { Self.lock.unlock() }
    guard Self.isReady, !Self.isSlow(bytes),
      let parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
    else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      guard let found = cmark_find_syntax_extension(name) else { return nil }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    bytes.withUnsafeBytes {
      cmark_parser_feed(parser, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// Whether a text has so much of what cmark-gfm 0.29.0.gfm.6 takes quadratic time for that it
  /// would be felt: images never closed (CVE-2023-22486), addresses, and tables with short rows
  /// (CVE-2023-22484), whose missing cells it makes up.
  private static func isSlow(_ bytes: [UInt8]) -> Bool {
    var images = 0
    var addresses = 0
    var lines = 1
    var bars = 0
    var mostBars = 0
    bytes.withUnsafeBufferPointer { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        switch byte {
        case 0x5B where previous == 0x21: images += 1
        case 0x40: addresses += 1
        case 0x7C: bars += 1
        case 0x0A:
          lines += 1
          mostBars = max(mostBars, bars)
          bars = 0
        default: break
        }
        previous = byte
      }
    }
    mostBars = max(mostBars, bars)
    return images > 2000 || addresses > 5000 || mostBars > 1000
      || mostBars.multipliedReportingOverflow(by: lines).partialValue > 200_000
  }
}
