/// `1,234`: a count as findings write it.
package func grouped(_ count: Int) -> String {
  var text = ""
  let digits = String(count)
  for (position, digit) in digits.enumerated() {
    if position > 0, (digits.count - position).isMultiple(of: 3) { text += "," }
    text.append(digit)
  }
  return text
}

/// `1 item`, `2 items`, `1,234 items`.
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? singular : plural ?? singular + "s")"
}

/// The first characters of a text on one line, for quoting it in a finding.
package func abbreviated(_ text: String, to limit: Int = 40) -> String {
  if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
  // Only as much as can be shown is looked at: the text may be megabytes long.
  let head = String(text.unicodeScalars.prefix(limit).map { Character($0.isControl ? " " : $0) })
  return text.unicodeScalars.dropFirst(limit).isEmpty ? head : head + "…"
}

/// `a, b and 3 more`: names in a finding, never more than `limit` of them.
func listed(_ names: [String], count: Int? = nil, limit: Int = 10) -> String {
  let shown = names.prefix(limit).joined(separator: ", ")
  let more = (count ?? names.count) - min(names.count, limit)
  return more > 0 ? "\(shown) and \(grouped(more)) more" : shown
}

/// `; did you mean “output”?`, or nothing.
func suggestion(for name: String, among names: [String]) -> String {
  nearest(to: name, among: names).map { "; did you mean “\(abbreviated($0))”?" } ?? ""
}

/// `human, judge or simulated`
func alternatives(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " or " + last
}

extension Unicode.Scalar {
  /// Whether the scalar is a C0 or C1 control character.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
