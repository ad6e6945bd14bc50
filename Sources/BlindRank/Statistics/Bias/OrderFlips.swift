/// What became of the same two responses judged twice by the same annotator, once in each order.
///
/// Without an effect of order both verdicts agree but for chance.
public struct OrderFlips: Hashable, Sendable {
  /// The same system won both times.
  public private(set) var sameWinner = 0
  /// Whoever was shown first won, both times.
  public private(set) var flippedToFirst = 0
  /// Whoever was shown second won, both times.
  public private(set) var flippedToSecond = 0
  /// A tie in one of the two orders.
  public private(set) var oneTie = 0
  /// Ties in both orders.
  public private(set) var bothTies = 0

  /// Pairs up battles; what was judged in one order only, or in an unknown one, is left out. Where
  /// an annotator judged an order more than once, its first battle meets the first of the other
  /// order, the second the second.
  public init(of table: BattleTable, rows: some Sequence<Int>) {
    // Where every battle is of an item of its own, none has a partner.
    guard table.areOfOneItem else { return }
    var waiting: [Meeting: (rows: [Int], met: Int)] = [:]
    let battles = rows.lazy.flatMap { repeatElement($0, count: table.times(of: $0)) }
    for row in battles where table.shownFirst[row] >= 0 {
      let (first, second) = (table.first[row], table.second[row])
      let leading = table.shownFirst[row] == 0 ? first : second
      let other = Meeting(
        annotator: table.annotator[row], item: table.item[row], leading: first + second - leading,
        trailing: leading)
      if let (rows, met) = waiting[other], met < rows.count {
        waiting[other]?.met += 1
        let partner = rows[met]
        add(Self.winner(of: partner, in: table), Self.winner(of: row, in: table))
      } else {
        waiting[
          Meeting(
            annotator: other.annotator, item: other.item, leading: leading,
            trailing: other.leading), default: ([], 0)
        ].rows.append(row)
      }
    }
  }

  /// Pairs up a whole table.
  public init(of table: BattleTable) {
    self.init(of: table, rows: table.all)
  }

  /// How many pairs of verdicts.
  public var count: Int { decided + oneTie + bothTies }
  /// Those with a winner in both orders.
  public var decided: Int { sameWinner + flippedToFirst + flippedToSecond }
  /// The share of the same winner among those decided both times; nil without any.
  public var consistency: Double? {
    decided == 0 ? nil : Double(sameWinner) / Double(decided)
  }
  /// The Wilson interval of `consistency`.
  public var consistencyInterval: Interval? {
    wilsonInterval(successes: Double(sameWinner), trials: decided)
  }
  /// Of the flips, how likely so unequal a split between the places or a more unequal one is if
  /// neither is favoured; 1 without flips.
  public var p: Double { SignTest(wins: flippedToFirst, losses: flippedToSecond).p }

  private struct Meeting: Hashable {
    let annotator: Int32
    let item: Int32
    let leading: Int32
    let trailing: Int32
  }

  private enum Winner { case shownFirst, shownSecond, nobody }

  private static func winner(of row: Int, in table: BattleTable) -> Winner {
    switch table.outcome[row] {
    case Battle.Outcome.win.rawValue: table.shownFirst[row] == 0 ? .shownFirst : .shownSecond
    case Battle.Outcome.loss.rawValue: table.shownFirst[row] == 0 ? .shownSecond : .shownFirst
    default: .nobody
    }
  }

  private mutating func add(_ one: Winner, _ other: Winner) {
    switch (one, other) {
    case (.nobody, .nobody): bothTies += 1
    case (.nobody, _), (_, .nobody): oneTie += 1
    case (.shownFirst, .shownFirst): flippedToFirst += 1
    case (.shownSecond, .shownSecond): flippedToSecond += 1
    // Another place in the other order: the same system.
    default: sameWinner += 1
    }
  }
}
