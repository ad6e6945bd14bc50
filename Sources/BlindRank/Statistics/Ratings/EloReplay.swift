/// Battles made ready to be gone through in many random orders.
///
/// Eight orderings are gone through side by side, one in each lane of a vector: a battle has to
/// wait for the one before it, but not for those of other orderings.
struct EloReplay: Sendable {
  /// How many orderings go side by side.
  static let lanes = 8

  private let parameters: EloParameters
  private let systemCount: Int
  private let expectation: EloExpectation
  /// By kind of meeting: the points that the first system is ahead by for having been shown first.
  private let leads: [Double]
  /// A battle each, packed: from the lowest bit, its kind (4 bits), then where the eight ratings
  /// of the second system begin (30), then those of the first (30).
  private var battles: [UInt64] = []

  init(_ rows: some Collection<Int>, of table: BattleTable, _ parameters: EloParameters) {
    precondition(table.systemCount <= 1 << 27, "ratings are numbered in 30 bits")
    self.parameters = parameters
    systemCount = table.systemCount
    expectation = EloExpectation(parameters)
    leads = EloMeeting.sides.map { $0 * parameters.firstAdvantage }
    battles.reserveCapacity(rows.count)
    for row in rows {
      let kind = EloMeeting.kind(outcome: table.outcome[row], shownFirst: table.shownFirst[row])
      let one = UInt64(table.first[row]) * UInt64(Self.lanes)
      let other = UInt64(table.second[row]) * UInt64(Self.lanes)
      battles.append(one << 34 | other << 4 | UInt64(kind))
    }
  }

  /// How many words `run` needs to work in.
  var scratchCount: Int { (Self.lanes + 1) * battles.count }
  /// How many ratings `run` writes: eight a system, one an ordering.
  var ratingCount: Int { Self.lanes * systemCount }

  /// Ratings after each of the eight orderings from a number on.
  func run(
    from ordering: Int, seed: UInt64, scratch: UnsafeMutablePointer<UInt64>,
    ratings: UnsafeMutablePointer<Double>
  ) {
    let queues = scratch + battles.count
    for lane in 0..<Self.lanes {
      var generator = OrderingGenerator(seed: seed, ordering: ordering + lane)
      writeOrder(with: &generator, scratch: scratch, into: queues + lane)
    }
    ratings.update(repeating: parameters.start, count: ratingCount)
    play(queues, ratings: ratings)
  }

  /// Writes the battles in a random order (Fisher and Yates) to every eighth place.
  private func writeOrder(
    with generator: inout OrderingGenerator, scratch: UnsafeMutablePointer<UInt64>,
    into queue: UnsafeMutablePointer<UInt64>
  ) {
    let count = battles.count
    battles.withUnsafeBufferPointer { battles in
      guard let start = battles.baseAddress else { return }
      scratch.update(from: start, count: count)
    }
    for index in 0..<count {
      let left = scratch + index
      let picked = generator.next(below: count &- index)
      queue[index &* Self.lanes] = left[picked]
      left[picked] = left[0]
    }
  }

  /// Goes through the battles of eight orderings, of which `queues` holds one after another of
  /// each in turns.
  private func play(_ queues: UnsafeMutablePointer<UInt64>, ratings: UnsafeMutablePointer<Double>) {
    let (factor, expectation) = (parameters.factor, expectation)
    EloMeeting.scores.withUnsafeBufferPointer { scores in
      leads.withUnsafeBufferPointer { leads in
        for index in 0..<battles.count {
          let meeting = queues + index &* Self.lanes
          @inline(__always) func one(_ lane: Int) -> Int {
            Int(truncatingIfNeeded: meeting[lane] &>> 34) &+ lane
          }
          @inline(__always) func other(_ lane: Int) -> Int {
            Int(truncatingIfNeeded: meeting[lane] &>> 4 & 0x3FFF_FFFF) &+ lane
          }
          @inline(__always) func kind(_ lane: Int) -> Int {
            Int(truncatingIfNeeded: meeting[lane] & 15)
          }
          var ones = SIMD8<Double> { ratings[one($0)] }
          var others = SIMD8<Double> { ratings[other($0)] }
          let lead = ones - others + SIMD8<Double> { leads[kind($0)] }
          let score = SIMD8<Double> { scores[kind($0)] }
          let gain = factor * (score - expectation.scores(lead: lead))
          ones += gain
          others -= gain
          Self.forEachLane { ratings[one($0)] = ones[$0] }
          Self.forEachLane { ratings[other($0)] = others[$0] }
        }
      }
    }
  }

  // Written out, as in `SIMD8(lanes:)`.
  @inline(__always) private static func forEachLane(_ body: (Int) -> Void) {
    body(0)
    body(1)
    body(2)
    body(3)
    body(4)
    body(5)
    body(6)
    body(7)
  }
}
