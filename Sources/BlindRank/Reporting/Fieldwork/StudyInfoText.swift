/// Writes what a study holds for reading.
public enum StudyInfoText {
  /// The title, then a line or a few for each thing; long lists are wrapped.
  public static func render(_ info: StudyInfo, with drawer: TextTable) -> String {
    let study = info.study
    let none = info.missingResponses == 0
    var lines = drawer.wrapped(study.title, indent: 0)
    func add(_ name: String, _ text: String) {
      let label = name + String(repeating: " ", count: indent - 1 - name.count)
      let wrapped = drawer.wrapped(text, indent: indent)
      lines.append(" " + label + (wrapped.first ?? "").dropFirst(indent))
      lines += wrapped.dropFirst()
    }
    add("protocol", info.rulesText)
    add(
      "items", "\(info.items)" + (info.excludedItems > 0 ? ", \(info.excludedItems) excluded" : ""))
    if study.judgingProtocol != .ranking {
      add("comparisons", "\(info.comparisons.count(of: "pair"))")
    }
    add("skills", list(info.skills.map { "\($0.value) \($0.items)" }))
    add("difficulties", difficulties(info))
    add("systems", list(info.systems.map(\.name)))
    add("responses", "\(info.responses), \(none ? "none" : String(info.missingResponses)) missing")
    add("annotators", info.work.isEmpty ? "none yet" : "\(info.work.count)")
    for work in info.work {
      let counts = [(work.skipped, "skipped"), (work.flagged, "flagged")].filter { $0.0 > 0 }
        .map { ", \($0) \($1)" }.joined()
      lines += drawer.wrapped(
        "\(work.annotator.name) (\(work.annotator.kind.rawValue)): \(work.judgedText)\(counts)",
        indent: indent + 2)
    }
    let kinds = AnnotatorKind.allCases.filter { info.judgments(of: $0) > 0 }
    add(
      "judgments",
      kinds.isEmpty
        ? "none yet"
        : kinds.map { "\(info.judgments(of: $0)) \($0.rawValue)" }.joined(separator: ", "))
    add("results", info.log.sentence)
    for event in info.log.events {
      let what = event.kind.rawValue + (event.detail.map { " (\($0))" } ?? "")
      lines += drawer.wrapped(
        "\(event.moment.inUTC): \(what) after \(event.judgments.count(of: "judgment row"))",
        indent: indent + 2)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let indent = 15

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : "\(names.count): " + names.joined(separator: ", ")
  }

  /// `1 to 10: 3 of 1, 5 of 2, …`
  private static func difficulties(_ info: StudyInfo) -> String {
    guard let first = info.difficulties.first, let last = info.difficulties.last else {
      return "none"
    }
    let range = first == last ? "\(first.value)" : "\(first.value) to \(last.value)"
    return "\(range): "
      + info.difficulties.map { "\($0.items) of \($0.value)" }.joined(separator: ", ")
  }
}
