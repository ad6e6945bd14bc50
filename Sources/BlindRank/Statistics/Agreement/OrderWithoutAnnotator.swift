/// How far the order of the systems hangs on one annotator: τ-b between the order by everybody's
/// battles and that by the battles of all others.
///
/// Systems are ordered as in `SystemOrderAgreement`. 1: without them the order is the same. It
/// describes these battles and has no interval: other items or annotators are not in question.
public struct OrderWithoutAnnotator: Hashable, Sendable {
  /// Who was left out, as the table numbers them.
  public let annotator: Int
  /// τ-b of the two orders.
  public let tau: Coefficient
  /// How many systems the others judged.
  public let systems: Int

  /// Leaves each of these annotators out of a table in turn.
  public static func each(of annotators: [Int], in table: BattleTable) -> [OrderWithoutAnnotator] {
    annotators.map { annotator in
      let others = table.selecting { table.annotator[$0] != annotator }
      let orders = SystemOrderAgreement(of: table, and: others, ItemResampling(resamples: 0))
      return OrderWithoutAnnotator(
        annotator: annotator, tau: others.count == 0 ? .undefined(.oneAnnotator) : orders.tau,
        systems: orders.systems)
    }
  }
}
