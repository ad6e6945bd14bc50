import Foundation
import Testing

@testable import BlindRank

/// Rankings → tables → agreement, against `rankings_*.json`, made with independent packages.
@Suite struct RankingAgreementOracleTests {
  private struct Oracle: Decodable {
    let n_annotators: Int
    let rankings: [OracleRanking]
    let expected: Expected

    struct Expected: Decodable {
      let agreement: Agreement
    }

    struct Agreement: Decodable {
      let alpha_ranks_nominal: Double
      let alpha_ranks_ordinal: Double
      let alpha_ranks_interval: Double
      let alpha_verdicts_nominal: Double
      let alpha_verdicts_ordinal_loss_tie_win: Double
      let fleiss_verdicts_complete_units: Fleiss?
      let annotator_pairs: [[Double?]]
      let kendall_w_per_item_item_m_w: [[Double]]
      let kendall_w_mean_over_items: Double
      let kendall_w_items: Int
      let mean_within_item_tau_b: Double?
      let within_item_tau_b_pairs: Int
    }

    struct Fleiss: Decodable {
      let value: Double
      let units: Int
    }
  }

  private static let names = [
    "rankings_tiny_3x4x2", "rankings_complete_4x30x3", "rankings_wizard_like_4x218x10",
  ]

  private struct Case {
    let expected: Oracle.Agreement
    let ranks: AgreementTable
    let outcomes: AgreementTable

    init(_ name: String) throws {
      let oracle = try fixture(name, as: Oracle.self)
      expected = oracle.expected.agreement
      let judgments = try oracle.rankings.map { row in
        let ranked = row.ranks.enumerated().compactMap { index, rank in
          rank.map { (SystemID(index + 1), $0) }
        }
        let shown = Array(ranked.reversed())
        return Judgment(
          annotator: AnnotatorID(row.annotator + 1), action: .submit,
          presentation: Presentation(
            comparison: ComparisonID(row.item + 1), item: ItemID(row.item + 1),
            slots: shown.map(\.0)),
          verdict: .ranking(try Ranking(ranks: shown.map(\.1), slots: shown.count, scale: 5)),
          started: moment(0), submitted: moment(0))
      }
      let annotators = (1...oracle.n_annotators).map { AnnotatorID($0) }
      ranks = .ranks(of: judgments, by: annotators)
      outcomes = .outcomes(of: judgments, by: annotators)
    }
  }

  private func expect(_ found: Coefficient, _ expected: Double?, _ what: String) throws {
    guard let expected else {
      #expect(found.value == nil, "\(what)")
      return
    }
    #expect(abs(try #require(found.value, "\(what)") - expected) < 1e-11, "\(what)")
  }

  @Test(arguments: names) func alphaAndFleiss(_ name: String) throws {
    let data = try Case(name)
    let expected = data.expected
    for (table, metric, value) in [
      (data.ranks, KrippendorffAlpha.Metric.nominal, expected.alpha_ranks_nominal),
      (data.ranks, .ordinal, expected.alpha_ranks_ordinal),
      (data.ranks, .interval, expected.alpha_ranks_interval),
      (data.outcomes, .nominal, expected.alpha_verdicts_nominal),
      (data.outcomes, .ordinal, expected.alpha_verdicts_ordinal_loss_tie_win),
    ] {
      try expect(KrippendorffAlpha(of: table, metric).coefficient, value, metric.rawValue)
    }
    let fleiss = FleissKappa(of: data.outcomes)
    if let value = expected.fleiss_verdicts_complete_units {
      try expect(fleiss.coefficient, value.value, "Fleiss")
      #expect(fleiss.units == value.units)
    } else {
      // No item was judged by all ten.
      #expect(fleiss.coefficient == .undefined(.noOverlap))
    }
  }

  // p, q, n_verdicts, κ, κ linear, κ quadratic, n_ranks, τ-b and ρ pooled over items, κ quadratic
  // of ranks.
  @Test(arguments: names) func pairsOfAnnotators(_ name: String) throws {
    let data = try Case(name)
    for row in data.expected.annotator_pairs {
      let (p, q) = (Int(try #require(row[0])), Int(try #require(row[1])))
      for (place, weighting) in zip(3..., CohenKappa.Weighting.allCases) {
        let kappa = CohenKappa(of: data.outcomes, p, q, weighting)
        try expect(kappa.coefficient, row[place], "κ \(weighting) \(p) \(q)")
        #expect(Double(kappa.units) == row[2])
      }
      let common = (0..<data.ranks.unitCount).compactMap { unit -> (Double, Double)? in
        guard let one = data.ranks[unit, p], let other = data.ranks[unit, q] else { return nil }
        return (Double(one), Double(other))
      }
      #expect(Double(common.count) == row[6])
      try expect(kendallTau(common.map(\.0), common.map(\.1)), row[7], "τ \(p) \(q)")
      try expect(spearmanRho(common.map(\.0), common.map(\.1)), row[8], "ρ \(p) \(q)")
      try expect(CohenKappa(of: data.ranks, p, q, .quadratic).coefficient, row[9], "κ of ranks")
    }
  }

  @Test(arguments: names) func ordersWithinItems(_ name: String) throws {
    let data = try Case(name)
    let expected = data.expected
    let orders = OrderAgreement(of: data.ranks)
    try expect(orders.tau.coefficient, expected.mean_within_item_tau_b, "τ-b")
    #expect(orders.tau.count == expected.within_item_tau_b_pairs)
    let concordance = Concordance(of: data.ranks)
    try expect(concordance.mean.coefficient, expected.kendall_w_mean_over_items, "W")
    #expect(concordance.items.count == expected.kendall_w_items)
    for row in expected.kendall_w_per_item_item_m_w {
      // Every item of these files was judged, so an item's place is its number.
      let item = try #require(concordance.items.first { Double($0.item) == row[0] })
      #expect(Double(item.annotators) == row[1], "item \(row[0])")
      #expect(abs(item.w - row[2]) < 1e-11, "item \(row[0])")
    }
  }
}
