/// Checks whether the rules of a session fit each other and its systems.
///
/// Only what is asked for can be wrong: a rule left to its default fits whatever else is said.
struct RulesCheck {
  let session: SessionFile
  let findings: FindingCollector

  private var judgingProtocol: JudgingProtocol { session.judgingProtocol }

  /// Adds what is wrong.
  func run() {
    checkVerdicts()
    switch judgingProtocol {
    case .ranking: refuseRulesOfPairs()
    case .pairwise: checkPairs()
    case .guess:
      refuseDesigns(
        "in the protocol guess each item comes once, with one pair, since its answer is told; "
          + "leave this out")
    }
    checkTarget()
    if judgingProtocol == .guess, session.asksForSource {
      problem(
        "blinding_question", "in the protocol guess nothing else is asked anyway; leave this out")
    }
    checkJudgments()
  }

  private func checkVerdicts() {
    guard let verdicts = session.verdicts else { return }
    if judgingProtocol == .guess {
      problem("verdicts", "in the protocol guess the guess is the only verdict; leave this out")
    } else if verdicts != .overall, session.criteria.isEmpty {
      problem(
        "verdicts",
        "verdicts on criteria are asked for, and there are none; list them under criteria, "
          + "or say overall")
    }
  }

  private func refuseDesigns(_ reason: String) {
    let given = [
      ("pairs", session.pairs != nil), ("reference", session.reference != nil),
      ("pairs_per_item", session.pairsPerItem != nil),
    ]
    for (key, isGiven) in given where isGiven { problem(key, reason) }
  }

  private func refuseRulesOfPairs() {
    refuseDesigns(
      "in the protocol ranking all responses are shown at once; this is for the protocol "
        + "pairwise, so leave it out or choose that")
    if session.advances {
      problem(
        "advance",
        "a ranking is submitted with a key of its own; this is for the protocols pairwise and "
          + "guess, so leave it out or choose one of those")
    }
  }

  private func checkPairs() {
    if session.pairs == .reference {
      if let reference = session.reference {
        _ = system(reference, of: "reference")
      } else {
        problem(
          "pairs", "needs a reference beside it: the system that all others are compared with")
      }
    } else if session.reference != nil {
      problem("reference", "only fits the pairs reference; choose them, or leave this out")
    }
    guard let count = session.pairsPerItem else { return }
    guard session.pairs == .roundRobin else {
      return problem(
        "pairs_per_item", "only fits the pairs round-robin; choose them, or leave this out")
    }
    let systems = session.systems.count
    let possible = systems * (systems - 1) / 2
    if systems > 1, !(1...possible).contains(count) {
      problem(
        "pairs_per_item",
        "expected a number from 1 to \(grouped(possible)), since \(systems) systems make "
          + "\(counted(possible, "pair")), found \(grouped(count))")
    }
  }

  private func checkTarget() {
    guard let name = session.target else { return }
    guard judgingProtocol == .guess || session.asksForSource else {
      return problem(
        "target",
        "a guess is about it, and no guess is asked for; choose the protocol guess, ask the "
          + "blinding question, or leave this out")
    }
    _ = system(name, of: "target")
  }

  private func checkJudgments() {
    guard session.judgments != nil else { return }
    if judgingProtocol != .ranking {
      problem(
        "judgments",
        "rankings to begin with only fit the protocol ranking, and this study's is "
          + judgingProtocol.rawValue)
    } else if session.verdicts == .criteria {
      problem(
        "judgments",
        "rankings to begin with rank responses as a whole, and this study asks for criteria only; "
          + "ask for verdicts on both, or leave this out")
    }
  }

  /// The system of a name, found as everywhere in the program; nil, with a finding, if there is
  /// none.
  private func system(_ name: String, of key: String) -> System? {
    if let system = try? session.numberedSystems.named(name) { return system }
    let names = session.systems.map { abbreviated($0.name) }
    problem(
      key,
      "there is no system “\(abbreviated(name))”\(suggestion(for: name, among: names)); "
        + "known: \(listed(names))")
    return nil
  }

  /// Adds an error at the field's line in the session file, or else at its flag.
  private func problem(_ key: String, _ problem: String) {
    if let line = session.places.lines[key], let file = session.places.file {
      findings.add(.error, .session, file: file, line: line, field: key, problem)
    } else {
      let flag = "--" + key.map { $0 == "_" ? "-" : String($0) }.joined()
      findings.add(.error, .session, file: flag, problem)
    }
  }
}
