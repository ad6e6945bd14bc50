import Foundation
import Testing

@testable import BlindRank

/// Whatever bytes a file of battles holds, there are figures or findings, and never a crash.
@Suite struct BattleFileFuzzTests {
  private static let starts = [
    "system_a,system_b,winner\n", "item,annotator,P,Q,R\n", "model_a\tmodel_b\twinner\titem\n",
    "{\"system_a\":\"A\",\"system_b\":\"B\",\"winner\":\"tie\"}\n", "[{\"item\":1,\"annotator\":",
    "item,annotator,kind,criterion,skill,difficulty,system_a,system_b,winner,first_shown\n", "",
  ]
  private static let pieces = [
    "A", "B", "C", ",", ",", "\t", "\n", "\n", "\r\n", "\"", "tie", "system_a", "both_bad", "1",
    "2", "99", "-1", "{\"", "\":", "}", "null", "[", "\u{0}", "é", "overall", "judge", "1e9",
  ]

  private func expectSense(_ text: [UInt8], in folder: TemporaryFolder) throws {
    let path = try folder.write(text, to: "battles")
    var outcomes: [String] = []
    for (chunkSize, parts) in [(1 << 20, 1), (5, 1), (1 << 20, 2), (7, 3)] {
      do {
        let file = try BattleFile(contentsOf: path, chunkSize: chunkSize, parts: parts)
        let source = ReportSource(of: file, on: Study(of: file).reportedAspects)
        let reports = source.report(on: source.aspects, rule: .half, grouping: .skill)
        outcomes.append(try WinTieLossJSON.render(CriteriaReport(reports), title: ""))
        #expect(
          try source.judgments.flatMap(\.battles).count
            == reports.reduce(0) {
              $0 + $1.verdicts.battles.count
            } || source.aspects.count < file.aspects.count)
        _ = try source.biasReports(traits: nil).tables
        #expect(file.systems.count > 1)
      } catch BlindRankError.findings(let findings) {
        #expect(findings.contains { $0.severity == .error })
        outcomes.append(findings.map(\.description).joined(separator: "\n"))
      }
    }
    #expect(Set(outcomes).count == 1, "\(String(decoding: text, as: UTF8.self))")
  }

  @Test func randomPieces() throws {
    let folder = try TemporaryFolder()
    var generator = SplitMix(state: 5)
    for _ in 0..<1500 {
      let start = Self.starts.randomElement(using: &generator) ?? ""
      let text = (0..<Int.random(in: 0...25, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      try expectSense(Array((start + text).utf8), in: folder)
    }
  }

  @Test func randomEdits() throws {
    let folder = try TemporaryFolder()
    var generator = SplitMix(state: 6)
    let text = BattleText(
      columns: ["item", "annotator", "criterion", "system_a", "system_b", "winner", "difficulty"],
      rows: (1...6).map { row in
        ["\(row / 2)", "ann \(row % 2)", nil, "A", ["B", "C"][row % 2], "system_b", "3"]
      })
    let rankings = BattleText(
      columns: ["item", "annotator", "P", "Q", "R"],
      rows: (1...5).map { ["\($0)", "ann", "1", "\($0)", nil] })
    for round in 0..<2000 {
      let whole = round % 2 == 0 ? text : rankings
      var bytes = Array(whole.text(BattleText.containers[round / 2 % 4]).utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        case 2: bytes.removeLast(bytes.count - place)
        default:
          bytes.insert(
            Array("{}[]\",\t\n\r1A".utf8).randomElement(using: &generator) ?? 0, at: place)
        }
      }
      try expectSense(bytes, in: folder)
    }
  }
}
