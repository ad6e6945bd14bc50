import Yams

/// The fields of one YAML mapping, by type; what is wrong goes to the findings with its line.
struct YAMLFields {
  private let name: String
  private let path: String
  private let line: Int?
  private let findings: FindingCollector
  private var nodes: [String: Node] = [:]

  /// Takes a node for a mapping with these keys; nil where it is none.
  ///
  /// - Parameter name: where the mapping stands, such as `systems[0]`; empty for the root.
  init?(_ node: Node, name: String, keys: [String], path: String, findings: FindingCollector) {
    self.name = name
    self.path = path
    self.findings = findings
    line = node.mark?.line
    guard let mapping = node.mapping else {
      findings.add(
        .error, .wrongType, file: path, line: line, field: name.isEmpty ? nil : name,
        "expected \(keys.count > 5 ? "fields such as " : "")\(listed(keys, limit: 5)), "
          + "found \(Self.shown(node))")
      return nil
    }
    for (key, value) in mapping {
      guard let text = key.scalar?.string, keys.contains(text) else {
        let text = key.scalar?.string ?? "a key that is no text"
        findings.add(
          .error, .missingField, file: path, line: key.mark?.line,
          field: self.path(of: abbreviated(text)),
          "unknown field\(suggestion(for: text, among: keys)); known here: "
            + keys.joined(separator: ", "))
        continue
      }
      nodes[text] = value
    }
  }

  /// On which lines the fields stand.
  var lines: [String: Int] { nodes.compactMapValues { $0.mark?.line } }

  /// `systems[0].name`
  func path(of key: String) -> String {
    name.isEmpty ? key : name + "." + key
  }

  /// Adds an error about a field, on the field's line where it is there.
  func problem(_ key: String, _ problem: String) {
    findings.add(
      .error, .session, file: path, line: nodes[key]?.mark?.line ?? line, field: path(of: key),
      problem)
  }

  /// A field that is there and holds something.
  func node(_ key: String) -> Node? {
    guard let node = nodes[key] else { return nil }
    if let scalar = node.scalar, scalar.string.isEmpty, scalar.style == .plain { return nil }
    return node
  }

  /// A text exactly as written, whatever YAML would take it for (`1.0`, `yes`); only line ends
  /// behind it, which a block always has, are taken off.
  func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar else {
      problem(key, "expected a text, found \(Self.shown(node))")
      return nil
    }
    var text = Substring(scalar.string)
    while let last = text.last, last.isNewline { text.removeLast() }
    guard text.unicodeScalars.allSatisfy({ $0 == "\n" || $0 == "\t" || !$0.isControl }) else {
      problem(key, "the text holds a control character, which cannot be shown; remove it")
      return nil
    }
    return String(text)
  }

  /// A text that must be there.
  func neededText(_ key: String) -> String? {
    if let node = node(key), node.scalar == nil { return text(key) }
    guard let text = text(key), !text.isBlank else {
      problem(key, "expected a text, found nothing")
      return nil
    }
    return text
  }

  /// A whole number in a range.
  func number<Number: FixedWidthInteger>(_ key: String, in range: ClosedRange<Number>) -> Number? {
    guard let node = node(key) else { return nil }
    guard let number = node.scalar.flatMap({ Number($0.string) }), range.contains(number) else {
      problem(
        key,
        "expected a whole number from \(range.lowerBound) to \(range.upperBound), "
          + "found \(Self.shown(node))")
      return nil
    }
    return number
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
  where Choice.RawValue == String {
    guard let node = node(key) else { return nil }
    if let choice = node.scalar.flatMap({ Choice(rawValue: $0.string) }) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    problem(
      key,
      "expected \(alternatives(known)), found \(Self.shown(node))"
        + suggestion(for: node.scalar?.string ?? "", among: known))
    return nil
  }

  /// Yes or no. Only YAML's own two words, since what else means yes differs between its versions.
  func flag(_ key: String) -> Bool? {
    (choice(key) as Flag?).map { $0 == .true }
  }

  private enum Flag: String, CaseIterable {
    case `true`, `false`
  }

  /// A list's elements, each with its place such as `systems[0]`; nil where it is no list.
  func list(_ key: String) -> [(name: String, node: Node)]? {
    guard let node = node(key) else { return nil }
    guard let sequence = node.sequence else {
      problem(key, "expected a list, found \(Self.shown(node))")
      return nil
    }
    return sequence.enumerated().map { ("\(path(of: key))[\($0)]", $1) }
  }

  private static func shown(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "“\(abbreviated(scalar.string))”"
    case .mapping: "fields"
    case .sequence: "a list"
    default: "an alias"
    }
  }
}
