extension [WinTieLossRow] {
  /// The sign tests' p-values corrected for their number by Holm's method, row by row.
  ///
  /// The rows of one table are one family: all pairs, or of a pair that is divided all its groups,
  /// and then not the row of all. Nil where a row is in no family: a system's total, which shares
  /// its battles with others, and one without a p.
  func holmCorrected(under rule: TieRule) -> [Double?] {
    let isDivided = contains { $0.group != nil }
    let tests = indices.compactMap { index -> (index: Int, p: Double)? in
      let row = self[index]
      guard row.opponent != nil, !isDivided || row.group != nil else { return nil }
      return row.signTestP(under: rule).map { (index, $0) }
    }
    let corrected = BlindRank.holmCorrected(tests.map(\.p))
    var result: [Double?] = Array<Double?>(repeating: nil, count: count)
    for (test, p) in zip(tests, corrected) { result[test.index] = p }
    return result
  }

  /// What a reader must know of them; nothing where there is only one test.
  func notesOnCorrection(under rule: TieRule) -> [String] {
    let tests = holmCorrected(under: rule).count { $0 != nil }
    return tests > 1 ? ["p Holm: corrected for the \(tests) tests of the table."] : []
  }
}
