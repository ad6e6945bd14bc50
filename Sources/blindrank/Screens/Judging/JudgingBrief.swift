import BlindRank

/// What the judging screen knows of the study: its words and its rules, not its seed.
struct JudgingBrief: Equatable, Sendable {
  let title: String
  let annotator: String
  /// Other annotators whose names differ in case only.
  var namesakes: [String] = []
  let judgingProtocol: JudgingProtocol
  /// The worst rank.
  var scale = 5
  /// Whether what is judged one after another are pairs, several of one item perhaps.
  var judgesPairs = false
  /// Whether a response must have been seen to its end before it is judged.
  var requiresReading = false
  /// Whether the last verdict on a pair submits it.
  var advances = false
  /// Whether criteria are judged one by one, not only weighed.
  var judgesCriteria = true
  /// Whether a guess who wrote what ends each judgment.
  var asksForSource = false
  let about: String?
  let instructions: String?
  let criteria: [Criterion]

  /// The most characters of a note, and of a reason.
  static let (longestNote, longestReason) = (2000, 200)

  /// `cut at 2,000 characters`
  static func cut(at limit: Int) -> String { "cut at \(grouped(limit)) characters" }

  /// What is counted: `item 3 of 28`.
  var noun: String { judgesPairs ? "pair" : "item" }

  /// The study's own rules and definitions as text; empty if it has none.
  var rules: String {
    var parts: [String] = []
    if let instructions, !instructions.isEmpty { parts.append(instructions) }
    for criterion in criteria {
      let lines = [criterion.question, criterion.definition].compactMap { $0 }
      parts.append(([criterion.name + (lines.isEmpty ? "" : ":")] + lines).joined(separator: " "))
    }
    return parts.joined(separator: "\n\n").unwrapped
  }

  /// What an aspect is called in front of its verdict.
  func name(of aspect: Aspect) -> String {
    switch aspect {
    // Beside criteria, one of which may be called “Better”, no criterion is called “Overall”.
    case .overall:
      judgingProtocol == .ranking || judgesCriteria && !criteria.isEmpty ? "Overall" : "Better"
    case .criterion(let id): criteria[id.rawValue - 1].name
    case .guess: "Guess"
    }
  }

  /// What is asked of an aspect; nil where its name says all.
  func question(of aspect: Aspect) -> String? {
    switch aspect {
    case .overall: judgingProtocol == .pairwise ? "Which response is better?" : nil
    case .criterion(let id): criteria[id.rawValue - 1].question
    case .guess: nil
    }
  }

  /// The protocol in a few sentences: what will be seen, what is hidden, what to do.
  var explanation: String {
    let order = "in an order shuffled anew for every \(noun)"
    var text =
      switch judgingProtocol {
      case .ranking:
        "You will see one instruction at a time and the responses of several systems to it, "
          + "\(order). Which system wrote which stays hidden. Give each response a rank, 1 for the "
          + "best to \(scale) for the worst; equal ranks are ties."
      case .pairwise:
        "You will see one instruction at a time and two responses to it, \(order). Which system "
          + "wrote which stays hidden. Say which response is better, or that it is a tie, that "
          + "both are bad, or that you can't judge."
      case .guess:
        "You will see one instruction at a time and two responses to it, \(order). Say which of "
          + "them the system wrote that you are asked for. You are told the answer at once, so a guess "
          + "can't be changed."
      }
    if requiresReading { text += " Each response must be read to its end before it is judged." }
    if asksForSource {
      text +=
        " At the end of each \(noun) you are asked which response a system wrote; you are "
        + "not told whether you were right."
    }
    return text
  }
}
