extension AgreementTable {
  /// What more than half of some annotators said of a unit, of those of them who said something.
  ///
  /// - Parameter tie: what it is if there is no such verdict: a tie, where there is such a thing.
  /// - Returns: nil if none of them said anything, or if there is neither majority nor tie.
  public func majority(of annotators: some Sequence<Int>, unit: Int, tie: Int?) -> Int? {
    var counts = [Int](repeating: 0, count: valueCount)
    var votes = 0
    for annotator in annotators {
      guard let value = self[unit, annotator] else { continue }
      counts[value] += 1
      votes += 1
    }
    guard votes > 0 else { return nil }
    return counts.firstIndex { 2 * $0 > votes } ?? tie
  }
}
