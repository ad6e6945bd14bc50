import CSodium

/// 128 bits that stand for a text in memory: BLAKE2b of its bytes.
///
/// Texts are told apart by their bytes, because Swift's `==` holds é and e+◌́ equal. Two of a
/// million texts share a digest once in 10^26 studies.
struct TextDigest: Hashable {
  private let high: UInt64
  private let low: UInt64

  /// The digest of these bytes.
  init(of bytes: UnsafeRawBufferPointer) {
    _ = Self.isReady
    var words: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &words) { words in
      guard let out = words.bindMemory(to: UInt8.self).baseAddress else { return }
      let input = bytes.bindMemory(to: UInt8.self)
      _ = crypto_generichash(out, words.count, input.baseAddress, UInt64(input.count), nil, 0)
    }
    (high, low) = words
  }

  /// The digest of a text's UTF-8.
  init(of text: String) {
    var text = text
    self = text.withUTF8 { TextDigest(of: UnsafeRawBufferPointer($0)) }
  }

  /// Lets libsodium choose the fastest code for this processor; without it, it takes the plain.
  private static let isReady = sodium_init() >= 0

  func hash(into hasher: inout Hasher) {
    // The digest is even already; one word of it is enough for a table.
    hasher.combine(low)
  }
}
