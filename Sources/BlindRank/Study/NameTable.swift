#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Numbers names in the order in which they first come.
///
/// They are found by their bytes, so that no text is made of a name seen before: a million rows
/// name the same hundred systems.
struct NameTable {
  private var bytes: [UInt8] = []
  /// By number: where its bytes end.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// By hash, one behind the other: number + 1, or 0 for nothing.
  private var slots = [Int32](repeating: 0, count: 64)

  /// How many names.
  var count: Int { ends.count }
  /// The names in the order of their numbers.
  var names: [String] { (0..<count).map(name) }

  /// A name.
  func name(_ number: Int) -> String {
    String(decoding: bytes[start(of: number)..<ends[number]], as: UTF8.self)
  }

  /// A name's number; nil where it did not come yet.
  func find(_ name: UnsafeRawBufferPointer) -> Int32? {
    let slot = slot(of: name, Self.hash(name))
    return slots[slot] == 0 ? nil : slots[slot] - 1
  }

  /// A name's number, a new one where it did not come yet.
  mutating func number(of name: UnsafeRawBufferPointer) -> Int32 {
    let hash = Self.hash(name)
    let slot = slot(of: name, hash)
    if slots[slot] != 0 { return slots[slot] - 1 }
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = Int32(count)
    if 2 * count > slots.count { grow() }
    return Int32(count - 1)
  }

  private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  /// Where a name stands, or where it would.
  private func slot(of name: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, !isName(Int(slots[slot]) - 1, name, hash) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isName(_ number: Int, _ name: UnsafeRawBufferPointer, _ hash: UInt64) -> Bool {
    guard hashes[number] == hash, ends[number] - start(of: number) == name.count else {
      return false
    }
    guard let wanted = name.baseAddress else { return true }
    return bytes.withUnsafeBytes { all in
      all.baseAddress.map { memcmp($0 + start(of: number), wanted, name.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: 2 * slots.count)
    for number in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  /// FNV-1a over words of eight bytes, its upper bits folded down.
  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = 0
    while position + 8 <= name.count {
      hash = (hash ^ name.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* prime
      hash ^= hash >> 32
      position += 8
    }
    while position < name.count {
      hash = (hash ^ UInt64(name[position])) &* prime
      position += 1
    }
    hash ^= UInt64(name.count)
    hash = hash &* prime
    return hash ^ (hash >> 29)
  }

  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
}
