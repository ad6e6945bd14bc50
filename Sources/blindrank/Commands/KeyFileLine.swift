import TermUI

/// One action of a printed file of keys.
struct KeyFileLine: Equatable {
  let action: String
  let keys: [Key]
  let help: String
  /// The heading it stands under.
  let group: String

  /// `next-response: [Tab, Right]`
  var yaml: String {
    let names = keys.map { Self.quoted($0.name) }
    return "\(action): " + (names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]")
  }

  /// Quoted unless it is a word that YAML cannot take for anything else than one.
  private static func quoted(_ name: String) -> String {
    if name.first?.isLetter == true || name.first?.isNumber == true { return name }
    return "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A file of such lines: the groups with headings, what each action does as a comment.
  static func file(of lines: [KeyFileLine], heading: [String]) -> String {
    let width = lines.map(\.yaml.count).max() ?? 0
    var groups: [String] = []
    for line in lines where !groups.contains(line.group) { groups.append(line.group) }
    var text = heading.map { "# \($0)\n" }.joined()
    for group in groups {
      text += "\n# \(group)\n"
      for line in lines where line.group == group {
        let space = String(repeating: " ", count: width - line.yaml.count)
        text += "\(line.yaml)\(space)  # \(line.help)\n"
      }
    }
    return text
  }
}

extension KeyTable where Action: NamedAction {
  /// What a file that has just these keys says.
  var fileLines: [KeyFileLine] {
    names.map { name in
      let own = bindings.filter { $0.name == name }
      return KeyFileLine(
        action: name, keys: own.flatMap(\.keys), help: own.first?.help ?? "",
        group: own.first?.group ?? "")
    }
  }
}
