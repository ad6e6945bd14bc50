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
  /// By hash, one behind the other: the hash's upper half and number + 1, or 0 for nothing.
  private var slots = [UInt64](repeating: 0, count: 64)

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
    number(inSlot: slot(of: name, Self.hash(name)))
  }

  /// A name's number, a new one where it did not come yet.
  mutating func number(of name: UnsafeRawBufferPointer) -> Int32 {
    let hash = Self.hash(name)
    let slot = slot(of: name, hash)
    if let number = number(inSlot: slot) { return number }
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    slots[slot] = hash & Self.upper | UInt64(count)
    if 2 * count > slots.count { grow() }
    return Int32(count - 1)
  }

  /// The numbers of another table's names, new ones where they did not come yet.
  mutating func numbers(of other: NameTable) -> [Int32] {
    other.bytes.withUnsafeBytes { bytes in
      (0..<other.count).map {
        number(of: UnsafeRawBufferPointer(rebasing: bytes[other.start(of: $0)..<other.ends[$0]]))
      }
    }
  }

  private func number(inSlot slot: Int) -> Int32? {
    let entry = slots[slot]
    return entry == 0 ? nil : Int32(truncatingIfNeeded: entry) - 1
  }

  private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  /// Where a name stands, or where it would.
  private func slot(of name: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        if (slots[slot] ^ hash) & Self.upper == 0,
          isName(Int(UInt32(truncatingIfNeeded: slots[slot])) - 1, name)
        {
          break
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return slot
    }
  }

  private func isName(_ number: Int, _ name: UnsafeRawBufferPointer) -> Bool {
    let start = start(of: number)
    guard ends[number] - start == name.count else { return false }
    guard let wanted = name.baseAddress else { return true }
    return bytes.withUnsafeBytes { all in
      guard let known = all.baseAddress.map({ $0 + start }) else { return false }
      // Most names are two words: quicker than a call.
      guard name.count <= 16 else { return memcmp(known, wanted, name.count) == 0 }
      return Self.words(known, name.count) == Self.words(wanted, name.count)
    }
  }

  /// The first and the last bytes of a name, which overlap: all bytes of one of up to 16.
  @inline(__always)
  private static func words(_ name: UnsafeRawPointer, _ count: Int) -> (UInt64, UInt64) {
    if count >= 8 {
      return (
        name.loadUnaligned(as: UInt64.self),
        name.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      )
    }
    if count >= 4 {
      return (
        UInt64(name.loadUnaligned(as: UInt32.self)),
        UInt64(name.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      )
    }
    guard count > 0 else { return (0, 0) }
    let middle = name.load(fromByteOffset: count / 2, as: UInt8.self)
    return (
      UInt64(name.load(as: UInt8.self)) << 8 | UInt64(middle),
      UInt64(name.load(fromByteOffset: count - 1, as: UInt8.self))
    )
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: 2 * slots.count)
    bytes.withUnsafeBytes { bytes in
      for number in 0..<count {
        let hash = Self.hash(
          UnsafeRawBufferPointer(rebasing: bytes[start(of: number)..<ends[number]]))
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = hash & Self.upper | UInt64(number + 1)
      }
    }
  }

  /// Pairs of words of eight bytes are multiplied, and both halves of each product mixed into one.
  /// The words at the end may overlap.
  @inline(__always)
  private static func hash(_ name: UnsafeRawBufferPointer) -> UInt64 {
    guard let start = name.baseAddress else { return 0 }
    var hash = UInt64(truncatingIfNeeded: name.count)
    var position = 0
    while position + 16 < name.count {
      let one = start.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let other = start.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self)
      hash = mixed(hash ^ one, other)
      position += 16
    }
    let (one, other) = words(start + position, name.count - position)
    return mixed(hash ^ one, other)
  }

  @inline(__always)
  private static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = (one ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: other ^ 0xC2B2_AE3D_27D4_EB4F)
    return product.high ^ product.low
  }

  private static let upper: UInt64 = 0xFFFF_FFFF_0000_0000
}
