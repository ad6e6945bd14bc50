/// How an annotator does in the guessing game.
public struct GuessScore: Hashable, Sendable {
  /// Right and wrong guesses, and against what chance.
  public let tally: GuessTally
  /// Right guesses in a row.
  public let streaks: GuessStreaks

  /// The score of guesses in the order they were made.
  public init(of records: some Sequence<GuessRecord>) {
    tally = GuessTally(of: records)
    streaks = GuessStreaks(of: records)
  }
}

/// How the guessing game ended.
public struct GuessResult: Hashable, Sendable {
  /// Some of the guesses.
  public struct Part: Hashable, Sendable {
    /// The category's or the annotator's name.
    public let name: String
    /// How they did.
    public let tally: GuessTally

    /// Makes a part; the program's own come from a desk.
    public init(name: String, tally: GuessTally) {
      self.name = name
      self.tally = tally
    }
  }

  /// A guess that was wrong.
  public struct Mistake: Hashable, Sendable {
    /// Its place in the annotator's order, from 1.
    public let number: Int
    /// How the instruction begins.
    public let head: String
    /// Who was asked for.
    public let asked: String
    /// Who was taken for them.
    public let taken: String
    /// How many annotators guessed wrong here.
    public let wrong: Int
    /// How many annotators guessed here.
    public let guesses: Int

    /// Makes a mistake; the program's own come from a desk.
    public init(
      number: Int, head: String, asked: String, taken: String, wrong: Int, guesses: Int
    ) {
      self.number = number
      self.head = head
      self.asked = asked
      self.taken = taken
      self.wrong = wrong
      self.guesses = guesses
    }
  }

  /// All guesses.
  public let score: GuessScore
  /// By category, in the order of their names; empty where no item has one.
  public let categories: [Part]
  /// The guesses that were wrong, those first that were wrong most often.
  public let mistakes: [Mistake]
  /// How the other annotators did.
  public let others: [Part]

  /// Makes a result; the program's own come from a desk.
  public init(score: GuessScore, categories: [Part], mistakes: [Mistake], others: [Part]) {
    self.score = score
    self.categories = categories
    self.mistakes = mistakes
    self.others = others
  }
}
