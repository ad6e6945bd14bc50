extension BlindRankError: CustomStringConvertible {
  /// One message: what is the matter, and what to do. It is one line, and safe to print.
  public var description: String { wording.shownSafely }

  private var wording: String {
    switch self {
    case .findings(let findings):
      let errors = Self.count(of: findings)
      return
        "\(grouped(errors)) \(errors == 1 ? "error" : "errors") in the input; nothing was written"
    case .unusable(let path, let findings):
      let errors = Self.count(of: findings)
      return "\(path): \(grouped(errors)) \(errors == 1 ? "error" : "errors"); nothing was computed"
    case .unreadable(let path, let reason):
      return "\(path): cannot be read: \(reason)"
    case .studyExists(let path):
      return "\(path): there is a file already, and a study is never overwritten; "
        + "choose another name, or move that file away"
    case .noStudy(let path):
      return "\(path): no such study; `blindrank new` makes one"
    case .noFile(let path):
      return "\(path): no such file; expected a study, or a file of battles or rankings"
    case .notAStudy(let path):
      return "\(path): not a blindrank study"
    case .studyTooNew(let path):
      return "\(path): made by a later version of blindrank; this one cannot read it"
    case .storage(let path, let reason):
      return "\(path): \(reason)"
    case .brokenChain(let judgment):
      return "judgment \(judgment) is not as it was saved: the file was changed by something else"
    case .brokenEvents(let event):
      return "event \(event) (a look at results, a closing or a reopening) is missing or not as it "
        + "was saved: the file was changed by something else"
    case .studyClosed:
      return "the study is closed: nothing of it is judged or changed any more; whoever runs it "
        + "can go on with blindrank reopen"
    case .studyOpen:
      return "the study is open already; blindrank close ends it"
    case .invalidRanking(let slots, let ranks, let scale):
      return "\(ranks) is no ranking of \(slots) responses from 1 to \(scale)"
    case .invalidBallot:
      return "something is left to be said, or says what was not asked"
    case .unknownSystem(let name, let known):
      let near = nearest(to: name, among: known).map { "; did you mean “\($0)”?" } ?? ""
      return "the study has no system “\(name)”; it has \(known.joined(separator: ", "))\(near)"
    case .unknownSkill(let name, let known):
      return Self.none(
        "item has the skill “\(name)”", among: known, near: nearest(to: name, among: known),
        orElse: "no item is labelled with a skill")
    case .unknownDifficulty(let band, let known):
      return Self.none(
        "item has a difficulty of \(band)", among: known.map(String.init),
        orElse: "no item is labelled with a difficulty")
    case .unknownAnnotator(let name, let known):
      return Self.none(
        "annotator is called “\(name)”", among: known, near: nearest(to: name, among: known),
        orElse: "nobody is named who judged")
    case .unknownCriterion(let name, let known):
      guard !known.isEmpty else {
        return "the study has no verdict on “\(name)”: annotators only guess who wrote what"
      }
      let near = nearest(to: name, among: known).map { "; did you mean “\($0)”?" } ?? ""
      return "the study has no verdict on “\(name)”; it has \(known.joined(separator: ", "))\(near)"
    case .unknownAnnotatorKind(let kind):
      return "the study has an annotator of kind “\(kind)”, which this version does not know"
    case .tooManyBattles(let count, let most):
      return "by their weights the rows stand for \(count) battles; what is asked for goes through "
        + "them one by one, and takes \(most) at most. blindrank stats and ratings only count them"
    case .nothingToCompare:
      return "there is nothing to compare: no item has responses of two systems that the study "
        + "compares"
    case .fileGone(let path):
      return "the file is gone: \(path) was removed, renamed or replaced; move it back, or "
        + "tell the coordinator"
    case .judgedMeanwhile:
      return "this item was judged meanwhile under your name, in another window"
    case .changedMeanwhile:
      return "not kept: this item was changed meanwhile in another window"
    case .judgedAlready(let judgments):
      return "there are \(judgments) rows of judgments already, of what was shown otherwise; "
        + "nothing was changed; --even-so does it all the same"
    case .annotatorNotHuman(let name, let kind):
      return "“\(name)” is a \(kind.rawValue) annotator of this study; judge under another name"
    case .invalidAnnotatorName(let name):
      return "“\(name)” cannot be an annotator's name: it must have 1 to 64 visible characters"
    }
  }

  private static func count(of findings: [Finding]) -> Int {
    findings.lazy.filter { $0.severity == .error }.map(\.count).reduce(0, +)
  }

  /// That nothing is like that, and what there is; of very many names only some.
  private static func none(
    _ what: String, among known: [String], near: String? = nil, orElse reason: String
  ) -> String {
    guard !known.isEmpty else { return "no \(what): \(reason)" }
    let shown = 40
    let others = known.count > shown ? " and \(known.count - shown) more" : ""
    return "no \(what); known: \(known.prefix(shown).joined(separator: ", "))\(others)"
      + (near.map { "; did you mean “\($0)”?" } ?? "")
  }
}
