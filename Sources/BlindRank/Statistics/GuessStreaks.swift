/// Right guesses in a row, of one annotator. One that could not tell is passed over: it neither
/// lengthens a streak nor ends it.
public struct GuessStreaks: Hashable, Sendable {
  /// The most right guesses in a row.
  public let longest: Int
  /// How many right guesses the newest ones are.
  public let current: Int

  /// Takes guesses in the order they were made.
  public init(of records: some Sequence<GuessRecord>) {
    var (longest, current) = (0, 0)
    for record in records {
      switch record.outcome {
      case .right: current += 1
      case .wrong: current = 0
      case .cantTell: break
      }
      longest = max(longest, current)
    }
    self.longest = longest
    self.current = current
  }
}
