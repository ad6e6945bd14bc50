/// How often the response with more of something won: more words, or a list where the other has
/// none. A description, not a cause: the better system may also be the longer one.
public struct TraitTally: Hashable, Sendable {
  /// Won by the response with more of it.
  public private(set) var more = 0
  /// Won by the response with less of it.
  public private(set) var less = 0
  /// Ties between responses that differ in it; in no rate.
  public private(set) var ties = 0
  /// Battles of responses that do not differ in it; in nothing else.
  public private(set) var alike = 0
  /// Battles of which it is not known; in nothing else.
  public private(set) var unknown = 0

  /// Counts rows of a table.
  ///
  /// - Parameter difference: a row → how much more the first system's response has than the
  ///   second's; nil or NaN: not known.
  public init(
    of table: BattleTable, rows: some Sequence<Int>, by difference: (Int) -> Double?
  ) {
    for row in rows {
      let times = table.times(of: row)
      guard let difference = difference(row), !difference.isNaN else {
        unknown += times
        continue
      }
      guard difference != 0 else {
        alike += times
        continue
      }
      switch table.outcome[row] {
      case Battle.Outcome.win.rawValue: count(wonByMore: difference > 0, times)
      case Battle.Outcome.loss.rawValue: count(wonByMore: difference < 0, times)
      default: ties += times
      }
    }
  }

  private mutating func count(wonByMore: Bool, _ times: Int) {
    if wonByMore { more += times } else { less += times }
  }

  /// The battles that are no ties, of responses that differ: the n of `rate`.
  public var decided: Int { more + less }
  /// The share of decided battles that the response with more of it won; nil without any.
  public var rate: Double? { decided == 0 ? nil : Double(more) / Double(decided) }
  /// The Wilson interval of `rate`; nil without decided battles.
  public var interval: Interval? { wilsonInterval(successes: Double(more), trials: decided) }
}
