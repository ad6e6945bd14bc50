import BlindRank

extension Judgment {
  /// What was said, on one line: `criterion 1 submit ranking 2,1`.
  var line: String { "\(aspectText) \(action.rawValue) \(verdictText)" }

  private var aspectText: String {
    switch aspect {
    case .overall: "overall"
    case .criterion(let id): "criterion \(id.rawValue)"
    case .guess: "guess"
    }
  }

  private var verdictText: String {
    switch verdict {
    case .ranking(let ranking):
      "ranking " + ranking.ranks.map(String.init).joined(separator: ",")
    case .choice(.prefers(let slot)): "better \(slot.index + 1)"
    case .choice(.tie): "tie"
    case .choice(.bothBad): "both bad"
    case .choice(.cannotJudge(let reason)): "cannot judge: \(reason)"
    case .guess(.points(let slot), _): "guess \(slot.index + 1)"
    case .guess(.cannotTell, _): "cannot tell"
    case .skipped(let reason): "skipped: \(reason)"
    case .withdrawn: "withdrawn"
    }
  }
}
