/// Names that are two, but that a reader takes for one: they differ by case or by blanks at an end.
enum NameLikeness {
  /// What such names have in common.
  static func core(of name: String) -> String { name[...].trimmed.lowercased() }

  /// What to say of two systems' names with one core.
  static func warning(_ one: String, _ other: String) -> String {
    let differences = [
      one[...].trimmed == other[...].trimmed ? nil : "case",
      one.lowercased() == other.lowercased() ? nil : "blanks at an end",
    ].compactMap { $0 }
    return "the systems “\(abbreviated(one))” and “\(abbreviated(other))” differ only by "
      + differences.joined(separator: " and ")
  }
}
