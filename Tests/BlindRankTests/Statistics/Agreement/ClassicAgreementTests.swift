import Foundation
import Testing

@testable import BlindRank

/// Agreement of textbooks, and correlations made with independent packages.
@Suite struct ClassicAgreementTests {
  private struct Oracle: Decodable {
    let krippendorff_example: Krippendorff
    let fleiss_1971_wikipedia: Fleiss
    let cohen_2x2: Cohen
    let correlations: [Correlation]
    let kendall_w: [Concordance]

    struct Krippendorff: Decodable {
      let data_rows_coders: [[Int?]]
      let alpha: [String: Double]
    }

    struct Fleiss: Decodable {
      let table: [[Int]]
      let kappa: Double
    }

    struct Cohen: Decodable {
      let table: [[Int]]
      let kappa: Double
    }

    struct Correlation: Decodable {
      let lists: [[Double]]
      let tau: Double?
      let rho: Double?

      init(from decoder: any Decoder) throws {
        var fields = try decoder.unkeyedContainer()
        lists = [try fields.decode([Double].self), try fields.decode([Double].self)]
        tau = try fields.decode(Double?.self)
        rho = try fields.decode(Double?.self)
      }
    }

    struct Concordance: Decodable {
      let rankings: [[Double]]
      let w: Double

      init(from decoder: any Decoder) throws {
        var fields = try decoder.unkeyedContainer()
        rankings = try fields.decode([[Double]].self)
        w = try fields.decode(Double.self)
      }
    }
  }

  private let oracle: Oracle

  init() throws { oracle = try fixture("agreement_classic", as: Oracle.self) }

  @Test(arguments: KrippendorffAlpha.Metric.allCases)
  func krippendorffsExample(_ metric: KrippendorffAlpha.Metric) throws {
    let coders = oracle.krippendorff_example.data_rows_coders
    var table = AgreementTable(annotatorCount: 3, valueCount: 4)
    for unit in coders[0].indices { table.append(coders.map { $0[unit].map { $0 - 1 } }) }
    let alpha = KrippendorffAlpha(of: table, metric)
    let expected = try #require(oracle.krippendorff_example.alpha[metric.rawValue])
    #expect(abs(try #require(alpha.coefficient.value) - expected) < 1e-11)
    #expect(alpha.units == 12 && alpha.values == 26)
  }

  @Test func fleissExample() throws {
    let counts = UnitCounts(counts: oracle.fleiss_1971_wikipedia.table, annotatorCount: 14)
    let kappa = FleissKappa(of: counts)
    #expect(
      abs(try #require(kappa.coefficient.value) - oracle.fleiss_1971_wikipedia.kappa) < 1e-11)
    #expect(kappa.units == 10 && kappa.annotators == 14)
  }

  @Test func cohensExample() throws {
    let cells = oracle.cohen_2x2.table
    let pairs = [0, 1].flatMap { row in
      [0, 1].flatMap { Array(repeating: (first: row, second: $0), count: cells[row][$0]) }
    }
    let kappa = CohenKappa(of: pairs, valueCount: 2)
    #expect(abs(try #require(kappa.coefficient.value) - oracle.cohen_2x2.kappa) < 1e-12)
    #expect(kappa.units == 50 && kappa.agreeing == 35)
  }

  @Test func correlations() throws {
    #expect(oracle.correlations.count == 15)
    for (number, row) in oracle.correlations.enumerated() {
      for (found, expected) in [
        (kendallTau(row.lists[0], row.lists[1]), row.tau),
        (spearmanRho(row.lists[0], row.lists[1]), row.rho),
      ] {
        if let expected {
          #expect(abs(try #require(found.value) - expected) < 1e-11, "\(number)")
        } else {
          #expect(found == .undefined(.noVariation), "\(number)")
        }
      }
    }
  }

  @Test func concordance() throws {
    #expect(oracle.kendall_w.count == 4)
    for row in oracle.kendall_w {
      #expect(abs(try #require(KendallW(of: row.rankings).coefficient.value) - row.w) < 1e-11)
    }
  }
}
