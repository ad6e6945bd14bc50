import Yams

/// What the YAML parser refuses, with its line.
package struct YAMLProblem {
  /// From 1.
  package let line: Int?
  /// A field that is given more than once; nil for anything else.
  package let field: String?
  /// What is the matter.
  package let problem: String

  /// Words an error about `text`.
  package init(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (line, field) = (mark.line, nil)
      self.problem = "not valid YAML: \(problem)"
    case .reader(let problem, let offset, _, _):
      let before = offset.map { text.prefix($0) }
      line = before.map { before in 1 + before.count(where: \.isNewline) }
      field = nil
      self.problem = "not valid YAML: \(problem)"
    case .duplicatedKeysInMapping(let keys, let context):
      line = context.mark.line
      field = keys.first.map { abbreviated($0) }
      problem = "the field is given more than once, first here; keep one of them"
    default:
      (line, field) = (nil, nil)
      problem = "not valid YAML"
    }
  }
}
