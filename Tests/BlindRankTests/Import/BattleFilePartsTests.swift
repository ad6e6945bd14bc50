import Testing

@testable import BlindRank

/// A long file is read as several parts at once: that must show nowhere.
@Suite struct BattleFilePartsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Reads a text in order, and as parts with any size of chunks; answers what it holds.
  private func expectSame(
    _ text: String, _ generator: inout SplitMix, parts: ClosedRange<Int> = 2...6
  ) throws -> BattleFile? {
    let (whole, findings) = try folder.battles(text)
    for parts in parts {
      let chunkSize = Int.random(in: 1...200, using: &generator)
      let (file, said) = try folder.battles(text, chunkSize: chunkSize, parts: parts)
      #expect(said == findings, "\(parts) parts, chunks of \(chunkSize): \(text)")
      #expect(
        file?.content == whole?.content, "\(parts) parts, chunks of \(chunkSize): \(text)")
    }
    return whole
  }

  private static let columns = [
    "item", "annotator", "kind", "criterion", "skill", "difficulty", "first_shown", "weight",
  ]

  /// Rows of which some repeat what others say of their item and annotator.
  private func rows(_ columns: [String], _ generator: inout SplitMix) -> [[String?]] {
    let names = ["A", "B", "C \"quoted\"", "D, with a comma", "Ünï", "a"].shuffled(
      using: &generator)
    return (0..<Int.random(in: 1...60, using: &generator)).map { row in
      let (one, other) = (names.randomElement(using: &generator) ?? "A", names[row % 3])
      let item = Int.random(in: 0...9, using: &generator)
      let annotator = Int.random(in: 0...3, using: &generator)
      let isKnown = Bool.random(using: &generator)
      return columns.map { column in
        switch column {
        case "system_a": one
        case "system_b": one == other ? "other" : other
        case "winner":
          ["system_a", "system_b", "tie", "both_bad", one].randomElement(using: &generator)
        case "item": item == 0 ? "multi\nline" : String(item)
        case "annotator": "ann \(annotator)"
        case "kind": columns.contains("annotator") ? ["human", "judge"][annotator / 2] : nil
        case "criterion": [nil, "Help", "overall", "Harm"].randomElement(using: &generator) ?? nil
        case "skill": isKnown ? "skill \(item % 3)" : nil
        case "difficulty": isKnown ? String(item + 1) : nil
        case "weight": String(max(1, item - 5))
        default: isKnown ? "system_b" : nil
        }
      }
    }
  }

  @Test(arguments: BattleText.containers) func partsShowNowhere(_ container: Container) throws {
    var generator = SplitMix(state: 11)
    for _ in 0..<150 {
      let chosen = Self.columns.filter { _ in Bool.random(using: &generator) }
      let columns = ["system_a", "system_b", "winner"] + chosen.shuffled(using: &generator)
      let text = BattleText(columns: columns, rows: rows(columns, &generator)).text(container)
      let ended =
        [text, String(text.dropLast()), "\u{FEFF}" + text, text + "\n\n"]
        .randomElement(using: &generator) ?? text
      let crlf = ended.replacing("\n", with: "\r\n")
      _ = try expectSame(Bool.random(using: &generator) ? crlf : ended, &generator)
    }
  }

  @Test func contradictionsOfPartsAreFound() throws {
    var generator = SplitMix(state: 12)
    let header = "item,annotator,kind,skill,difficulty,criterion,system_a,system_b,winner\n"
    let good = "1,kim,human,Math,3,Help,A,B,A\n"
    let bad = [
      "1,kim,judge,Math,3,Help,A,B,A", "1,kim,human,Code,3,Help,A,B,A",
      "1,kim,human,Math,4,Help,A,B,A", "1,kim,human,Math,3,Help,A,A,A",
      "1,kim,human,Math,3,Help,a,B,B", "1,kim,human,Math,3,Help,A,B,nobody",
      "1,kim,human,Math,3,Help,A,B", "1,kim,human,\"Math,3,Help,A,B,A", "\"x\"y,,,,,,A,B,A",
      "\u{7F},,,,,,tie,B,A", ",,,,,,,,",
    ]
    for row in bad {
      for place in [0, 1, 10, 18, 19] {
        var rows = [String](repeating: good, count: 20)
        rows[place] = row + "\n"
        let file = try expectSame(header + rows.joined(), &generator)
        #expect((file == nil) == !row.contains("a,B,B"), "\(row)")
      }
    }
  }

  @Test func tooManyNamesAreFoundInPartsThatHaveFew() throws {
    var generator = SplitMix(state: 13)
    var text = "system_a,system_b,winner,criterion\n"
    for number in 0..<150 { text += "A,B,tie,c\(number)\n" }
    #expect(try expectSame(text, &generator, parts: 2...3) == nil)
    text = "system_a,system_b,winner\n"
    for number in 0..<1200 { text += "S\(number),B,tie\n" }
    #expect(try expectSame(text, &generator, parts: 2...3) == nil)
  }

  @Test(arguments: [Container.csv, .tsv, .jsonLines])
  func ordinaryFilesAreReadAsParts(_ container: Container) throws {
    let rows = (0..<500).map { ["S\($0 % 7)", "T", "tie", "\($0)"] as [String?] }
    let text = BattleText(columns: ["system_a", "system_b", "winner", "item"], rows: rows)
    let path = try folder.write(text.text(container), to: "battles")
    for parts in 2...5 {
      let reader = try RecordFile.open(path, chunkSize: 64)
      let first = try #require(try reader.next())
      let read = try #require(BattleFileParts.rows(from: first, reader, parts: parts))
      #expect(read.systems.all.count == 8 && read.subject.items.all.count == 500)
      #expect(reader.bytesRead < reader.size * 2 / 3)
    }
  }

  @Test func aLineEndInsideQuotesIsNoPlaceToCut() throws {
    var generator = SplitMix(state: 14)
    var text = "item,system_a,system_b,winner\n"
    for number in 0..<40 { text += "\"\(number)\n\n,A,B,tie\nx\",A,B,tie\n" }
    let file = try #require(try expectSame(text, &generator))
    #expect(file.parts[0].battles.count == 40)
  }
}

extension BattleFile {
  /// All that it holds, to be compared.
  fileprivate var content: [AnyHashable] {
    [title, form, systems, annotators, namesAnnotators, namesItems, criteria, items, parts]
  }
}
