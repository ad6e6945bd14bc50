import Yams

/// Reads the YAML of a session file, field by field, and collects all that is wrong with it.
struct SessionReader {
  let path: String
  let findings: FindingCollector

  private static let keys = [
    "title", "protocol", "scale", "verdicts", "pairs", "reference", "pairs_per_item", "target",
    "blinding_question", "read_to_end", "advance", "idle_after", "seed", "order", "missing",
    "about", "instructions", "criteria", "items", "systems", "judgments",
  ]

  /// The session, as far as it can be read; nil where the text is no YAML mapping.
  func session(of text: String) -> SessionFile? {
    guard let root = root(of: text) else { return nil }
    let fields = YAMLFields(root, name: "", keys: Self.keys, path: path, findings: findings)
    guard let fields else { return nil }
    var session = SessionFile()
    session.title = fields.text("title")
    session.judgingProtocol = fields.choice("protocol") ?? session.judgingProtocol
    session.scale = fields.number("scale", in: Study.scales) ?? session.scale
    readRules(of: fields, into: &session)
    session.seed = fields.number("seed", in: UInt64.min...UInt64.max)
    session.order = fields.choice("order") ?? session.order
    session.missing = fields.choice("missing") ?? session.missing
    session.about = fields.text("about")
    session.instructions = fields.text("instructions")
    session.criteria = criteria(in: fields)
    session.items = fields.node("items").flatMap { source($0, name: "items") }
    session.systems = systems(in: fields)
    session.judgments = fields.node("judgments").flatMap { source($0, name: "judgments") }
    session.places.file = path
    session.places.lines = fields.lines
    return session
  }

  /// Reads each rule by itself. Whether they fit each other is checked with the flags over them.
  private func readRules(of fields: YAMLFields, into session: inout SessionFile) {
    session.verdicts = fields.choice("verdicts")
    session.pairs = fields.choice("pairs")
    session.reference = fields.text("reference")
    session.pairsPerItem = fields.number("pairs_per_item", in: SessionFile.pairCounts)
    session.target = fields.text("target")
    session.asksForSource = fields.flag("blinding_question") ?? session.asksForSource
    session.requiresReading = fields.flag("read_to_end") ?? session.requiresReading
    session.advances = fields.flag("advance") ?? session.advances
    session.idleAfter =
      fields.number("idle_after", in: JudgingRules.idleTimes) ?? session.idleAfter
  }

  private func criteria(in fields: YAMLFields) -> [Criterion] {
    var criteria: [Criterion] = []
    for (name, node) in fields.list("criteria") ?? [] {
      let keys = ["name", "question", "definition"]
      guard let entry = YAMLFields(node, name: name, keys: keys, path: path, findings: findings),
        let title = entry.neededText("name")
      else { continue }
      if let problem = problem(ofCriterion: title, after: criteria.map(\.name)) {
        entry.problem("name", problem)
      }
      criteria.append(
        Criterion(
          name: title, question: entry.text("question"), definition: entry.text("definition")))
    }
    return criteria
  }

  private func systems(in fields: YAMLFields) -> [SessionFile.SystemSource] {
    guard fields.node("systems") != nil else {
      fields.problem("systems", "expected a list of systems, each with name and responses")
      return []
    }
    var systems: [SessionFile.SystemSource] = []
    for (name, node) in fields.list("systems") ?? [] {
      let keys = ["name", "responses", "format", "map"]
      guard let entry = YAMLFields(node, name: name, keys: keys, path: path, findings: findings)
      else { continue }
      let title = entry.neededText("name")
      if let title, systems.contains(where: { $0.name.utf8.elementsEqual(title.utf8) }) {
        entry.problem("name", "two systems are called “\(title)”; give each a name of its own")
      }
      guard let responses = entry.node("responses") else {
        entry.problem("responses", "expected the path of the file with the system's responses")
        continue
      }
      guard var source = source(responses, name: name + ".responses") else { continue }
      if responses.mapping != nil, entry.node("format") != nil || entry.node("map") != nil {
        entry.problem(
          entry.node("format") != nil ? "format" : "map",
          "belongs under responses here, beside the file")
      } else if responses.mapping == nil {
        source.format = format(in: entry)
        source.map = map(in: entry)
      }
      if let title { systems.append(SessionFile.SystemSource(name: title, responses: source)) }
    }
    return systems
  }

  /// A path, or a mapping with file, format and map.
  private func source(_ node: Node, name: String) -> SessionFile.Source? {
    if let scalar = node.scalar {
      return SessionFile.Source(path: resolved(scalar.string))
    }
    let keys = ["file", "format", "map"]
    guard let entry = YAMLFields(node, name: name, keys: keys, path: path, findings: findings),
      let file = entry.neededText("file")
    else { return nil }
    return SessionFile.Source(path: resolved(file), format: format(in: entry), map: map(in: entry))
  }

  private func format(in fields: YAMLFields) -> String? {
    guard let format = fields.text("format") else { return nil }
    let names = ImportFormat.all.map(\.name)
    if !names.contains(format) {
      fields.problem(
        "format",
        "there is no format “\(abbreviated(format))”\(suggestion(for: format, among: names)); "
          + "known: \(names.joined(separator: ", "))")
    }
    return format
  }

  private func map(in fields: YAMLFields) -> [SessionFile.Field: String] {
    let known = SessionFile.Field.allCases
    guard let node = fields.node("map"),
      let entries = YAMLFields(
        node, name: fields.path(of: "map"), keys: known.map(\.rawValue), path: path,
        findings: findings)
    else { return [:] }
    return known.reduce(into: [:]) { map, field in
      if let column = entries.text(field.rawValue) { map[field] = column }
    }
  }

  /// A path as the program opens it: relative ones are relative to the session file's folder.
  private func resolved(_ file: String) -> String {
    guard !file.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return file }
    return path[...slash] + file
  }

  private func root(of text: String) -> Node? {
    do {
      if let root = try Yams.compose(yaml: text) { return root }
      findings.add(.error, .session, file: path, "the session file is empty")
    } catch let error as YamlError {
      let problem = YAMLProblem(error, in: text)
      findings.add(
        .error, .syntax, file: path, line: problem.line, field: problem.field, problem.problem)
    } catch {
      findings.add(.error, .syntax, file: path, "not valid YAML: \(error)")
    }
    return nil
  }
}
