/// One pass of Elo over battles, in the order given.
struct EloPass {
  /// By system, also of those without battles.
  private(set) var ratings: [Double]
  /// The score of the systems shown first beyond what was expected of them, summed over the
  /// battles where it is known who that was.
  private(set) var surplusOfFirst = 0.0

  init(_ rows: some Collection<Int>, of table: BattleTable, _ parameters: EloParameters) {
    let expectation = EloExpectation(parameters)
    let factor = parameters.factor
    let leads = EloMeeting.sides.map { $0 * parameters.firstAdvantage }
    var ratings = Array(repeating: parameters.start, count: table.systemCount)
    var surplus = 0.0
    // Systems were checked where rows were added to the table, so that they needn't be here, a
    // million times.
    ratings.withUnsafeMutableBufferPointer { ratings in
      table.withColumns { first, second, outcome, shownFirst in
        EloMeeting.scores.withUnsafeBufferPointer { scores in
          EloMeeting.sides.withUnsafeBufferPointer { sides in
            leads.withUnsafeBufferPointer { leads in
              for row in rows {
                let (one, other) = (Int(first[row]), Int(second[row]))
                let kind = EloMeeting.kind(outcome: outcome[row], shownFirst: shownFirst[row])
                let lead = ratings[one] - ratings[other] + leads[kind]
                let unexpected = scores[kind] - expectation.score(lead: lead)
                ratings[one] += factor * unexpected
                ratings[other] -= factor * unexpected
                surplus += sides[kind] * unexpected
              }
            }
          }
        }
      }
    }
    self.ratings = ratings
    surplusOfFirst = surplus
  }
}

extension BattleTable {
  /// The columns that Elo reads.
  fileprivate func withColumns(
    _ body: (
      UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<UInt8>,
      UnsafeBufferPointer<Int8>
    ) -> Void
  ) {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        outcome.withUnsafeBufferPointer { outcome in
          shownFirst.withUnsafeBufferPointer { body(first, second, outcome, $0) }
        }
      }
    }
  }
}
