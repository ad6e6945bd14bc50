import ArgumentParser
import BlindRank

/// `vicuna-7b=v.json`, `Helpfulness=Does it do what was asked?`
struct NamedText: ExpressibleByArgument {
  let name: String
  let text: String

  init?(argument: String) {
    guard let (name, text) = argument.halves(around: "=") else { return nil }
    self.name = name
    self.text = text
  }
}

/// `plain`, `items=wizardlm`.
struct FormatArgument: ExpressibleByArgument {
  /// `items`, a system, or nil for all files.
  let owner: String?
  let format: String

  init?(argument: String) {
    if let (owner, format) = argument.halves(around: "=") {
      self.owner = owner
      self.format = format
    } else if !argument.isEmpty, !argument.contains("=") {
      owner = nil
      format = argument
    } else {
      return nil
    }
  }
}

/// `instruction=Frage`, `items:instruction=Frage`.
struct MapArgument: ExpressibleByArgument {
  /// `items`, a system, or nil for all files.
  let owner: String?
  let field: SessionFile.Field
  let column: String

  init?(argument: String) {
    guard let (left, column) = argument.halves(around: "=") else { return nil }
    // A system's name may have a colon of its own; a field has none.
    let parts = left.split(separator: ":", omittingEmptySubsequences: false)
    guard let field = parts.last.flatMap({ SessionFile.Field(rawValue: String($0)) }) else {
      return nil
    }
    owner = parts.count > 1 ? parts.dropLast().joined(separator: ":") : nil
    self.field = field
    self.column = column
  }
}

extension String {
  /// What is before and after the first separator; nil if either is missing. A mark or a joiner
  /// beside the separator, which makes one character of them, belongs to the text on its side.
  fileprivate func halves(around separator: Unicode.Scalar) -> (String, String)? {
    let parts = unicodeScalars.split(
      separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    return (String(parts[0]), String(parts[1]))
  }
}
