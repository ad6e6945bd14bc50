/// Ties each judgment to the one before it, so that a row changed, removed or slipped in behind
/// the program's back shows: each seal is the SHA-256 of the seal before, of all that the row
/// holds, and of who judged.
///
/// It does not show that the newest rows were cut off; whoever must prove that writes down the
/// last seal, which `blindrank verify` prints.
enum JudgmentSeal {
  /// What the first judgment of a study follows: all that gives the numbers in a judgment their
  /// meaning, and all that annotators were told. So systems cannot change names, ranks their scale
  /// nor criteria their question unseen.
  ///
  /// - Parameter former: the last seal of the judgments that were sealed by version 0.1.0, nil if
  ///   there are none. It cannot go missing unseen then.
  static func origin(
    of study: Study, _ systems: [System], former: Digest? = nil
  ) -> Digest {
    func optional(_ text: String?) -> String { JudgmentRow.optional(text) }
    let rules = study.rules
    let told = [study.title, optional(study.about), optional(study.instructions)]
    let asked = [
      rules.judgingProtocol.rawValue, String(rules.scale), optional(rules.verdicts?.rawValue),
      rules.pairs.text, optional(rules.target.map { String($0.rawValue) }),
      String(rules.asksForSource), String(rules.requiresReading), String(rules.advances),
      String(rules.idleAfter), String(study.seed), study.order.rawValue,
    ]
    let criteria = study.criteria.flatMap {
      [$0.name, optional($0.question), optional($0.definition)]
    }
    let origin = Digest(
      of: ["blindrank judgments 2"] + told + asked
        + [String(systems.count)] + systems.map(\.name)
        + [String(study.criteria.count)] + criteria)
    return former.map {
      Digest(of: ["blindrank sealed again", origin.hexadecimal, $0.hexadecimal])
    } ?? origin
  }

  /// The seal of a row that follows the row with seal `previous`. A name or a kind cannot change
  /// under a judgment: a simulation's would pass for a person's.
  static func seal(
    _ row: JudgmentRow, by annotator: Annotator, after previous: Digest
  ) -> Digest {
    Digest(
      of: [previous.hexadecimal] + row.fields + [annotator.name, annotator.kind.rawValue])
  }
}
