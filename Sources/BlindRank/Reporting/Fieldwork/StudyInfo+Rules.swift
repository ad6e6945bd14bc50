extension StudyInfo {
  /// How responses are judged, in one sentence without an end: what is asked, of which pairs, and
  /// what else of annotators.
  public var rulesText: String {
    let rules = study.rules
    var parts = [study.judgingProtocol.rawValue]
    switch study.judgingProtocol {
    case .ranking: parts[0] += ", ranks 1 to \(study.scale)"
    case .pairwise: parts.append(pairsText)
    case .guess:
      parts[0] +=
        ": which response is "
        + (rules.target.map { "\(name(of: $0))'s" } ?? "a system's, drawn by chance")
      parts.append(pairsText)
    }
    if !study.criteria.isEmpty, !study.judgedAspects.isEmpty {
      parts.append("verdicts: " + study.judgedAspects.map(study.name).joined(separator: ", "))
    }
    if study.judgingProtocol != .guess, rules.asksForSource {
      parts.append(
        "then a guess which response is "
          + (rules.target.map { "\(name(of: $0))'s" } ?? "a system's, drawn by chance"))
    }
    if rules.requiresReading { parts.append("responses are read to the end") }
    return parts.joined(separator: "; ")
  }

  /// The system's name.
  func name(of system: SystemID) -> String {
    systems.first { $0.id == system }?.name ?? "\(system.rawValue)"
  }

  private var pairsText: String {
    if study.judgingProtocol == .guess { return "one pair an item" }
    return switch study.rules.pairs {
    case .all: "all pairs"
    case .reference(let system): "each system with \(name(of: system))"
    case .roundRobin(let count): "\(count.count(of: "pair")) an item, balanced"
    }
  }
}
