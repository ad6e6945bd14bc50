/// What all annotators together say of each pair of responses.
struct PreferredPairs {
  /// The names of what is known of a pair.
  static let fields = [
    "prompt", "chosen", "rejected", "margin", "votes", "wins", "losses", "ties", "both_bad", "item",
    "skill", "chosen_system", "rejected_system",
  ]

  private let source: ExportSource

  /// The three texts of a pair; nil where the format cannot hold them, which is counted.
  typealias Texts = (Item, _ chosen: Response?, _ rejected: Response?, inout ExportRemarks) throws
    -> [ExportValue]?

  init(of source: ExportSource) { self.source = source }

  /// Calls `add` with one pair after another, item by item; those with as many votes for one as for
  /// the other are counted and left out.
  func records(
    _ remarks: inout ExportRemarks, _ add: (ExportRecord) throws -> Void, texts: Texts
  ) throws {
    var votes: [ComparedPair: Tally] = [:]
    try source.eachBattle(&remarks) { battle, _ in
      let pair = ComparedPair(item: battle.judgment.item, battle.first, battle.second)
      votes[pair, default: Tally()].add(
        pair.first == battle.first ? battle.outcome : battle.outcome.reversed)
    }
    let pairs = votes.sorted {
      ($0.key.item, $0.key.first, $0.key.second) < ($1.key.item, $1.key.first, $1.key.second)
    }
    for (pair, said) in pairs {
      guard said.wins != said.losses else {
        remarks.add(.evenPairLeftOut)
        continue
      }
      let isFirst = said.wins > said.losses
      let (chosen, rejected) = isFirst ? (pair.first, pair.second) : (pair.second, pair.first)
      let tally = isFirst ? said : said.reversed
      let (item, responses) = try source.texts(of: pair.item)
      guard let texts = try texts(item, responses[chosen], responses[rejected], &remarks) else {
        continue
      }
      try add(
        ExportRecord(
          values: texts + [
            .number(Double(tally.wins - tally.losses) / Double(tally.count)),
            .integer(tally.count), .integer(tally.wins), .integer(tally.losses),
            .integer(tally.ties), .integer(tally.bothBad), .text(item.key),
            ExportValue(item.skill), source.name(chosen), source.name(rejected),
          ]))
    }
  }
}
