import TermUI

/// What is looked for in a pane, and where it is in the form the pane has.
struct PaneSearch: Equatable, Sendable {
  /// What is looked for.
  let pattern: SearchPattern
  /// Bytes of the text where it is shown raw, and else of what the Markdown became.
  var matches: TextRanges
  /// The match one has gone to.
  var current: Int?
}
