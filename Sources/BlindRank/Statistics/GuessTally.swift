/// Right and wrong guesses, and against what chance; rates are computed from it.
public struct GuessTally: Hashable, Sendable {
  /// Guesses that found the system asked for.
  public private(set) var right = 0
  /// Where the annotator said they can't tell; neither right nor wrong, and not in n.
  public private(set) var cantTell = 0
  /// How many responses were shown → in how many of the n guesses.
  public private(set) var choices: [Int: Int] = [:]

  /// Counts guesses.
  public init(of records: some Sequence<GuessRecord>) {
    for record in records {
      switch record.outcome {
      case .cantTell: cantTell += 1
      case .right:
        right += 1
        choices[record.choices, default: 0] += 1
      case .wrong: choices[record.choices, default: 0] += 1
      }
    }
  }

  /// How many guesses were right or wrong.
  public var count: Int { choices.values.reduce(0, +) }
  /// The share of right guesses; nil without guesses.
  public var accuracy: Double? { count == 0 ? nil : Double(right) / Double(count) }
  /// The Wilson interval of `accuracy`; nil without guesses.
  public var accuracyInterval: Interval? {
    wilsonInterval(successes: Double(right), trials: count)
  }
  /// The accuracy to expect by chance: the mean of 1/k, k being how many responses were shown.
  /// Nil without guesses.
  public var chance: Double? {
    guard count > 0 else { return nil }
    return choices.sorted { $0.key < $1.key }.reduce(0.0) { $0 + Double($1.value) / Double($1.key) }
      / Double(count)
  }
  /// Against chance; p is 1 without guesses.
  public var test: ChanceTest { ChanceTest(right: right, choices: choices) }
  /// Whether there are too few guesses to print a rate of.
  public var isFew: Bool { count < Tally.fewestTelling }
}
