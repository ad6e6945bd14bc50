extension JudgedStudy {
  /// Reads a study.
  public init(of store: any StudyStore) throws {
    self.init(
      study: try store.study(), systems: try store.systems(),
      items: try (1...max(1, store.itemCount())).prefix(store.itemCount())
        .map { try store.item(ItemID($0)) },
      comparisons: try store.comparisons(), annotators: try store.annotators(),
      standing: try store.standingJudgments())
  }
}
