/// Names that are two, but that a reader takes for one: they differ by case or by blanks at an end.
enum NameLikeness {
  /// What such names have in common.
  static func core(of name: String) -> String { name[...].trimmed.lowercased() }

  /// What to say of the names of two, such as systems, with one core.
  static func warning(_ one: String, _ other: String, of what: String = "systems") -> String {
    let differences = [
      one[...].trimmed == other[...].trimmed ? nil : "case",
      one.lowercased() == other.lowercased() ? nil : "blanks at an end",
    ].compactMap { $0 }
    return "the \(what) “\(abbreviated(one))” and “\(abbreviated(other))” differ only by "
      + differences.joined(separator: " and ")
  }

  /// What to say of each of some names that is like an earlier one.
  static func warnings(among names: some Sequence<String>, of what: String) -> [String] {
    var byCore: [String: String] = [:]
    return names.compactMap { name in
      guard let other = byCore.updateValue(name, forKey: core(of: name)), other != name else {
        return nil
      }
      return warning(other, name, of: what)
    }
  }
}
