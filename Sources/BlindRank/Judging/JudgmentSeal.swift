/// Ties each judgment to the one before it, so that a row changed, removed or slipped in behind
/// the program's back shows: each seal is the SHA-256 of the seal before and of all that the row
/// holds.
///
/// It does not show that the newest rows were cut off; whoever must prove that writes down the
/// last seal, which `blindrank verify` prints.
enum JudgmentSeal {
  /// What the first judgment of a study follows: all that gives the numbers in a judgment their
  /// meaning, so that systems cannot change names nor ranks their scale unseen.
  ///
  /// - Parameter former: the last seal of the judgments that were sealed by version 0.1.0, nil if
  ///   there are none. It cannot go missing unseen then.
  static func origin(
    of study: Study, _ systems: [System], former: Digest? = nil
  ) -> Digest {
    let rules = [
      study.judgingProtocol.rawValue, String(study.scale), String(study.seed),
      study.order.rawValue, study.rules.scope(criteria: study.criteria.count).rawValue,
      study.rules.target.map { String($0.rawValue) } ?? "", String(study.rules.asksForSource),
    ]
    let origin = Digest(
      of: ["blindrank judgments 1"] + rules + [String(systems.count)] + systems.map(\.name)
        + study.criteria.map(\.name))
    return former.map {
      Digest(of: ["blindrank sealed again", origin.hexadecimal, $0.hexadecimal])
    } ?? origin
  }

  /// The seal of a row that follows the row with seal `previous`.
  static func seal(_ row: JudgmentRow, after previous: Digest) -> Digest {
    Digest(of: [previous.hexadecimal] + row.fields)
  }
}
