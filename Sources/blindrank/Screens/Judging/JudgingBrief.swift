import BlindRank

/// What the ranking screen knows of the study: its words and its scale, not its seed.
struct JudgingBrief: Equatable, Sendable {
  let title: String
  let annotator: String
  /// Other annotators whose names differ in case only.
  var namesakes: [String] = []
  /// The worst rank.
  let scale: Int
  let about: String?
  let instructions: String?
  let criteria: [Criterion]

  /// The study's own rules and definitions as text; empty if it has none.
  var rules: String {
    var parts: [String] = []
    if let instructions, !instructions.isEmpty { parts.append(instructions) }
    for criterion in criteria {
      let lines = [criterion.question, criterion.definition].compactMap { $0 }
      parts.append(([criterion.name + (lines.isEmpty ? "" : ":")] + lines).joined(separator: " "))
    }
    return parts.joined(separator: "\n\n")
  }
}
