import GRDB

extension SQLiteStudyStore {
  func append(_ imported: [ImportedJudgment]) throws {
    let (study, origin, comparisons) = (try study(), try origin(), try comparisons())
    try write { database in
      guard try !Self.isClosed(database) else { throw BlindRankError.studyClosed }
      var chain = try SealChain(database, origin: origin)
      var annotators: [String: Annotator] = [:]
      var plans: [AnnotatorID: PresentationPlan] = [:]
      for one in imported {
        let annotator =
          try annotators[one.annotator]
          ?? Self.addAnnotator(named: one.annotator, kind: one.kind, to: database)
        annotators[one.annotator] = annotator
        guard annotator.kind == one.kind, comparisons.contains(one.comparison),
          try Self.isNew(one, by: annotator.id, in: database)
        else { throw BlindRankError.judgedMeanwhile }
        func planned() -> Presentation {
          let plan =
            plans[annotator.id]
            ?? PresentationPlan(
              seed: study.seed, annotator: annotator.name, order: study.order,
              comparisons: comparisons)
          plans[annotator.id] = plan
          return plan.presentation(of: one.comparison)
        }
        guard
          let judgment = one.judgment(
            by: annotator.id, of: comparisons.item(of: one.comparison), planned: planned(),
            scale: study.scale)
        else { throw BlindRankError.invalidBallot }
        _ = try chain.append(judgment)
      }
    }
  }

  /// Whether an annotator has said nothing there, or only of the same pair shown the other way
  /// round. What was taken back is nothing.
  private static func isNew(
    _ imported: ImportedJudgment, by annotator: AnnotatorID, in database: Database
  ) throws -> Bool {
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT action, slots, verdict FROM judgment
          WHERE annotator_id = ? AND comparison_id = ? AND aspect = ? ORDER BY id
          """),
      arguments: [
        annotator.rawValue, imported.comparison.rawValue, imported.aspect.text,
      ])
    guard let newest = rows.last, newest["verdict"] as String != "withdrawn" else { return true }
    guard let shown = imported.shown else { return false }
    let slots = JudgmentRow.list(shown.map(\.rawValue))
    return rows.allSatisfy {
      $0["action"] as String == Judgment.Action.importedAsShown.rawValue
        && $0["slots"] as String != slots
    }
  }
}
