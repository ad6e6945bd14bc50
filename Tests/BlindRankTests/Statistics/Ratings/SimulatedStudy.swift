import Foundation

@testable import BlindRank

/// Studies of known strengths in which items, or annotators, favour systems of their own accord.
struct SimulatedStudy {
  /// θ of the systems where nobody favours anybody.
  var strengths = [0.6, 0.2, -0.2, -0.6]
  /// How many items.
  var itemCount = 40
  /// How many annotators; each judges every pair of every item.
  var annotatorCount = 1
  /// Each item adds this to, or takes it from, each system's strength.
  var itemEffect = 0.0
  /// Each annotator, likewise.
  var annotatorEffect = 0.0
  /// The chance of a tie.
  var tieRate = 0.2

  /// Battles of one study.
  func battles(seed: UInt64) -> BattleTable {
    var generator = SeededGenerator(seed: seed, purpose: ["simulated study"])
    func effects(_ count: Int, _ size: Double) -> [[Double]] {
      (0..<count).map { _ in strengths.map { _ in generator.next() & 1 == 0 ? size : -size } }
    }
    let ofItem = effects(itemCount, itemEffect)
    let ofAnnotator = effects(annotatorCount, annotatorEffect)
    var table = BattleTable(systemCount: strengths.count)
    for item in 0..<itemCount {
      for annotator in 0..<annotatorCount {
        for one in strengths.indices {
          for other in one + 1..<strengths.count {
            let difference =
              strengths[one] - strengths[other] + ofItem[item][one] - ofItem[item][other]
              + ofAnnotator[annotator][one] - ofAnnotator[annotator][other]
            let chance = 1 / (1 + exp(-difference))
            let outcome: Battle.Outcome =
              generator.unit() < tieRate ? .tie : generator.unit() < chance ? .win : .loss
            table.append(
              first: one, second: other, outcome: outcome, item: item, annotator: annotator,
              shownFirst: generator.next() & 1 == 0 ? one : other)
          }
        }
      }
    }
    return table
  }

  /// What endless data would give: the expected counts, over all effects there are.
  func limit() -> PairCounts {
    var counts = PairCounts(systemCount: strengths.count)
    let signs = [-1.0, 1.0]
    for one in strengths.indices {
      for other in one + 1..<strengths.count {
        for a in signs {
          for b in signs {
            for c in signs {
              for d in signs {
                let difference =
                  strengths[one] - strengths[other] + (a - b) * itemEffect
                  + (c - d) * annotatorEffect
                let chance = 1 / (1 + exp(-difference))
                counts.count(first: one, second: other, 1, times: tieRate)
                counts.count(first: one, second: other, 2, times: (1 - tieRate) * chance)
                counts.count(first: one, second: other, 0, times: (1 - tieRate) * (1 - chance))
              }
            }
          }
        }
      }
    }
    return counts
  }
}

extension SimulatedStudy: CustomStringConvertible {
  /// How many judge what, and who favours systems.
  var description: String {
    let favour = [itemEffect > 0 ? "items" : nil, annotatorEffect > 0 ? "annotators" : nil]
      .compactMap { $0 }.joined(separator: " and ")
    guard !favour.isEmpty else { return "\(battles(seed: 0).count) independent battles" }
    return "\(itemCount) items × \(annotatorCount) annotators, \(favour) favour systems"
  }
}
