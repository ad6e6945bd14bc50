/// How often the response shown first won: whether the place on the screen pays.
///
/// Where every pair is shown in both orders equally often, neither place should win more. The
/// share is of decided battles; its interval and test take battles as independent.
public struct FirstShownTally: Hashable, Sendable {
  /// What becomes of ties in the share and in the test.
  public static let tieRule = TieRule.dropped
  /// What the test is, for JSON.
  public static let testName = "exact binomial test against one half, two-sided"

  /// Won by the response shown first.
  public private(set) var first = 0
  /// Won by the other.
  public private(set) var second = 0
  /// Ties, those in which both are bad included; in no rate.
  public private(set) var ties = 0
  /// Battles of which it is not known who was shown first; in nothing else.
  public private(set) var unknown = 0

  /// Counts rows of a table.
  public init(of table: BattleTable, rows: some Sequence<Int>) {
    for row in rows {
      add(table.outcome[row], shownFirst: table.shownFirst[row], times: table.times(of: row))
    }
  }

  /// Counts a whole table.
  public init(of table: BattleTable) {
    self.init(of: table, rows: table.all)
  }

  private mutating func add(_ outcome: UInt8, shownFirst: Int8, times: Int) {
    guard shownFirst >= 0 else {
      unknown += times
      return
    }
    switch outcome {
    case Battle.Outcome.win.rawValue: count(wonByFirst: shownFirst == 0, times)
    case Battle.Outcome.loss.rawValue: count(wonByFirst: shownFirst == 1, times)
    default: ties += times
    }
  }

  private mutating func count(wonByFirst: Bool, _ times: Int) {
    if wonByFirst { first += times } else { second += times }
  }

  /// The battles that are no ties, the n of `share`.
  public var decided: Int { first + second }
  /// The share of decided battles that the response shown first won; nil without any.
  public var share: Double? { decided == 0 ? nil : Double(first) / Double(decided) }
  /// The Wilson interval of `share`; nil without decided battles.
  public var interval: Interval? { wilsonInterval(successes: Double(first), trials: decided) }
  /// The exact two-sided binomial test against one half; 1 without decided battles.
  public var p: Double { binomialTest(successes: first, trials: decided, chance: 0.5) }
}
