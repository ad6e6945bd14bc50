/// What reports leave out: what they were not asked for, and what is on items that are excluded from
/// the study.
public struct LeftOut: Hashable, Sendable {
  /// What passes.
  public let filter: VerdictFilter
  /// Excluded items that would pass, judged or not.
  public let items: Int
  /// Comparisons of them that were judged, each annotator's apart.
  public let judgments: Int

  /// Counts what is left out; without anything given, nothing is.
  public init(items: Int = 0, judgments: Int = 0, filter: VerdictFilter = VerdictFilter()) {
    self.filter = filter
    self.items = items
    self.judgments = judgments
  }

  /// For the end of a title: `; only skill Math; 2 items with 5 judgments excluded`; empty if nothing
  /// is left out.
  public var clause: String {
    (filter.isEmpty ? "" : "; only \(filter.words)") + exclusions
  }

  private var exclusions: String {
    items > 0
      ? "; \(items.count(of: "item")) with \(judgments.count(of: "judgment")) excluded" : ""
  }

  /// For the parameters of a report as JSON: what was asked for, and what is excluded if anything is.
  var json: [String: Any] {
    var json: [String: Any] = ["filters": filter.json]
    if items > 0 {
      json["excluded_items"] = items
      json["excluded_judgments"] = judgments
    }
    return json
  }
}
