@testable import BlindRank

/// Battles of an oracle file: `[first, second, outcome, annotator?, category?]`, the first system
/// shown first.
func eloTable(_ battles: [[Int]], systemCount: Int) -> BattleTable {
  var table = BattleTable(systemCount: systemCount)
  for (item, battle) in battles.enumerated() {
    table.append(
      first: battle[0], second: battle[1],
      outcome: battle[2] == 2 ? .win : battle[2] == 1 ? .tie : .loss, item: item,
      annotator: battle.count > 3 ? battle[3] : 0, shownFirst: battle[0])
  }
  return table
}

/// The largest difference of ratings that were made and ratings to expect; nil for a system
/// without battles stands for `start`.
func largestDifference(_ made: [Double?], _ expected: [Double], start: Double = 1000) -> Double {
  guard made.count == expected.count else { return .infinity }
  return zip(made, expected).map { abs(($0 ?? start) - $1) }.max() ?? 0
}
