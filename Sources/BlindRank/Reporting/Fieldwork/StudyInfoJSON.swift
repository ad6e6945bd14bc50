import Foundation

/// Writes what a study holds as one JSON object.
public enum StudyInfoJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// Counts, except `title` and `protocol`; `systems`, `annotators` and `criteria`: lists of names;
  /// `rules`, in the words of the session file; and `work`, what each annotator did.
  public static func render(_ info: StudyInfo) throws -> String {
    try JSONText.render([
      "schema": schema, "title": info.study.title,
      "protocol": info.study.judgingProtocol.rawValue, "rules": rules(info),
      "criteria": info.study.criteria.map(\.name), "items": info.items,
      "comparisons": info.comparisons,
      "skills": info.skills.count, "systems": info.systems.map(\.name),
      "responses": info.responses, "missing_responses": info.missingResponses,
      "unblinding": info.log.json.merging([
        "events": info.log.events.map { event -> [String: Any] in
          [
            "kind": event.kind.rawValue, "judgments": event.judgments,
            "command": event.detail.map { $0 as Any } ?? NSNull(), "at": event.moment.iso,
          ]
        }
      ]) { $1 },
      "annotators": info.work.map(\.annotator.name), "judgments": info.judgments,
      "work": info.work.map { work -> [String: Any] in
        [
          "annotator": work.annotator.name, "kind": work.annotator.kind.rawValue,
          "done": work.judged, "skipped": work.skipped, "flagged": work.flagged,
        ]
      },
    ])
  }

  private static func rules(_ info: StudyInfo) -> [String: Any] {
    let (study, rules) = (info.study, info.study.rules)
    var object: [String: Any] = [
      "verdicts": study.judgedAspects.map(study.name), "scale": NSNull(), "pairs": NSNull(),
      "reference": NSNull(), "pairs_per_item": NSNull(),
      "target": rules.target.map(info.name) ?? NSNull(),
      "blinding_question": rules.asksForSource, "read_to_end": rules.requiresReading,
    ]
    guard study.judgingProtocol != .ranking else {
      object["scale"] = study.scale
      return object
    }
    if study.judgingProtocol == .guess {
      object["pairs_per_item"] = 1
      return object
    }
    switch rules.pairs {
    case .all: object["pairs"] = SessionFile.PairChoice.all.rawValue
    case .reference(let system):
      object["pairs"] = SessionFile.PairChoice.reference.rawValue
      object["reference"] = info.name(of: system)
    case .roundRobin(let count):
      object["pairs"] = SessionFile.PairChoice.roundRobin.rawValue
      object["pairs_per_item"] = count
    }
    return object
  }
}
