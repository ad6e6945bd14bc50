extension SIMD8 {
  /// A vector of what stands in each lane. Written out: a loop would keep it in memory.
  @inline(__always) init(lanes value: (Int) -> Scalar) {
    self.init(value(0), value(1), value(2), value(3), value(4), value(5), value(6), value(7))
  }
}
