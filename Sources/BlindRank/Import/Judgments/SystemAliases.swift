/// Names of systems in files that stand for others: `gpt35=chatgpt`.
public struct SystemAliases: Hashable, Sendable {
  private let names: [String: String]

  /// Aliases, the file's name first; of several for one name the last counts.
  public init(_ names: [(name: String, system: String)] = []) {
    self.names = Dictionary(
      names.map { ($0.name, $0.system) }, uniquingKeysWith: { _, last in last })
  }

  /// Whether there are none.
  var isEmpty: Bool { names.isEmpty }
  /// The names that stand for others, in alphabetical order.
  var all: [String] { names.keys.sorted() }

  /// What a name stands for: another, or itself.
  func resolve(_ name: String) -> String { names[name] ?? name }

  /// Of several names of one system, the one that stands for another, or else the first.
  func choose(from candidates: [String]) -> String {
    candidates.first { names[$0] != nil } ?? candidates.first ?? ""
  }
}
