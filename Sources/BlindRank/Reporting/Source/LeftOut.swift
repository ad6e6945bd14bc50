/// What reports leave out, because its items are excluded from the study.
public struct LeftOut: Hashable, Sendable {
  /// Excluded items, judged or not.
  public let items: Int
  /// Comparisons of them that were judged, each annotator's apart.
  public let judgments: Int

  /// Counts what is left out; without anything given, nothing is.
  public init(items: Int = 0, judgments: Int = 0) {
    self.items = items
    self.judgments = judgments
  }

  /// For the end of a title: `; 2 items with 5 judgments excluded`; empty if none is.
  public var clause: String {
    items > 0
      ? "; \(items.count(of: "item")) with \(judgments.count(of: "judgment")) excluded" : ""
  }

  /// For the parameters of a report as JSON: nothing if none is.
  var json: [String: Any] {
    items > 0 ? ["excluded_items": items, "excluded_judgments": judgments] : [:]
  }
}
