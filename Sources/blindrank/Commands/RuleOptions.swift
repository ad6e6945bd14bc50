import ArgumentParser
import BlindRank

/// What is asked of annotators beside the protocol, as flags of `blindrank new`.
struct RuleOptions: ParsableArguments {
  @Option(
    help: """
      What verdicts are given on, \(choices(of: VerdictScope.self)). Default: each criterion, \
      in a ranking the whole too; without criteria, the whole.
      """)
  var verdicts: VerdictScope?

  @Option(
    help: """
      Which pairs are compared, \(choices(of: SessionFile.PairChoice.self)): all of an item's, each \
      system with the reference, or a few an item, balanced. Default: all; in a guess about one \
      system, all with that one.
      """)
  var pairs: SessionFile.PairChoice?

  @Option(
    help: ArgumentHelp(
      "The system that the others are compared with, for --pairs reference.", valueName: "system"))
  var reference: String?

  @Option(
    help: ArgumentHelp("How many pairs an item gets, for --pairs round-robin. Default: 1."))
  var pairsPerItem: Int?

  @Option(
    help: ArgumentHelp(
      "The system that a guess is about. Default: one of those shown, drawn by chance.",
      valueName: "system"))
  var target: String?

  @Flag(
    inversion: .prefixedNo,
    help: "End each judgment with a guess who wrote what, to test the blinding. Default: no.")
  var blindingQuestion: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Have each response scrolled to its end before it is judged. Default: no.")
  var readToEnd: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Submit a pair with its last pick, without another key. Default: no.")
  var advance: Bool?

  @Option(
    help: ArgumentHelp(
      """
      After so many seconds without a key time no longer counts as time at work, 10 to 3600. \
      Default: 120.
      """, valueName: "seconds"))
  var idleAfter: Int?

  func validate() throws {
    if let pairsPerItem, !SessionFile.pairCounts.contains(pairsPerItem) {
      throw ValidationError("--pairs-per-item must be from 1 to 1000.")
    }
    if let idleAfter, !JudgingRules.idleTimes.contains(idleAfter) {
      throw ValidationError("--idle-after must be from 10 to 3600 seconds.")
    }
  }

  /// Puts what is given over what the session file says.
  func apply(to plan: inout SessionFile) {
    if let pairs, pairs != plan.pairs {
      // Another design: what the file adds to its own says nothing about this one.
      plan.reference = nil
      plan.pairsPerItem = nil
    }
    plan.set(\.verdicts, verdicts, key: "verdicts")
    plan.set(\.pairs, pairs, key: "pairs")
    plan.set(\.reference, reference, key: "reference")
    plan.set(\.pairsPerItem, pairsPerItem, key: "pairs_per_item")
    plan.set(\.target, target, key: "target")
    plan.set(\.asksForSource, blindingQuestion, key: "blinding_question")
    plan.set(\.requiresReading, readToEnd, key: "read_to_end")
    plan.set(\.advances, advance, key: "advance")
    plan.set(\.idleAfter, idleAfter, key: "idle_after")
  }
}

extension SessionFile {
  /// Puts a flag over what the file says; nil leaves it.
  mutating func set<Value>(
    _ field: WritableKeyPath<SessionFile, Value>, _ value: Value?, key: String
  ) {
    guard let value else { return }
    self[keyPath: field] = value
    places.lines[key] = nil
  }

  /// Puts a flag over what the file says; nil leaves it.
  mutating func set<Value>(
    _ field: WritableKeyPath<SessionFile, Value?>, _ value: Value?, key: String
  ) {
    guard let value else { return }
    self[keyPath: field] = value
    places.lines[key] = nil
  }
}
