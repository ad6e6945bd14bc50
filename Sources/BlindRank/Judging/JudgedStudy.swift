/// What judgments from files must fit: what a study compares, and what was said in it so far.
public struct JudgedStudy: Sendable {
  /// Title and rules.
  public let study: Study
  /// In the order of their ids.
  public let systems: [System]
  /// In the order of their ids.
  public let items: [Item]
  /// What is compared.
  public let comparisons: Comparisons
  /// Who judged or may.
  public let annotators: [Annotator]
  /// The verdicts that count.
  public let standing: [Judgment]

  /// Takes what a study holds.
  public init(
    study: Study, systems: [System], items: [Item], comparisons: Comparisons,
    annotators: [Annotator], standing: [Judgment]
  ) {
    self.study = study
    self.systems = systems
    self.items = items
    self.comparisons = comparisons
    self.annotators = annotators
    self.standing = standing
  }
}
