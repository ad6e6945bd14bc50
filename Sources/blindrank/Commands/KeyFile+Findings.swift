import BlindRank
import TermUI

extension KeyFile {
  /// Words a problem, with the line it stands in.
  func finding(_ problem: KeyProblem, known: [String]) -> Finding {
    switch problem {
    case .unknownAction(let action):
      return finding(
        action,
        "there is no such action\(suggestion(for: action, among: known)); known are "
          + known.joined(separator: ", "))
    case .unknownKey(let key, let action):
      return finding(
        action, key: key,
        "no key is called “\(abbreviated(key))”\(suggestion(for: key, among: Key.names)); write a character as "
          + "it is, Ctrl-A to Ctrl-Z, F1 to F24, or " + Key.names.joined(separator: ", "))
    case .signal(let key, let action):
      return finding(
        action, key: key,
        "the terminal keeps \(key) for itself, to end or to stop the program; choose another key")
    case .clash(let key, let action, let other):
      return finding(
        action, isKey: { Key(named: $0) == key },
        "\(key.name) is a key of \(other) too; choose another one here, or give \(other) other "
          + "keys in a line of its own")
    case .unreachable(let action):
      return finding(action, "must have a key, or the screen would be a trap; name one")
    }
  }

  private func finding(_ action: String, key: String, _ problem: String) -> Finding {
    finding(action, isKey: { $0 == key }, problem)
  }

  private func finding(
    _ action: String, isKey: (String) -> Bool = { _ in false }, _ problem: String
  ) -> Finding {
    let entry = entries.last { $0.action.text == action }
    let key = entry?.keys.first { isKey($0.text) }
    return Finding(
      .error, file: path, line: key?.line ?? entry?.action.line, field: abbreviated(action), problem
    )
  }

  private func suggestion(for name: String, among names: [String]) -> String {
    nearest(to: name, among: names).map { "; did you mean \($0)?" } ?? ""
  }
}
