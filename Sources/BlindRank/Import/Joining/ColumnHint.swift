/// How the user can say which column of a file holds a field.
enum ColumnHint {
  /// With `--map`, of a file that a flag named: `items`, or a system's name.
  case flag(of: String)
  /// With `map` beside the file in the session file.
  case sessionFile
  /// Not at all but in the file itself.
  case none

  /// What to write, so that the column is the field.
  func words(_ field: SessionFile.Field, in column: String) -> String {
    switch self {
    case .flag(let owner): "--map " + "\(owner):\(field.rawValue)=\(column)".quotedForShell
    case .sessionFile:
      "map: {\(field.rawValue): \(Self.scalar(column))} beside it in the session file"
    case .none: "call it “\(field.rawValue)” in the file, and no other column so"
    }
  }

  /// A name as YAML takes it for this text.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || " _-".contains($0) }
    guard !isPlain else { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension SessionFile {
  /// How a column of the items or of a system's responses is named.
  func hint(for owner: String) -> ColumnHint {
    if places.flags.contains(owner) { return .flag(of: owner) }
    return places.file == nil ? .none : .sessionFile
  }
}
