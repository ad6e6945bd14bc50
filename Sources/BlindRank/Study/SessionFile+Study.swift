extension SessionFile {
  /// What the study's parts share.
  ///
  /// - Parameters:
  ///   - title: where the session has none.
  ///   - seed: where the session has none.
  /// - Throws: `BlindRankError.unknownSystem` if a rule names a system that there is not.
  func study(title: String, seed: UInt64) throws(BlindRankError) -> Study {
    Study(
      title: self.title ?? title, seed: self.seed ?? seed, rules: try rules(), order: order,
      about: about, instructions: instructions, criteria: criteria)
  }

  /// How responses are judged, with systems by number instead of by name.
  ///
  /// - Throws: `BlindRankError.unknownSystem` if there is no such system.
  func rules() throws(BlindRankError) -> JudgingRules {
    let numbered = numberedSystems
    var target: SystemID?
    if let name = self.target { target = try numbered.named(name).id }
    let design: PairDesign =
      switch pairs ?? .all {
      case .all: .all
      case .reference: .reference(try numbered.named(reference ?? "").id)
      case .roundRobin: .roundRobin(perItem: pairsPerItem ?? 1)
      }
    return JudgingRules(
      judgingProtocol, scale: scale, verdicts: verdicts, pairs: design, target: target,
      asksForSource: asksForSource, requiresReading: requiresReading, advances: advances,
      idleAfter: idleAfter)
  }

  /// The systems, numbered 1, 2, 3 … in the order in which they are named.
  var numberedSystems: [System] {
    systems.enumerated().map { System(id: SystemID($0 + 1), name: $1.name) }
  }
}
