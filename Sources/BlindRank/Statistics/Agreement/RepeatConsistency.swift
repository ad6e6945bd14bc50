/// Whether an annotator says the same of the same comparison when it comes again.
///
/// It bounds what can be hoped for between annotators. The verdicts must be seen from the same
/// system each time, whatever side it was shown on. Each comparison counts once: judged more than
/// twice, it counts with the mean over all pairs of its verdicts. None of two verdicts is the first,
/// so that the order of a file's rows says nothing: κ takes chance from the shares of the values in
/// all verdicts, as Fleiss' κ does.
public struct RepeatConsistency: Hashable, Sendable {
  /// The verdicts are 0..<valueCount.
  public let valueCount: Int
  /// The verdicts that say that neither is better.
  public let ties: Set<Int>
  /// Comparisons judged more than once.
  public private(set) var count = 0
  /// How many of them got the same verdict again.
  public private(set) var same = 0.0
  /// Comparisons decided more than once.
  public private(set) var decided = 0
  /// How many of them went to the same system again.
  public private(set) var sameDecided = 0.0
  /// How often each verdict was given, each comparison counting once.
  private var shares: [Double]

  /// Nothing yet of verdicts of 0..<valueCount.
  public init(valueCount: Int, ties: Set<Int> = []) {
    self.valueCount = valueCount
    self.ties = ties
    shares = Array(repeating: 0, count: valueCount)
  }

  /// Adds a comparison judged twice.
  public mutating func add(_ verdict: Int, _ other: Int) {
    var pairs = [Int](repeating: 0, count: valueCount * valueCount)
    pairs[verdict * valueCount + other] += 1
    pairs[other * valueCount + verdict] += 1
    add(pairs)
  }

  /// Adds a comparison; one that has no pairs of verdicts says nothing.
  ///
  /// - Parameter pairs: how many of its verdicts stand beside which other one, row-major; each two
  ///   are there both ways.
  mutating func add(_ pairs: [Int]) {
    let all = pairs.reduce(0, +)
    guard all > 0 else { return }
    var (equal, clear, equalAndClear) = (0, 0, 0)
    for row in 0..<valueCount {
      let line = pairs[row * valueCount..<(row + 1) * valueCount]
      shares[row] += Double(line.reduce(0, +)) / Double(all)
      equal += pairs[row * valueCount + row]
      guard !ties.contains(row) else { continue }
      equalAndClear += pairs[row * valueCount + row]
      clear += line.indices.reduce(0) {
        $0 + (ties.contains($1 - line.startIndex) ? 0 : pairs[$1])
      }
    }
    count += 1
    same += Double(equal) / Double(all)
    guard clear > 0 else { return }
    decided += 1
    sameDecided += Double(equalAndClear) / Double(clear)
  }

  /// The share of same verdicts.
  public var agreement: Coefficient {
    count == 0 ? .undefined(.noOverlap) : .value(same / Double(count))
  }

  /// The share of same verdicts among those decided each time.
  public var agreementWithoutTies: Coefficient {
    decided == 0
      ? .undefined(count == 0 ? .noOverlap : .onlyTies) : .value(sameDecided / Double(decided))
  }

  /// κ = (P − P(e))/(1 − P(e)), P the share of same verdicts, P(e) = Σ p(v)² over the shares of the
  /// verdicts.
  public var kappa: Coefficient {
    guard let agreement = agreement.value else { return .undefined(.noOverlap) }
    guard shares.count(where: { $0 > 0 }) > 1 else { return .undefined(.noVariation) }
    let chance = shares.reduce(0) { $0 + $1 * $1 } / Double(count * count)
    return .value((agreement - chance) / (1 - chance))
  }

  /// The Wilson interval of `agreement`; nil without comparisons.
  public var interval: Interval? { wilsonInterval(successes: same, trials: count) }
}
