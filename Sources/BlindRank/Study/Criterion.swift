/// What a verdict is about: helpfulness, accuracy, or simply which response is better.
public struct Criterion: Hashable, Sendable {
  /// Short, for headers: `Helpfulness`.
  public let name: String
  /// What the annotator is asked: `Which response is more helpful?`
  public let question: String?
  /// What the word means in this study.
  public let definition: String?

  /// Makes a criterion.
  public init(name: String, question: String? = nil, definition: String? = nil) {
    self.name = name
    self.question = question
    self.definition = definition
  }
}
