import Foundation

/// Responses far longer or shorter than their system's usually are beside the others.
///
/// Of each response, the logarithm of its length less the median of those of the item's other
/// responses: how long it is for its item. Of each system's, median and MAD: how long its responses usually
/// are for their items. A response is an outlier if it is more than 3.5 robust standard deviations
/// (1.4826 MAD; Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993) from that median.
/// One such deviation is taken as a quarter at least (a factor of 1.25), so that nothing less than
/// 2.2 times as long or short is one. Empty responses are found as such and count for nothing here.
enum LengthOutliers {
  /// A system with fewer responses has no habits to speak of.
  static let fewestResponses = 20
  private static let limit = 3.5
  private static let leastDeviation = log(1.25)

  static func findings(in shapes: [ResponseShape]) -> [ScanFinding] {
    var amounts: [SystemID: [(shape: ResponseShape, excess: Double)]] = [:]
    for responses in shapes.filter({ $0.characters > 0 }).byItem where responses.count > 1 {
      let lengths = responses.map { log(Double($0.characters)) }
      for (place, shape) in responses.enumerated() {
        let middle = median(lengths[..<place] + lengths[(place + 1)...])
        amounts[shape.system, default: []].append((shape, lengths[place] - middle))
      }
    }
    return amounts.sorted { $0.key < $1.key }.flatMap { system, amounts -> [ScanFinding] in
      guard amounts.count >= fewestResponses else { return [] }
      let usual = median(amounts.map(\.excess))
      let deviation = max(
        leastDeviation, 1.4826 * median(amounts.map { abs($0.excess - usual) }))
      return amounts.compactMap { shape, excess in
        let distance = (excess - usual) / deviation
        guard abs(distance) > limit else { return nil }
        return ScanFinding(
          kind: .length, item: shape.item, systems: [system], turn: 1, bytes: nil,
          reason: reason(excess - usual, shape.characters), excerpt: nil)
      }
    }
  }

  private static func reason(_ excess: Double, _ characters: Int) -> String {
    let tenths = Int((exp(abs(excess)) * 10).rounded())
    let factor = tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)"
    return "\(characters) characters: \(factor) times \(excess > 0 ? "longer" : "shorter")"
      + " than usual beside the others"
  }

  /// The middle one; of an even number, the mean of the two in the middle.
  static func median(_ values: some Sequence<Double>) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]) / 2
  }
}
