import Testing

@testable import BlindRank

/// A view of some battles is those battles, and holds none of their columns itself.
@Suite struct BattleViewTests {
  private func study(_ seed: UInt64) -> BattleTable {
    SimulatedStudy(itemCount: 30, annotatorCount: 3, itemEffect: 0.3).battles(seed: seed)
  }

  @Test func theColumnsAreInCommon() {
    let table = study(1)
    let view = table.selecting { table.item[$0] % 2 == 0 }
    #expect(view.count == table.count / 2 && view.first.count == table.count)
    let starts = [table, view].map { $0.first.withUnsafeBufferPointer(\.baseAddress) }
    #expect(starts[0] == starts[1])
    #expect(view.selecting { table.annotator[$0] == 0 }.count == table.count / 6)
    #expect(view.flat.first.count == view.count)
    #expect(table.selecting { _ in true }.all.areAll)
    #expect(table.selecting { _ in false }.count == 0)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func countsAreThoseOfItsBattles(_ seed: UInt64) throws {
    let table = study(seed)
    let view = table.selecting { table.item[$0] % 3 != 1 && table.annotator[$0] != 2 }
    let alone = view.flat
    #expect(PairCounts(of: view) == PairCounts(of: alone))
    #expect(PairTallies(of: view) == PairTallies(of: alone))
    #expect(FirstShownTally(of: view) == FirstShownTally(of: alone))
    #expect(OrderFlips(of: view) == OrderFlips(of: alone))
    #expect(Votes.majority.count(view) == Votes.majority.count(alone))
    let parameters = EloParameters(factor: 4)
    #expect(
      EloRatings(of: view, parameters: parameters) == EloRatings(of: alone, parameters: parameters))
    for method in RatingMethod.allCases {
      for interval in RatingInterval.allCases {
        for hasFirst in [false, true] {
          let request = RatingRequest(
            method: method, interval: interval, resamples: 40, hasFirstPosition: hasFirst,
            orderings: 16)
          guard request.intervals.contains(interval) else { continue }
          #expect(
            try RatingAnalysis(of: view, request) == RatingAnalysis(of: alone, request),
            "\(request)")
        }
      }
    }
    let people = table.selecting { table.annotator[$0] == 2 }
    let resampling = ItemResampling(resamples: 30, seed: 3)
    #expect(
      SystemOrderAgreement(of: view, and: people, resampling)
        == SystemOrderAgreement(of: alone, and: people.flat, resampling))
  }
}
