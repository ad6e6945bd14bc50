/// Writes what a study holds as one JSON object.
public enum StudyInfoJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// Counts, except `title` and `protocol`, and `systems` and `annotators`: lists of names.
  public static func render(_ info: StudyInfo) throws -> String {
    try JSONText.render([
      "schema": schema, "title": info.study.title,
      "protocol": info.study.judgingProtocol.rawValue, "items": info.items,
      "skills": info.skills.count, "systems": info.systems.map(\.name),
      "responses": info.responses, "missing_responses": info.missingResponses,
      "annotators": info.work.map(\.annotator.name), "judgments": info.judgments,
    ])
  }
}
