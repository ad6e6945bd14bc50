/// A study of hostile texts: an item for each, the first one harmless and else the same.
///
/// Every instruction is longer than its place on the screen and every response than its own, so
/// that all items are laid out alike, and whatever differs outside the texts is a text's doing.
struct HostileStudy {
  let cases: [HostileCase]
  let path: String

  static let harmless = HostileCase("harmless", "a plain line")
  /// Stands at the end of every response.
  static let end = "the last line"

  init(_ cases: [HostileCase], in workshop: Workshop) throws {
    self.cases = [Self.harmless] + cases
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
    let run = try PlainRun([
      "new", path, "--seed", "7", "--order", "file",
      "--title", Self.title, "--about", Self.joined(cases, part: 0),
      "--instructions", Self.joined(cases, part: 1),
      "--criterion", "\(Self.title)=\(Self.title)", "--question", "\(Self.title)=\(Self.title)",
      "--items", try workshop.write("items.jsonl", lines: items),
      "--responses", "plain=" + workshop.write("plain.jsonl", lines: plain),
      "--responses", "dressed=" + workshop.write("dressed.jsonl", lines: dressed),
    ])
    guard run.status == 0 else {
      throw ScreenFailure(what: "a hostile study", reason: run.errors, screen: run.output)
    }
  }

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
