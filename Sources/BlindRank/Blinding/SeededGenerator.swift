/// A random generator whose output is fixed for ever and on every platform.
///
/// xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM
/// TOMS 47, 2021), its state the SHA-256 digest of what the numbers are for. The standard
/// library's `shuffle` and `random(in:)` may change how they use a generator, so this type has
/// its own.
public struct SeededGenerator: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Numbers for one purpose; another purpose gets numbers that have nothing to do with these.
  public init(seed: UInt64, purpose: [String]) {
    let bytes = Digest(of: ["blindrank 1", String(seed)] + purpose).bytes
    func word(_ index: Int) -> UInt64 {
      bytes[index * 8..<index * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    state = (word(0), word(1), word(2), word(3))
  }

  /// 64 uniform bits.
  public mutating func next() -> UInt64 {
    func rotate(_ value: UInt64, by count: UInt64) -> UInt64 {
      value << count | value >> (64 - count)
    }
    let result = rotate(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotate(state.3, by: 45)
    return result
  }

  /// A uniform number in 0..<bound, by rejection: the low end of the range that would favour
  /// some results is thrown away.
  public mutating func next(below bound: Int) -> Int {
    precondition(bound > 0, "there must be something to choose from")
    let bound = UInt64(bound)
    let favoured = (0 &- bound) % bound
    while true {
      let value = next()
      if value >= favoured { return Int(value % bound) }
    }
  }

  /// The numbers 0..<count in a uniformly random order (Fisher and Yates).
  public mutating func permutation(of count: Int) -> [Int32] {
    var order = (0..<Int32(count)).map { $0 }
    guard count > 1 else { return order }
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, next(below: last + 1))
    }
    return order
  }
}
