/// The words that a scan looks for: those of the program, and those of files of one's own.
///
/// One rule a line: a kind of finding, a colon, and words (`Phrase`) or a text in quotes
/// (`LiteralText`). With a name in brackets before the colon, as `<maker>`, it adds words to a list
/// that rules refer to. `//` begins a comment line.
public struct WordRules: Sendable {
  /// A rule, with the line that says it.
  struct Rule<Pattern: Sendable>: Sendable {
    let kind: ScanKind
    let pattern: Pattern
    let line: String
  }

  private(set) var phrases: [Rule<Phrase>] = []
  private var phraseLines: [(kind: ScanKind, line: String)] = []
  private(set) var literals: [Rule<LiteralText>] = []
  private(set) var lists: [String: [[UInt64]]] = [:]

  /// The program's own.
  public init() throws {
    for (name, bytes) in Self.files {
      try read(String(decoding: bytes, as: UTF8.self), from: name)
    }
  }

  /// They are built into the program, so that it finds them wherever it is put.
  private static var files: [(String, [UInt8])] {
    [
      ("self-naming.txt", PackageResources.self_naming_txt),
      ("boilerplate.txt", PackageResources.boilerplate_txt),
      ("refusal.txt", PackageResources.refusal_txt),
      ("failed-instruction.txt", PackageResources.failed_instruction_txt),
      ("stop-words.txt", PackageResources.stop_words_txt),
      ("system-names.txt", PackageResources.system_names_txt),
    ]
  }

  /// Adds the rules of a text.
  ///
  /// - Parameter file: what the text is called in messages.
  /// - Throws: `BlindRankError.findings` with all that is wrong; nothing is added then.
  public mutating func read(_ text: String, from file: String) throws {
    var read = self
    var findings: [Finding] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.trimmed
      if line.isEmpty || line.hasPrefix("//") { continue }
      do {
        try read.add(line)
      } catch {
        findings.append(Finding(.error, file: file, line: index + 1, error.text))
      }
    }
    guard findings.isEmpty else { throw BlindRankError.findings(findings) }
    // Again, because a list may have grown since a rule was read.
    read.phrases = read.phraseLines.compactMap { kind, line in
      (try? Phrase(line, lists: read.lists)).map { Rule(kind: kind, pattern: $0, line: line) }
    }
    self = read
  }

  private mutating func add(_ line: Substring) throws(WordProblem) {
    guard let colon = line.firstIndex(of: ":") else {
      throw WordProblem("expected a kind of finding, a colon and words")
    }
    let name = String(line[..<colon])
    let text = line[line.index(after: colon)...].trimmed
    guard !text.isEmpty else { throw WordProblem("there are no words after “\(name):”") }
    if name.first == "<", name.last == ">" {
      return try extend(String(name.dropFirst().dropLast()), by: text)
    }
    guard let kind = ScanKind(rawValue: name) else {
      let kinds = ScanKind.allCases.filter(\.hasWords).map(\.rawValue)
      let near = nearest(to: name, among: kinds).map { "; did you mean “\($0)”?" } ?? ""
      throw WordProblem("there is no kind “\(name)” of findings\(near)")
    }
    guard kind.hasWords else {
      throw WordProblem(
        "\(name) is not found by words; "
          + ScanKind.allCases.filter(\.hasWords).map(\.rawValue).joined(separator: ", ") + " are")
    }
    if text.first == "\"", text.last == "\"", text.count > 2 {
      literals.append(
        Rule(
          kind: kind, pattern: try LiteralText(text.dropFirst().dropLast()), line: String(text)))
    } else {
      _ = try Phrase(String(text), lists: lists)
      phraseLines.append((kind, String(text)))
    }
  }

  private mutating func extend(_ list: String, by text: Substring) throws(WordProblem) {
    for words in text.split(separator: "|") {
      let words = Phrase.words(of: String(words.trimmed))
      guard !words.isEmpty else { throw WordProblem("“\(text)” has no letter or digit") }
      lists[list, default: []].append(words)
    }
  }

  /// The words of a list that are one word each.
  func words(_ list: String) -> Set<UInt64> {
    Set((lists[list] ?? []).filter { $0.count == 1 }.compactMap(\.first))
  }
}
