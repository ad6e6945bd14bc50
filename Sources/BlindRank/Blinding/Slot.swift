/// A place on the screen: A, B, C … It says nothing about who wrote what stands there.
public struct Slot: Hashable, Comparable, Sendable, Codable {
  /// From 0, left to right.
  public let index: Int

  /// The slot at a place, from 0.
  public init(_ index: Int) {
    self.index = index
  }

  /// `A` … `Z`, then `A2`, `B2` …
  public var letter: String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : letter + String(index / 26 + 1)
  }

  /// From left to right.
  public static func < (left: Slot, right: Slot) -> Bool {
    left.index < right.index
  }
}
