@testable import BlindRank

/// Short ways to say things in tests.
extension Ballot {
  /// Ranks, aspect by aspect.
  static func ranks(_ ranks: [Int?]...) -> Ballot {
    Ballot(ranks.map { .ranking(DraftRanking(ranks: $0)) })
  }

  /// Choices, aspect by aspect, then a guess where there is one.
  static func choices(_ choices: PairwiseChoice?..., guess: Guess?? = .none) -> Ballot {
    Ballot(choices.map { .choice($0) } + (guess.map { [.guess($0)] } ?? []))
  }

  /// A guess.
  static func guess(_ guess: Guess?) -> Ballot { Ballot([.guess(guess)]) }

  /// The ranks of a ballot of one aspect.
  var ranks: [Int?]? {
    guard case .ranking(let ranking) = entries.first else { return nil }
    return ranking.ranks
  }
}

extension PairwiseChoice {
  static let left = PairwiseChoice.prefers(Slot(0))
  static let right = PairwiseChoice.prefers(Slot(1))
}

extension Guess {
  static let left = Guess.points(at: Slot(0))
  static let right = Guess.points(at: Slot(1))
}

extension Desk {
  /// Opens a comparison and says this of it, a second later.
  func judge(_ comparison: Int, _ ballot: Ballot, notes: Notes = Notes(), at second: Int64) throws {
    _ = try open(ComparisonID(comparison), at: moment(second))
    try submit(ballot, notes: notes, at: moment(second + 1))
  }

  /// Opens a comparison and leaves it out, a second later.
  func skip(_ comparison: Int, _ reason: String = "later", at second: Int64) throws {
    _ = try open(ComparisonID(comparison), at: moment(second))
    try skip(reason: reason, notes: Notes(), at: moment(second + 1))
  }
}
