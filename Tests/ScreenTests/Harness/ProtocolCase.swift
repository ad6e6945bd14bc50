/// A study of each protocol, made from the sample's files, and how one judges in it.
enum ProtocolCase: String, CaseIterable, Sendable {
  case ranking, pairwise, guess

  /// Flags of `blindrank new`.
  var options: [String] {
    let more =
      switch self {
      case .ranking, .pairwise:
        ["--criterion", "Help=Does what was asked.", "--criterion", "Truth=Is true."]
      case .guess: ["--target", "ChatGPT"]
      }
    return ["--protocol", rawValue] + more
  }

  /// Keys that say a part of what is asked; in a guess there is but one thing.
  var firstKeys: String {
    switch self {
    case .ranking: "12"
    case .pairwise, .guess: "2"
    }
  }

  /// Keys that say the rest.
  var otherKeys: String {
    switch self {
    case .ranking: "3345"
    case .pairwise: "0"
    case .guess: ""
    }
  }

  /// What is stored then.
  var rows: [String] {
    switch self {
    case .ranking:
      [
        "criterion 1 submit ranking 1,2", "criterion 2 submit ranking 3,3",
        "overall submit ranking 4,5",
      ]
    case .pairwise: ["criterion 1 submit better 2", "criterion 2 submit tie"]
    case .guess: ["guess submit guess 2"]
    }
  }

  /// Whether the screen shows that the first part was said and nothing else.
  func showsFirst(_ terminal: PseudoTerminal) -> Bool {
    let text = terminal.text
    switch self {
    case .ranking:
      // Where not all criteria fit, the one in hand shows how far one is.
      return text.contains("A 1  B 2") && text.contains("▸ Truth") || text.contains("2/3 ▸ Truth")
    case .pairwise:
      return text.contains("▌B▐") && text.contains("▸ Truth") || text.contains("2/2 ▸ Truth")
    case .guess: return text.contains("Which one is ChatGPT?") && text.contains("▌B▐")
    }
  }
}
