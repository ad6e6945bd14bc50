/// How often, where one system was asked for, the annotator pointed at which.
public struct GuessConfusion: Hashable, Sendable {
  /// The systems are 1…systemCount.
  public let systemCount: Int
  /// The fewest responses that a guess was among; nil without guesses.
  public private(set) var fewestChoices: Int?
  private var counts: [Int]
  private var unsure: [Int]

  /// Counts guesses.
  public init(of records: some Sequence<GuessRecord>, systemCount: Int) {
    self.systemCount = systemCount
    counts = Array(repeating: 0, count: systemCount * systemCount)
    unsure = Array(repeating: 0, count: systemCount)
    for record in records {
      fewestChoices = min(fewestChoices ?? record.choices, record.choices)
      let row = record.asked.rawValue - 1
      if let pointedAt = record.pointedAt {
        counts[row * systemCount + pointedAt.rawValue - 1] += 1
      } else {
        unsure[row] += 1
      }
    }
  }

  /// How often the second stood where the annotator pointed, asked for the first.
  public subscript(asked: SystemID, pointedAt: SystemID) -> Int {
    counts[(asked.rawValue - 1) * systemCount + pointedAt.rawValue - 1]
  }

  /// How often the annotator could not tell, asked for this system.
  public func cantTell(_ asked: SystemID) -> Int { unsure[asked.rawValue - 1] }

  /// How often this system was asked for.
  public func count(_ asked: SystemID) -> Int {
    (1...systemCount).reduce(cantTell(asked)) { $0 + self[asked, SystemID($1)] }
  }

  /// How often annotators pointed at this system.
  public func count(pointingAt system: SystemID) -> Int {
    (1...systemCount).reduce(0) { $0 + self[SystemID($1), system] }
  }
}
