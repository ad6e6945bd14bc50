import Dispatch

/// The mean of Elo ratings over random orderings of all battles, so that no battle counts more
/// for having been judged last.
///
/// What QLoRA's tables print (Dettmers and others, 2023, section 5.2). Neither `spread` nor
/// `standardError` says how sure a rating is: the battles are the same in every ordering. That
/// takes an interval over battles, items or annotators.
public struct EloMeanRatings: Hashable, Sendable {
  /// One system's ratings after each of the orderings, in short.
  public struct System: Hashable, Sendable {
    /// The mean over the orderings.
    public let mean: Double
    /// The spread of one ordering: the standard deviation (n − 1) of ratings over orderings;
    /// nil of a single ordering.
    public let spread: Double?
    /// The standard error of the mean, spread / √orderings: how far the mean would move with
    /// another seed. More orderings make it as small as wanted.
    public let standardError: Double?
  }

  /// What made the ratings, besides the battles.
  public let parameters: EloParameters
  /// How many orderings.
  public let orderings: Int
  /// What the orderings were drawn with.
  public let seed: UInt64
  /// How many battles each ordering has.
  public let battleCount: Int
  /// By system; nil for one without battles.
  public let systems: [System?]

  /// Ratings over random orderings of all rows of a table.
  ///
  /// - Parameter threads: how many orderings may be computed at once, nil for what the machine
  ///   has; the result does not depend on it.
  public init(
    of table: BattleTable, parameters: EloParameters, orderings: Int = 10_000, seed: UInt64,
    threads: Int? = nil
  ) {
    self.init(table.all, of: table, parameters, orderings, seed, threads)
  }

  /// Ratings over random orderings of rows of a table.
  public init(
    of table: BattleTable, rows: [Int], parameters: EloParameters, orderings: Int = 10_000,
    seed: UInt64, threads: Int? = nil
  ) {
    self.init(rows, of: table, parameters, orderings, seed, threads)
  }

  private init(
    _ rows: some Collection<Int>, of table: BattleTable, _ parameters: EloParameters,
    _ orderings: Int, _ seed: UInt64, _ threads: Int?
  ) {
    precondition(orderings > 0, "a mean of nothing")
    precondition(table.isFlat, "Elo goes from battle to battle")
    self.parameters = parameters
    self.orderings = orderings
    self.seed = seed
    battleCount = rows.count
    let meets = table.systemsMeeting(in: rows)
    guard !rows.isEmpty else {
      systems = meets.map { _ in nil }
      return
    }
    let replay = EloReplay(rows, of: table, parameters)
    let ratings = Self.ratings(replay, orderings: orderings, seed: seed, threads: threads)
    systems = meets.enumerated().map { system, meets in
      guard meets else { return nil }
      return System(
        (0..<orderings).lazy.map { ordering in
          let (group, lane) = ordering.quotientAndRemainder(dividingBy: EloReplay.lanes)
          return ratings[group * replay.ratingCount + system * EloReplay.lanes + lane]
        })
    }
  }

  /// The ratings of `EloReplay` for one group of orderings after another.
  private static func ratings(
    _ replay: EloReplay, orderings: Int, seed: UInt64, threads: Int?
  ) -> [Double] {
    let groups = (orderings + EloReplay.lanes - 1) / EloReplay.lanes
    // Enough shares for quick cores to take over what slow ones would come late with.
    let shares = max(1, min(threads ?? 64, groups))
    let count = groups * replay.ratingCount
    return Array(unsafeUninitializedCapacity: count) { ratings, initialized in
      guard let start = ratings.baseAddress else { return }
      start.initialize(repeating: 0, count: count)
      // Each share writes where no other does.
      nonisolated(unsafe) let place = start
      DispatchQueue.concurrentPerform(iterations: shares) { share in
        let scratch = UnsafeMutablePointer<UInt64>.allocate(capacity: replay.scratchCount)
        defer { scratch.deallocate() }
        for group in stride(from: share, to: groups, by: shares) {
          replay.run(
            from: group * EloReplay.lanes, seed: seed, scratch: scratch,
            ratings: place + group * replay.ratingCount)
        }
      }
      initialized = count
    }
  }
}

extension EloMeanRatings.System {
  /// Of one rating an ordering; summed in their order.
  fileprivate init(_ ratings: some Collection<Double>) {
    let count = Double(ratings.count)
    let mean = ratings.reduce(0, +) / count
    self.mean = mean
    guard count > 1 else {
      (spread, standardError) = (nil, nil)
      return
    }
    let squares = ratings.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let spread = (squares / (count - 1)).squareRoot()
    self.spread = spread
    standardError = spread / count.squareRoot()
  }
}
