import Foundation
import Testing

@testable import BlindRank

/// Whatever bytes a file of judgments holds, it is read or there are findings: nothing crashes, and
/// a study stays as it was unless all is well.
@Suite struct JudgmentFuzzTests {
  @Test func randomBytesNeverCrash() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 5, purpose: ["judgments", "bytes"])
    let starts = ["", "{\"", "[{", "system_a,system_b,winner\n", "{\"winner\":"]
    for _ in 0..<600 {
      let bytes =
        Array(starts[generator.next(below: starts.count)].utf8)
        + (0..<generator.next(below: 60)).map { _ in UInt8(generator.next(below: 256)) }
      let path = try folder.write(bytes, to: "file-vs-other.jsonl")
      let reading = JudgmentReading(paths: [path])
      #expect(
        !reading.drafts.isEmpty || !reading.findings.isEmpty || !reading.formats.isEmpty,
        "\(bytes)")
    }
  }

  @Test func editedFilesAreReadOrSayWhyAndNothingHalfIsWritten() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: JudgmentReading.folder).sorted()
    #expect(names.count > 30)
    let folder = try TemporaryFolder()
    let test = try TestStudy(
      items: 3, systems: ["alpha", "beta"], rules: JudgingRules(.pairwise))
    let store = try test.open()
    var generator = SeededGenerator(seed: 6, purpose: ["judgments", "edits"])
    var before = try store.verify().count
    for round in 0..<1200 {
      let name = names[round % names.count]
      var bytes = Array(
        try Data(contentsOf: URL(fileURLWithPath: JudgmentReading.folder + "/" + name)))
      for _ in 0..<generator.next(below: 4) { edit(&bytes, &generator) }
      let path = try folder.write(bytes, to: name)
      let options = JudgmentImport.Options(
        aliases: SystemAliases([("A", "alpha"), ("B", "beta"), ("base", "beta")]),
        annotator: generator.next(below: 2) == 0 ? nil : "one \(round)")
      do {
        let (judgments, _) = try JudgmentImport([path], options)
          .run(into: JudgedStudy(of: store))
        try store.append(judgments)
        before += judgments.count
      } catch BlindRankError.findings(let findings) {
        #expect(findings.contains { $0.severity == .error })
      }
      _ = try? BattleFile(contentsOf: [path], aliases: options.aliases)
      if round % 100 == 0 { #expect(try store.verify().count == before) }
    }
    #expect(try store.verify().count == before)
  }

  private func edit(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = generator.next(below: bytes.count)
    switch generator.next(below: 6) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(Array("{}[]\":,\n1".utf8)[generator.next(below: 9)], at: place)
    case 2: bytes.removeLast(bytes.count - place)
    case 3: bytes.insert(contentsOf: bytes[..<place], at: place)
    default: bytes[place] = UInt8(0x30 + generator.next(below: 0x4B))
    }
  }
}
