/// A study of hostile texts: an item for each, the first one harmless and else the same.
///
/// Every instruction is longer than its place on the screen and every response than its own, so
/// that all items are laid out alike, and whatever differs outside the texts is a text's doing.
struct HostileStudy {
  let cases: [HostileCase]
  let judging: ProtocolCase
  let path: String
  /// Whether the texts are names of criteria.
  let isOfCriteria: Bool

  static let harmless = HostileCase("harmless", "a plain line")
  /// Stands at the end of every response.
  static let end = "the last line"

  init(
    _ cases: [HostileCase], judging: ProtocolCase = .ranking, in workshop: Workshop
  ) throws {
    self.judging = judging
    self.cases = [Self.harmless] + cases
    isOfCriteria = false
    let items: [[String: Any]] = self.cases.enumerated().map { index, item in
      [
        "id": index + 1, "instruction": item.text + Self.tail, "difficulty": 8,
        "skill": item.isShort ? item.text : "long",
      ]
    }
    let plain = self.cases.enumerated().map { index, item in
      ["id": index + 1, "response": item.text + Self.tail] as [String: Any]
    }
    let dressed = self.cases.enumerated().map { index, item in
      ["id": index + 1, "response": Self.dressed(item.text) + Self.tail] as [String: Any]
    }
    path = workshop.file("hostile.blindrank")
    try Self.make(
      [
        path, "--order", "file",
        "--title", Self.title, "--about", Self.joined(cases, part: 0),
        "--instructions", Self.joined(cases, part: 1),
        "--items", try workshop.write("items.jsonl", lines: items),
        "--responses", Self.target + "=" + workshop.write("plain.jsonl", lines: plain),
        "--responses", Self.other + "=" + workshop.write("dressed.jsonl", lines: dressed),
      ] + Self.options(judging))
  }

  /// A study of one harmless item, with a criterion for each case after a harmless one, named by a
  /// number and the text.
  init(criteria cases: [HostileCase], judging: ProtocolCase, in workshop: Workshop) throws {
    self.judging = judging
    self.cases = [Self.harmless] + cases
    isOfCriteria = true
    let criteria = self.cases.enumerated().flatMap { index, item in
      // an argument ends the name at the first of these
      let name = "\(index + 1) " + item.text.replacing("=", with: "-")
      return ["--criterion", "\(name)=\(item.text)", "--question", "\(name)=\(item.text)"]
    }
    let lines: [[String: Any]] = [["id": 1, "instruction": "ask", "response": "say"]]
    let texts = try workshop.write("texts.jsonl", lines: lines)
    path = workshop.file("criteria.blindrank")
    try Self.make(
      [
        path, "--protocol", judging.rawValue, "--items", texts, "--responses", "plain=" + texts,
        "--responses", "other=" + workshop.write("other.jsonl", lines: lines),
      ] + criteria)
  }

  /// What the pages of a judgment need not have alike: criteria have names, two texts may differ too
  /// much to be compared, and a game has a score.
  var varying: Set<ScreenEdges.Part> {
    switch judging {
    case _ where isOfCriteria: [.judgment]
    case .ranking: []
    case .pairwise: [.status]
    case .guess: [.status, .judgment]
    }
  }

  private static func make(_ arguments: [String]) throws {
    let run = try PlainRun(["new", "--seed", "7"] + arguments)
    guard run.status == 0 else {
      throw ScreenFailure(what: "a hostile study", reason: run.errors, screen: run.output)
    }
  }

  private static func options(_ judging: ProtocolCase) -> [String] {
    let criterion = ["--criterion", "\(title)=\(title)", "--question", "\(title)=\(title)"]
    return switch judging {
    case .ranking: criterion
    case .pairwise:
      criterion + [
        "--protocol", "pairwise", "--blinding-question", "--target", target,
        "--criterion", "\u{202E}Two\u{1B}c\u{9B}2J=\u{1B}[2J", "--criterion", "Three=Three",
      ]
    case .guess: ["--protocol", "guess", "--target", target]
    }
  }

  /// Systems' names, which a game tells. A control character in them is refused.
  private static let target = "שלום\u{301}\u{301} 界"
  private static let other = "🙂\u{FE0F}ﷺ\u{323}é"

  /// A title whose head alone is in the first screen's and the status line's way.
  static let title = "T\u{1B}[2J\u{9B}5;10r\u{7}\u{202E}\u{1B}]0;X\u{7}\u{301}\u{301}界 study"

  private static let tail = "\n\n" + (1...60).map { "line \($0)\n\n" }.joined() + end

  /// In every place that Markdown has for a text.
  private static func dressed(_ text: String) -> String {
    let line = text.count <= 200 ? text.replacing("\n", with: " ") : "long"
    return """
      # \(line)

      **\(line)** `\(line)` [\(line)](\(line)) ![\(line)](x "\(line)") <\(line)>

      - \(line)
        1. \(line)

      > \(line)

      | \(line) | b |
      |---|---|
      | \(line) | `\(line)` |

      ```\(line)
      \(line)
      ```

      """
  }

  /// Every second short text under each other, for pages of the study's own words. An argument
  /// cannot hold more than 128 kB.
  private static func joined(_ cases: [HostileCase], part: Int) -> String {
    let short = cases.filter(\.isShort).enumerated().filter { $0.offset % 2 == part }
    return String(short.map(\.element.text).joined(separator: "\n\n").prefix(60_000))
  }
}
