/// Sums over units of n(c)·n(d), how often two values were given, apart by how many values a unit
/// has.
///
/// Of up to eight values and 255 annotators, eight products are made at once: 16 bits hold them,
/// and 32 bits their sums, which are moved to 64 before they can overflow.
struct CoincidenceProducts {
  /// How many units were added that have two values or more.
  private(set) var units = 0
  private let kinds: Int
  private let isNarrow: Bool
  private var sums: [Int]
  private var narrow: [SIMD8<UInt32>]
  private var unflushed = 0
  /// 255 · 255 so many times is less than 2³².
  private static let mostUnflushed = 1 << 16

  /// Nothing yet of such units.
  init(of counted: UnitCounts) {
    kinds = counted.valueCount
    isNarrow = kinds <= 8 && counted.annotatorCount <= Int(UInt8.max)
    let rows = (counted.annotatorCount + 1) * kinds
    sums = Array(repeating: 0, count: rows * kinds)
    narrow = Array(repeating: .zero, count: isNarrow ? rows : 0)
  }

  /// Sizes of units that there can be.
  var sizes: Range<Int> { 2..<max(2, sums.count / (kinds * kinds)) }

  /// For units of a size: what one value makes with each.
  subscript(size: Int, kind: Int) -> [Int] {
    let start = (size * kinds + kind) * kinds
    return Array(sums[start..<start + kinds])
  }

  /// Adds a unit.
  @inline(__always)
  mutating func add(_ counted: UnitCounts, _ unit: Int) {
    let size = Int(counted.sizes[unit])
    guard size > 1 else { return }
    units &+= 1
    let line = size &* kinds
    if isNarrow {
      counted.counts.withUnsafeBytes { bytes in
        let row = bytes.loadUnaligned(
          fromByteOffset: unit &* kinds &* 2, as: SIMD8<UInt16>.self)
        narrow.withUnsafeMutableBufferPointer { narrow in
          for kind in 0..<kinds {
            narrow[line &+ kind] &+= SIMD8<UInt32>(truncatingIfNeeded: row &* row[kind])
          }
        }
      }
      unflushed &+= 1
      if unflushed == Self.mostUnflushed { flush() }
    } else {
      for kind in 0..<kinds {
        let times = Int(counted.counts[unit * kinds + kind])
        for other in 0..<kinds {
          sums[(line + kind) * kinds + other] += times * Int(counted.counts[unit * kinds + other])
        }
      }
    }
  }

  /// Moves what is summed up in 32 bits.
  mutating func flush() {
    for row in narrow.indices {
      for kind in 0..<kinds { sums[row * kinds + kind] += Int(narrow[row][kind]) }
      narrow[row] = .zero
    }
    unflushed = 0
  }
}
