import Foundation

/// Files of which studies of 1,000,000 battles are made: 10,000 items, 5 systems, 10 annotators.
/// Each pair of responses judged by each annotator is 1,000,000 judgments; each item ranked by each
/// is 100,000, of ten battles.
struct StudyFiles {
  private static let items = 1...10_000
  private static let annotators = (1...10).map { "annotator-\($0)" }
  /// The names of the systems.
  static let systems = (1...5).map { "system-\($0)" }

  /// Writes items, each system's responses, choices and rankings.
  static func write(to folder: String) throws {
    var source = Source()
    var text = ""
    for item in items {
      text += #"{"id": "q\#(item)", "instruction": "Instruction number \#(item)", "#
      text += #""skill": "skill \#(item % 5)", "difficulty": \#(item % 10 + 1)}"# + "\n"
    }
    try save(text, folder + "/items.jsonl")
    for system in systems {
      text = ""
      for item in items {
        text += #"{"id": "q\#(item)", "response": "What \#(system) says to \#(item)"}"# + "\n"
      }
      try save(text, folder + "/\(system).jsonl")
    }
    text = "item,annotator,system_a,system_b,winner,first_shown\n"
    var ranks = "item,annotator,\(systems.joined(separator: ","))\n"
    for annotator in annotators {
      for item in items {
        for (place, one) in systems.enumerated() {
          for other in systems[(place + 1)...] {
            let winner = ["system_a", "system_b", "tie"][source.draw(3)]
            let first = source.draw(2) == 0 ? one : other
            text += "q\(item),\(annotator),\(one),\(other),\(winner),\(first)\n"
          }
        }
        let given = systems.map { _ in String(source.draw(5) + 1) }.joined(separator: ",")
        ranks += "q\(item),\(annotator),\(given)\n"
      }
    }
    try save(text, folder + "/choices.csv")
    try save(ranks, folder + "/rankings.csv")
  }

  private static func save(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }
}
