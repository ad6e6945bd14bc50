/// The random generator of one numbered ordering.
///
/// xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM
/// TOMS 47, 2021), its state four outputs of SplitMix64 as its authors advise: those numbered 4i
/// to 4i+3 for the ordering i. So an ordering is the same whoever computes it, and when.
///
/// Beside `SeededGenerator` because of speed: that one draws below a bound by rejection, and its
/// division would double the time of an ordering; a digest for each ordering comes on top.
struct OrderingGenerator: Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  init(seed: UInt64, ordering: Int) {
    let first = UInt64(ordering) &* 4
    self.init(state: (0..<4).map { Self.splitMix(seed, first &+ $0) })
  }

  init(state: [UInt64]) {
    (a, b, c, d) = (state[0], state[1], state[2], state[3])
  }

  /// 64 uniform bits.
  @inline(__always) mutating func next() -> UInt64 {
    let sum = a &+ d
    let result = (sum &<< 23 | sum &>> 41) &+ a
    let shifted = b &<< 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = d &<< 45 | d &>> 19
    return result
  }

  /// A number below a bound: the high half of a product, uniform but for bound / 2⁶⁴.
  @inline(__always) mutating func next(below bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Rows in a random order (Fisher and Yates, from the front): the order of `EloReplay`.
  mutating func order(of rows: some Collection<Int>) -> [Int] {
    var rows = Array(rows)
    for index in rows.indices {
      rows.swapAt(index, index + next(below: rows.count - index))
    }
    return rows
  }

  /// The output of SplitMix64 with a number, counted from 0 (Steele, Lea and Flood, OOPSLA 2014).
  static func splitMix(_ seed: UInt64, _ number: UInt64) -> UInt64 {
    var z = seed &+ (number &+ 1) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
