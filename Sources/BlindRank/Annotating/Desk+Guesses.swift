extension Desk {
  /// How the annotator does in the guessing game; nil in other studies.
  public var score: GuessScore? {
    study.judgingProtocol == .guess ? GuessScore(of: guesses) : nil
  }

  /// All guesses of the study that count, with who made them.
  static func guesses(in store: any StudyStore) throws -> [(
    judgment: Judgment, record: GuessRecord
  )] {
    try store.standingJudgments().compactMap { judgment in
      judgment.guessRecord.map { (judgment, $0) }
    }
  }

  /// How the game ended, or stands; nil in other studies, and while nothing was guessed.
  public func result() throws -> GuessResult? {
    guard let score, score.tally.count + score.tally.cantTell > 0 else { return nil }
    let all = try Self.guesses(in: store).filter { isAsked($0.judgment.comparison) }
    let own = all.filter { $0.judgment.annotator == annotator.id }
    let labels = try store.itemLabels(headLength: 120)
    func skill(_ record: GuessRecord) -> String? { labels[record.item.rawValue - 1].skill }

    let categories = Dictionary(grouping: own.map(\.record).filter { skill($0) != nil }) {
      skill($0) ?? ""
    }
    let others = try store.annotators().filter { $0 != annotator }.compactMap { other in
      let tally = GuessTally(
        of: all.filter { $0.judgment.annotator == other.id }.map(\.record))
      return tally.count > 0 ? GuessResult.Part(name: other.name, tally: tally) : nil
    }
    let byComparison = Dictionary(grouping: all, by: \.judgment.comparison).mapValues {
      GuessTally(of: $0.map(\.record))
    }
    let mistakes = own.filter { $0.record.outcome == .wrong }.map { judgment, record in
      let tally = byComparison[judgment.comparison] ?? GuessTally(of: [record])
      return GuessResult.Mistake(
        number: Int(places[judgment.comparison.rawValue - 1]) + 1,
        head: labels[record.item.rawValue - 1].head, asked: name(of: record.asked),
        taken: record.pointedAt.map(name) ?? "", wrong: tally.count - tally.right,
        guesses: tally.count)
    }
    return GuessResult(
      score: score,
      categories: categories.sorted { $0.key < $1.key }.map {
        GuessResult.Part(name: $0.key, tally: GuessTally(of: $0.value))
      },
      mistakes: mistakes.sorted { ($1.wrong, $0.number) < ($0.wrong, $1.number) }, others: others)
  }

  func name(of system: SystemID) -> String { systems[system.rawValue - 1].name }
}
