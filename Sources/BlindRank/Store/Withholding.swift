/// A word on what annotators get to see: from now on something is withheld, or shown again.
///
/// It is added for ever. Of what is withheld and the rule that it is withheld by, the newest word
/// counts; what any rule withholds is withheld.
public struct Withholding: Hashable, Sendable {
  /// What.
  public let what: Withheld
  /// Why: a kind of finding.
  public let rule: String
  /// Whether it is withheld from now on; otherwise it is shown again.
  public let isOn: Bool
  /// When that was said.
  public let moment: Timestamp

  /// Makes a word on something.
  public init(_ what: Withheld, rule: String, isOn: Bool, moment: Timestamp) {
    self.what = what
    self.rule = rule
    self.isOn = isOn
    self.moment = moment
  }
}

extension Sequence<Withholding> {
  /// What is withheld by these words, given in the order they were said, with the rules.
  public var inForce: [Withheld: Set<String>] {
    reduce(into: [:]) { inForce, word in
      if word.isOn {
        inForce[word.what, default: []].insert(word.rule)
      } else {
        inForce[word.what]?.remove(word.rule)
        if inForce[word.what]?.isEmpty == true { inForce[word.what] = nil }
      }
    }
  }
}
