import BlindRank
import Foundation
import Testing

/// Studies of pairs, from small files to the study file.
struct PairStudyTests {
  private let folder: TemporaryFolder
  private var study: String { folder.path + "/s.blindrank" }

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func roundRobinOfFourSystems() throws {
    try make(answered: Array(repeating: Array(1...6), count: 4)) {
      $0.pairs = .roundRobin
      $0.pairsPerItem = 2
    }
    let comparisons = try StudyFile.open(study).comparisons()
    #expect(comparisons.count == 12)
    let ids = (1...comparisons.count).map { ComparisonID($0) }
    #expect(
      Dictionary(grouping: ids) { comparisons.item(of: $0) }.mapValues(\.count).values
        .allSatisfy { $0 == 2 })
    #expect(Set(ids.map { comparisons.systems(of: $0) }).count == 6)
  }

  @Test func pairsOfFourSystems() throws {
    try make(answered: Array(repeating: Array(1...3), count: 4))
    #expect(try StudyFile.open(study).comparisons().count == 18)
    try FileManager.default.removeItem(atPath: study)
    try make(answered: Array(repeating: Array(1...3), count: 4)) {
      $0.pairs = .reference
      $0.reference = "S4"
    }
    let comparisons = try StudyFile.open(study).comparisons()
    #expect(comparisons.count == 9)
    #expect((1...9).allSatisfy { comparisons.systems(of: ComparisonID($0)).last == SystemID(4) })
  }

  @Test func itemsWithoutTheReferenceAreSaid() throws {
    let report = try make(answered: [[1, 2, 3], [1, 2, 3], [2]]) {
      $0.pairs = .reference
      $0.reference = "S3"
    }
    #expect(
      findings(report.findings) == [
        "S3.csv: warning: “S3” has no response to 2 items: 1, 3",
        "S3.csv: warning: every pair holds “S3”, so 2 items without its response give no pair: "
          + "1, 3",
      ])
    #expect(try StudyFile.open(study).comparisons().count == 2)
  }

  @Test func itemsLeftOutAreSaidOnce() throws {
    let report = try make(answered: [[1, 2], [1], [1, 3]]) {
      $0.judgingProtocol = .guess
      $0.target = "S3"
    }
    #expect(
      findings(report.findings) == [
        "S1.csv: warning: “S1” has no response to 1 item: 3",
        "S2.csv: warning: “S2” has no response to 2 items: 2, 3",
        "S3.csv: warning: “S3” has no response to 1 item: 2",
        "S1.csv: warning: 2 items with fewer than two responses left out: 2, 3",
      ])
    #expect(try StudyFile.open(study).comparisons().count == 1)
  }

  @Test func nothingToCompareIsAFindingAndNoFile() throws {
    #expect(
      try errors(answered: [[1, 2], [1, 2], [3]]) {
        $0.pairs = .reference
        $0.reference = "S3"
      } == [
        "S3.csv: error: every pair holds “S3”, so there is nothing to compare: no item has its "
          + "response and another one"
      ])
    #expect(!FileManager.default.fileExists(atPath: study))
  }

  @Test func theStoreRefusesNothingToCompareToo() throws {
    #expect(throws: BlindRankError.nothingToCompare) {
      try StudyFile.create(at: study, process: 1) { writer in
        try writer.write(Study(title: "T", seed: 1, rules: JudgingRules(.pairwise)))
        for id in 1...2 { try writer.write(System(id: SystemID(id), name: "S\(id)")) }
        try writer.write(Item(id: ItemID(1), key: "1", turns: ["?"]))
        try writer.write(Response(item: ItemID(1), system: SystemID(1), turns: ["!"]))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    #expect("\(BlindRankError.nothingToCompare)".hasPrefix("there is nothing to compare: no item"))
  }

  @Test func anUnknownTargetIsAFindingAndNoFile() throws {
    #expect(
      try errors(answered: [[1], [1]]) {
        $0.judgingProtocol = .guess
        $0.target = "S12345"
      } == ["--target: error: there is no system “S12345”; known: S1, S2"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["S1.csv", "S2.csv"])
  }

  /// Makes a pairwise study; `answered` says which items each of the systems S1, S2 … answered.
  @discardableResult
  private func make(
    answered: [[Int]], configure: (inout SessionFile) -> Void = { _ in }
  ) throws -> ImportReport {
    var session = SessionFile()
    session.judgingProtocol = .pairwise
    session.systems = try answered.enumerated().map { index, items in
      let rows = items.map { "\($0),Question \($0),Answer\n" }.joined()
      let path = try folder.write("id,instruction,response\n" + rows, to: "S\(index + 1).csv")
      return .init(name: "S\(index + 1)", responses: .init(path: path))
    }
    configure(&session)
    return try StudyFile.create(at: study, process: 1) { writer in
      try StudyImport(session: session).run(into: writer)
    }
  }

  private func errors(
    answered: [[Int]], configure: (inout SessionFile) -> Void
  ) throws -> [String] {
    do {
      try make(answered: answered, configure: configure)
      return []
    } catch BlindRankError.findings(let all) {
      return findings(all).filter { $0.contains(": error: ") }
    }
  }

  private func findings(_ all: [Finding]) -> [String] {
    all.map { $0.description.replacingOccurrences(of: folder.path + "/", with: "") }
  }
}
