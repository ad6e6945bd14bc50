/// How an annotator does in the guessing game.
public struct GuessScore: Hashable, Sendable {
  /// Guesses that were right.
  public private(set) var right = 0
  /// Guesses, without those that could not tell.
  public private(set) var guesses = 0
  /// How often it could not be told.
  public private(set) var cannotTell = 0
  /// Right guesses that blind chance would give among `guesses`.
  public private(set) var expected = 0.0
  /// Right guesses in a row up to now.
  public private(set) var streak = 0
  /// The most right guesses in a row.
  public private(set) var longestStreak = 0

  /// No guess yet.
  public init() {}

  /// Counts one more.
  ///
  /// - Parameters:
  ///   - isRight: nil if it could not be told.
  ///   - choices: how many responses were shown.
  public mutating func add(isRight: Bool?, choices: Int) {
    guard let isRight else {
      cannotTell += 1
      return
    }
    guesses += 1
    expected += 1 / Double(max(1, choices))
    right += isRight ? 1 : 0
    streak = isRight ? streak + 1 : 0
    longestStreak = max(longestStreak, streak)
  }

  /// The share of right guesses, nil before the first.
  public var accuracy: Double? { guesses == 0 ? nil : Double(right) / Double(guesses) }
  /// The share that blind chance would give.
  public var chance: Double? { guesses == 0 ? nil : expected / Double(guesses) }
  /// What the share of right guesses is likely to be in the long run: Wilson, 95 %.
  public var interval: Interval? { wilsonInterval(successes: right, of: guesses) }
}

/// How the guessing game ended.
public struct GuessResult: Hashable, Sendable {
  /// One group of guesses.
  public struct Part: Hashable, Sendable {
    /// The category's or the annotator's name.
    public let name: String
    /// How they did.
    public let score: GuessScore

    /// Makes a part.
    public init(name: String, score: GuessScore) {
      self.name = name
      self.score = score
    }
  }

  /// A guess that was wrong.
  public struct Mistake: Hashable, Sendable {
    /// Which comparison.
    public let comparison: ComparisonID
    /// Its place in the annotator's order, from 1.
    public let number: Int
    /// How the instruction begins.
    public let head: String
    /// Who was asked for.
    public let asked: String
    /// Who was taken for them.
    public let taken: String
    /// How many of all annotators guessed wrong here, of how many that guessed.
    public let wrong: Int
    public let of: Int
  }

  /// All guesses.
  public let score: GuessScore
  /// The exact probability of so many right guesses, or of anything as unlikely, by blind chance.
  public let pValue: Double?
  /// By category, where the items have one.
  public let categories: [Part]
  /// The guesses that were wrong, those that fooled most annotators first.
  public let mistakes: [Mistake]
  /// How other annotators did.
  public let others: [Part]
}
