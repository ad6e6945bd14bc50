import BlindRank
import Yams

extension KeyFile {
  /// Reads a file's text: a mapping from actions to a key or a list of keys.
  ///
  /// Words are taken as they are written: `1`, `n` and `~` are keys, not a number, a Boolean and
  /// nothing.
  ///
  /// - Throws: All that is wrong with its form.
  init(yaml text: String, path: String) throws(Problems) {
    var findings: [Finding] = []
    var entries: [Entry] = []
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Problems(findings: [Self.refused(error, text: text, path: path)])
    }
    if let root, root.mapping == nil, root.scalar?.string.isEmpty != true {
      findings.append(
        Finding(
          .error, file: path, line: root.mark?.line,
          "expected lines such as submit: [Enter, Ctrl-S], and found none"))
    }
    for (key, value) in root?.mapping ?? [:] {
      let name = Word(text: key.scalar?.string ?? "?", line: key.mark?.line)
      if let keys = Self.keys(value, of: name, path: path, findings: &findings) {
        entries.append(Entry(action: name, keys: keys))
      }
    }
    if !findings.isEmpty { throw Problems(findings: findings) }
    self.init(path: path, entries: entries)
  }

  private static let quoting =
    "quote a character that YAML has other uses for, such as ? # [ ] < > or -: help: \"?\""

  private static func keys(
    _ node: Node, of name: Word, path: String, findings: inout [Finding]
  ) -> [Word]? {
    func fail(_ problem: String) -> [Word]? {
      findings.append(
        Finding(
          .error, file: path, line: node.mark?.line ?? name.line, field: abbreviated(name.text),
          problem))
      return nil
    }
    if let scalar = node.scalar {
      if scalar.string.isEmpty { return fail("no key is named; write [] for none, and \(quoting)") }
      return [Word(text: scalar.string, line: node.mark?.line)]
    }
    guard let sequence = node.sequence else {
      return fail("expected a key or a list of keys; \(quoting)")
    }
    var keys: [Word] = []
    for node in sequence {
      guard let scalar = node.scalar, !scalar.string.isEmpty else {
        return fail("expected names of keys in the list; \(quoting)")
      }
      keys.append(Word(text: scalar.string, line: node.mark?.line))
    }
    return keys
  }

  private static func refused(_ error: any Error, text: String, path: String) -> Finding {
    guard let error = error as? YamlError else {
      return Finding(.error, file: path, "not valid YAML: \(error)")
    }
    let problem = YAMLProblem(error, in: text)
    return Finding(
      .error, file: path, line: problem.line, field: problem.field,
      problem.field == nil
        ? "\(problem.problem); \(quoting)" : "given more than once, first here; keep one line")
  }
}
