/// A system's scores as a percentage of a reference's.
public struct PercentOfReference: Hashable, Sendable {
  /// What a judge gave both on one item, in one order; nil: it could not be read.
  public struct Scores: Hashable, Sendable {
    /// The system's.
    public let system: Double?
    /// The reference's.
    public let reference: Double?

    /// Makes a row.
    public init(system: Double?, reference: Double?) {
      self.system = system
      self.reference = reference
    }
  }

  /// 100 Σ system / Σ reference.
  public let percent: Double
  /// The rows it is of.
  public let count: Int
  /// Rows left out since one of the scores could not be read.
  public let dropped: Int

  /// Pools rows, of both orders alike: the sums are divided, not the mean taken of percentages, as
  /// in QLoRA's relative score (Dettmers et al. 2023). Nil if the reference's scores do not add up
  /// to more than 0.
  public init?(of rows: some Sequence<Scores>) {
    var (system, reference) = (0.0, 0.0)
    var (count, dropped) = (0, 0)
    for row in rows {
      guard let one = row.system, let other = row.reference, one.isFinite, other.isFinite else {
        dropped += 1
        continue
      }
      system += one
      reference += other
      count += 1
    }
    guard reference > 0 else { return nil }
    percent = 100 * system / reference
    self.count = count
    self.dropped = dropped
  }

  /// The same for each group apart, as in WizardLM's percentage of ChatGPT by skill (Xu et al.
  /// 2023). Groups without a percentage are left out.
  public static func byGroup<Group: Hashable>(
    _ rows: some Sequence<(group: Group, scores: Scores)>
  ) -> [Group: PercentOfReference] {
    Dictionary(grouping: rows, by: \.group).compactMapValues { rows in
      PercentOfReference(of: rows.map(\.scores))
    }
  }
}
