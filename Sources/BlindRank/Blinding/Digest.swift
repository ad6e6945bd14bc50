import CSodium

/// A SHA-256 digest: fixed for ever, the same on every platform.
public struct Digest: Hashable, Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  /// The digest of a list of fields.
  ///
  /// Each field is preceded by its length, so that ("ab", "c") and ("a", "bc") differ.
  public init(of fields: [String]) {
    var message: [UInt8] = []
    for field in fields {
      let utf8 = Array(field.utf8)
      message += Array("\(utf8.count):".utf8) + utf8 + [UInt8(ascii: ",")]
    }
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, message, UInt64(message.count))
    bytes = digest
  }

  /// A digest read back from a study file; nil if it is not 32 bytes long.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Int(crypto_hash_sha256_BYTES) else { return nil }
    self.bytes = bytes
  }

  /// 64 hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
