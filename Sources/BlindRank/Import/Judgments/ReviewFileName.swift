/// What the name of a file of reviews tells: `answer_bard-vs-answer_gpt35-human-reviewer…` says
/// that Bard's answers and GPT-3.5's were shown to people.
struct ReviewFileName {
  /// The two systems in the order of the name, each with the names it may go by, the shorter one
  /// first; nil where the name does not have that form.
  let systems: (first: [String], second: [String])?
  /// Who judged, as far as the name tells.
  let reviewer: String?
  /// The name without folder and ending.
  let stem: String

  /// Takes a name apart.
  init(path: String) {
    let file = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    stem = Self.withoutEnding(file)
    var parts = stem.components(dividedBy: "-vs-")
    guard parts.count == 2 else {
      systems = nil
      reviewer = nil
      return
    }
    var reviewer: String?
    if let mark = parts[1].range(ofText: "-reviewer") {
      let head = parts[1][..<mark.lowerBound].split(
        separator: "-", omittingEmptySubsequences: false)
      // “gpt-4” and “gpt-3.5” hold a dash of their own.
      let count =
        head.count > 2 && head[head.count - 2] == "gpt" && head.last?.first?.isNumber == true
        ? 2 : 1
      reviewer = head.suffix(count).joined(separator: "-")
      parts[1] = head.dropLast(count).joined(separator: "-")
    }
    self.reviewer = reviewer.flatMap { $0.isEmpty ? nil : $0 }
    let names = parts.map(Self.names)
    systems = names.contains { $0.first?.isEmpty ?? true } ? nil : (names[0], names[1])
  }

  /// The system's name in that of a file of answers.
  static func system(ofAnswers path: String) -> String {
    let file = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return names(withoutEnding(file)).first ?? ""
  }

  /// `13b-guanaco-vicuna-generations-topp0.9` may go by `13b-guanaco` too.
  private static func names(_ part: String) -> [String] {
    var short = part
    for prefix in ["answer-", "answer_"] where short.hasPrefix(prefix) {
      short.removeFirst(prefix.count)
    }
    if let mark = short.range(ofText: "-generations") {
      short = String(short[..<mark.lowerBound])
      // What was answered stands before: “vicuna”, “oa”.
      if let dash = short.lastIndex(of: "-") { short = String(short[..<dash]) }
    }
    return short == part ? [part] : [short, part]
  }

  private static func withoutEnding(_ file: Substring) -> String {
    for ending in [".jsonl", ".json"] where file.hasSuffix(ending) {
      return String(file.dropLast(ending.count))
    }
    return String(file)
  }
}

extension String {
  /// Where another text first stands in this one.
  fileprivate func range(ofText text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }

  /// The parts between the places where a text stands.
  fileprivate func components(dividedBy text: String) -> [String] {
    var parts: [String] = []
    var rest = self
    while let place = rest.range(ofText: text) {
      parts.append(String(rest[..<place.lowerBound]))
      rest = String(rest[place.upperBound...])
    }
    return parts + [rest]
  }

  /// The letters and digits in lower case, by which names that differ in dashes and points alone
  /// are the same.
  var letters: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
