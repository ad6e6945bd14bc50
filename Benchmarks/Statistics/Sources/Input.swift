import BlindRank
import Foundation

/// What the statistics work on, made by a generator with a fixed seed.
struct Input {
  /// 1,000,000 battles of 100 systems.
  let many: BattleTable
  /// As many battles of 8 systems as GPT-4 judged in QLoRA's first table.
  let few: BattleTable
  /// 10 annotators' ranks of 10,000 items, a tenth of them missing.
  let ranks: AgreementTable

  init() {
    var source = Source()
    many = Self.battles(1_000_000, systems: 100, &source)
    few = Self.battles(4467, systems: 8, &source)
    var ranks = AgreementTable(annotatorCount: 10, valueCount: 5)
    for _ in 0..<10_000 {
      let middle = source.draw(5)
      ranks.append(
        (0..<10).map { _ in
          source.draw(10) == 0 ? nil : max(0, min(4, middle + source.draw(3) - 1))
        })
    }
    self.ranks = ranks
  }

  /// Writes it as files that the peers read, too.
  func write(to folder: String) throws {
    try csv(many).write(toFile: folder + "/battles.csv", atomically: false, encoding: .utf8)
    try csv(few).write(toFile: folder + "/orderings.csv", atomically: false, encoding: .utf8)
    var lines = ""
    for row in many.all {
      lines +=
        #"{"system_a": "\#(name(many.first[row]))", "system_b": "\#(name(many.second[row]))", "#
        + #""winner": "\#(Self.winners[Int(many.outcome[row])])"}"# + "\n"
    }
    try lines.write(toFile: folder + "/battles.jsonl", atomically: false, encoding: .utf8)
    var columns = ""
    for annotator in 0..<ranks.annotatorCount {
      columns +=
        (0..<ranks.unitCount).map { ranks[$0, annotator].map { String($0 + 1) } ?? "" }
        .joined(separator: ",") + "\n"
    }
    try columns.write(toFile: folder + "/ranks.csv", atomically: false, encoding: .utf8)
    // For the peers to compare theirs with.
    let alpha = KrippendorffAlpha(of: ranks, .ordinal).coefficient.value ?? .nan
    try String(alpha).write(toFile: folder + "/alpha", atomically: false, encoding: .utf8)
  }

  private static let winners = ["system_b", "tie", "system_a"]

  private func name(_ system: Int32) -> String { "system-\(system + 1)" }

  private func csv(_ table: BattleTable) -> String {
    var text = "system_a,system_b,winner\n"
    for row in table.all {
      text += "\(name(table.first[row])),\(name(table.second[row])),"
      text += Self.winners[Int(table.outcome[row])] + "\n"
    }
    return text
  }

  /// A third of the battles is won, a third tied.
  private static func battles(
    _ count: Int, systems: Int, _ source: inout Source
  ) -> BattleTable {
    var table = BattleTable(systemCount: systems)
    table.reserve(count)
    for item in 0..<count {
      let one = source.draw(systems)
      let other = (one + 1 + source.draw(systems - 1)) % systems
      table.append(
        first: one, second: other, outcome: [.win, .tie, .loss][source.draw(3)], item: item,
        annotator: 0, shownFirst: one)
    }
    return table
  }
}

/// Numbers that look random and are the same everywhere.
struct Source {
  private var state: UInt64 = 2024

  /// The next one below a bound.
  mutating func draw(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
