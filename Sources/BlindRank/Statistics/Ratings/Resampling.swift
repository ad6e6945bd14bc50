/// What is drawn anew in a bootstrap: the choice says what a result shall hold for.
public enum Resampling: String, Hashable, Sendable, CaseIterable {
  /// Single battles. Too narrow wherever several battles share an item or an annotator.
  case battles
  /// Items, each with all of its battles: other items of the same kind.
  case items
  /// Annotators, each with all of their battles: other people of the same kind.
  case annotators
  /// Both, crossed: a battle counts as often as its item times as often as its annotator.
  case itemsAndAnnotators
}
