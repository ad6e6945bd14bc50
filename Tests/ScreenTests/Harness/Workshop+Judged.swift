import Foundation

extension Workshop {
  /// How many items `judgedPairs` has.
  static let judgedItems = 8

  /// A study of pairs of three systems, all judged by three people: no two of them say different
  /// things of a pair and the third another one, and every system beats every other once.
  func judgedPairs() throws -> String {
    let systems = ["alpha", "beta", "gamma"]
    let path = try study(
      "pairs.blindrank", items: Self.judgedItems, systems: systems,
      options: ["--protocol", "pairwise"])
    var rows: [[String: Any]] = []
    for item in 1...Self.judgedItems {
      for (one, other) in [(0, 1), (1, 2), (2, 0)] {
        for (number, name) in ["kim", "lee", "mo"].enumerated() {
          let said = number == 2 ? item + one : item * 7 + one * 3
          rows.append([
            "item": item, "annotator": name, "system_a": systems[one], "system_b": systems[other],
            "winner": ["system_a", "system_a", "tie", "system_b", "both_bad"][said % 5],
            "first_shown": number == 0 ? "system_a" : "system_b",
          ])
        }
      }
    }
    let run = try PlainRun(["import", path, try write("pairs.jsonl", lines: rows)])
    guard run.status == 0 else {
      throw ScreenFailure(what: "judgments", reason: run.errors, screen: run.output)
    }
    return path
  }
}
