/// Which system an answer is of, by the answer's id: from the files of answers that were given
/// together with judgments.
struct AnswerIndex {
  /// A system as the files of answers call it.
  struct Source: Hashable {
    /// The file's name without `answer_` and ending, where all its answers are of one model; then
    /// the model's own name.
    let names: [String]
  }

  private var systems: [Source] = []
  private var byID: [String: Int32] = [:]

  /// Whether no answers are known.
  var isEmpty: Bool { byID.isEmpty }

  /// Whose answer it is; nil where that is not known.
  subscript(id: String) -> Source? { byID[id].map { systems[Int($0)] } }

  /// Adds a file's answers.
  mutating func add(_ answers: [(id: String, model: String?)], fileName: String) {
    let models = Set(answers.map(\.model))
    var numbers: [String?: Int32] = [:]
    for answer in answers {
      if numbers[answer.model] == nil {
        let names = (models.count > 1 ? [] : [fileName]) + (answer.model.map { [$0] } ?? [])
        numbers[answer.model] = Int32(systems.count)
        systems.append(Source(names: names))
      }
      byID[answer.id] = numbers[answer.model]
    }
  }
}
