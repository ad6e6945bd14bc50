/// What annotators said more than once of one pair of systems on one item, as model judges do in
/// both orders; `AgreementTable.outcomes` makes one value of it.
public struct RepeatedVerdicts: Hashable, Sendable {
  /// How the two responses stood the other time.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// In the same order: only the annotator can have changed.
    case same
    /// In the other order, which may have had its effect.
    case swapped
    /// It is not told how they stood.
    case unknown = "not known"
  }

  /// How often an annotator, or all, said the same again.
  public struct Row: Hashable, Sendable {
    /// Who; nil: all of them, each compared with themselves.
    public let annotator: AnnotatorID?
    /// How the responses stood.
    public let order: Order
    /// What they said; a comparison is a pair of systems on an item.
    public let consistency: RepeatConsistency

    /// Whether it is of so few that it says next to nothing.
    public var isFew: Bool { consistency.count < Tally.fewestTelling }
  }

  /// How many such pairs on an item there are, each annotator's apart.
  public let pairs: Int
  /// Of how many of them not all verdicts are the same.
  public let differing: Int
  /// By annotator, then all where there are several; only those that judged something again.
  public let rows: [Row]

  /// Counts them in judgments on one aspect.
  public init(of judgments: [Judgment]) {
    var said: [SIMD4<Int>: Said] = [:]
    for battle in judgments.lazy.flatMap(\.battles) {
      let place: SIMD4<Int> = [
        battle.annotator.rawValue, battle.item.rawValue, battle.first.rawValue,
        battle.second.rawValue,
      ]
      said[place, default: Said()].add(battle)
    }
    let again = said.filter { $0.value.count > 1 }
    pairs = again.count
    differing = again.count { !$0.value.isUnanimous }
    var found: [AnnotatorID?: [Order: RepeatConsistency]] = [:]
    // In one order, since sums of fractions depend on theirs.
    for (place, said) in again.sorted(by: {
      ($0.key.x, $0.key.y, $0.key.z, $0.key.w) < ($1.key.x, $1.key.y, $1.key.z, $1.key.w)
    }) {
      for order in Order.allCases {
        let meetings = said.meetings(order)
        for annotator in [AnnotatorID(place.x), nil] {
          found[annotator, default: [:]][
            order, default: RepeatConsistency(valueCount: Said.kinds, ties: AgreementTable.ties)
          ].add(meetings)
        }
      }
    }
    let annotators = found.keys.compactMap { $0 }.sorted()
    rows = (annotators.map { $0 } + (annotators.count > 1 ? [nil] : [])).flatMap { annotator in
      Order.allCases.compactMap { order in
        found[annotator]?[order].flatMap {
          $0.count > 0 ? Row(annotator: annotator, order: order, consistency: $0) : nil
        }
      }
    }
  }

  /// What one annotator said of one pair on one item: how often each outcome, apart by who was
  /// shown first.
  private struct Said {
    static let kinds = 4
    /// Not known, the first, the second.
    static let shown = 3
    var counts = SIMD16<Int32>(repeating: 0)

    var count: Int32 { counts.wrappedSum() }

    var isUnanimous: Bool {
      (0..<Self.kinds).contains { kind in
        (0..<Self.shown).reduce(0) { $0 + counts[$1 * Self.kinds + kind] } == count
      }
    }

    mutating func add(_ battle: Battle) {
      let shown = battle.shownFirst.map { $0 == battle.first ? 1 : 2 } ?? 0
      counts[shown * Self.kinds + Int(battle.outcome.rawValue)] += 1
    }

    /// Each two verdicts of which this holds, both ways, by outcome and outcome.
    func meetings(_ order: Order) -> [Int] {
      var pairs = [Int](repeating: 0, count: Self.kinds * Self.kinds)
      for one in 0..<Self.shown * Self.kinds where counts[one] > 0 {
        for other in 0..<Self.shown * Self.kinds {
          let (shown, then) = (one / Self.kinds, other / Self.kinds)
          let stood: Order =
            shown == 0 || then == 0 ? .unknown : shown == then ? .same : .swapped
          guard stood == order else { continue }
          // No verdict meets itself.
          pairs[one % Self.kinds * Self.kinds + other % Self.kinds] +=
            Int(counts[one]) * (Int(counts[other]) - (one == other ? 1 : 0))
        }
      }
      return pairs
    }
  }
}
