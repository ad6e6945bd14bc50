extension [WinTieLossRow] {
  /// The sign tests' p-values corrected for their number by Holm's method, row by row.
  ///
  /// The rows of one table are one family: all pairs, or of a pair that is divided all its groups,
  /// and then not the row of all. Nil where a row is in no family: a system's total, which shares
  /// its battles with others, and a pair that never met.
  var holmCorrected: [Double?] {
    let isDivided = contains { $0.group != nil }
    let tested = indices.filter {
      self[$0].opponent != nil && self[$0].tally.count > 0
        && (!isDivided || self[$0].group != nil)
    }
    let corrected = BlindRank.holmCorrected(
      tested.map { signTest(wins: self[$0].tally.wins, losses: self[$0].tally.losses) })
    var result: [Double?] = Array<Double?>(repeating: nil, count: count)
    for (index, p) in zip(tested, corrected) { result[index] = p }
    return result
  }

  /// What a reader must know of them; nothing where there is only one test.
  var notesOnCorrection: [String] {
    let tests = holmCorrected.count { $0 != nil }
    return tests > 1 ? ["p Holm: corrected for the \(tests) tests of the table."] : []
  }
}
