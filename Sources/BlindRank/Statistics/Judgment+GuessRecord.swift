extension Judgment {
  /// The guess it is, unblinded; nil if it is none.
  public var guessRecord: GuessRecord? {
    guard let (asked, pointedAt) = guessed, presentation.count > 1 else { return nil }
    return GuessRecord(
      item: item, comparison: comparison, annotator: annotator, asked: asked,
      pointedAt: pointedAt, choices: presentation.count)
  }
}
