import BlindRank
import Foundation
import Testing

/// A study that keeps nothing, so that what memory grows is the import's.
private final class ForgetfulStudy: StudyWriting {
  func write(_ study: Study) throws {}
  func write(_ system: System) throws {}
  func write(_ item: Item) throws {}
  func write(_ response: Response) throws {}
  func removeItems(_ ids: Set<ItemID>) throws -> [ItemID: ItemID] { [:] }
  func write(_ ranking: ImportedRanking) throws {}
}

#if os(Linux)
  /// Memory grows with the number of items, not with their texts.
  struct ImportMemoryTests {
    @Test func sixtyMegabytesImportInLittleMemory() throws {
      let folder = try TemporaryFolder()
      let text = String(repeating: "lorem ipsum dolor sit amet ", count: 110)
      var session = SessionFile()
      for name in ["one", "two"] {
        let path = try folder.write("", to: name)
        let file = try #require(FileHandle(forWritingAtPath: path))
        for number in 0..<10_000 {
          let line = "{\"instruction\": \"\(number)?\", \"output\": \"\(name) \(text)\"}\n"
          try file.write(contentsOf: Data(line.utf8))
        }
        session.systems.append(.init(name: name, responses: .init(path: path)))
      }
      // Other tests run in the same process: the least of a few growths is the import's own.
      var growth = Int.max
      for _ in 0..<3 where growth >= 40 << 10 {
        var reports: [ImportProgress] = []
        returnFreedMemory()
        try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
        let before = try kilobytes("VmRSS:")
        let report = try StudyImport(session: session).run(into: ForgetfulStudy()) {
          reports.append($0)
        }
        growth = min(growth, try kilobytes("VmHWM:") - before)
        #expect(report.responses == 20_000)
        #expect(reports.count > 50)
        #expect(reports.last?.bytesRead == reports.last?.bytesTotal)
        #expect(reports.map(\.bytesRead) == reports.map(\.bytesRead).sorted())
      }
      #expect(growth < 40 << 10)
    }

    /// Gives freed memory back to the system, so that using it again counts as growth.
    private func returnFreedMemory() {
      guard let address = dlsym(nil, "malloc_trim") else { return }
      typealias Trim = @convention(c) (Int) -> CInt
      _ = unsafeBitCast(address, to: Trim.self)(0)
    }

    private func kilobytes(_ key: String) throws -> Int {
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix(key) })
      return try #require(Int(line.split { !$0.isNumber }.first ?? ""))
    }
  }
#endif
