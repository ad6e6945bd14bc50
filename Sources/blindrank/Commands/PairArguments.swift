import ArgumentParser
import BlindRank

/// `vicuna-7b=v.json`.
struct SystemArgument: ExpressibleByArgument {
  let system: String
  let path: String

  init?(argument: String) {
    guard let (name, path) = split(argument) else { return nil }
    self.system = name
    self.path = path
  }
}

/// `instruction=Frage`.
struct MapArgument: ExpressibleByArgument {
  let field: SessionFile.Field
  let column: String

  init?(argument: String) {
    guard let (name, column) = split(argument), let field = SessionFile.Field(rawValue: name)
    else { return nil }
    self.field = field
    self.column = column
  }
}

/// `Helpfulness=Does it do what was asked?`
struct CriterionArgument: ExpressibleByArgument {
  let criterion: Criterion

  init?(argument: String) {
    if let (name, definition) = split(argument) {
      criterion = Criterion(name: name, definition: definition)
    } else if !argument.isEmpty, !argument.contains("=") {
      criterion = Criterion(name: argument)
    } else {
      return nil
    }
  }
}

/// What is before and after the first `=`; nil if either is missing.
private func split(_ argument: String) -> (String, String)? {
  let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
  return (String(parts[0]), String(parts[1]))
}
