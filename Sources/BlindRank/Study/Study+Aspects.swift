extension Study {
  /// What annotators say of how good responses are: all aspects but the guess.
  public var judgedAspects: [Aspect] { aspects.filter { $0 != .guess } }

  /// What an aspect is called in tables: `overall`, `guess`, or the criterion's name.
  public func name(of aspect: Aspect) -> String {
    guard case .criterion(let id) = aspect, criteria.indices.contains(id.rawValue - 1) else {
      return aspect.text
    }
    return criteria[id.rawValue - 1].name
  }

  /// The judged aspect of this name, or else the only one that differs from it by case alone.
  ///
  /// - Throws: `BlindRankError.unknownCriterion` if there is none, or more than one of them.
  public func aspect(named name: String) throws(BlindRankError) -> Aspect {
    // Should a criterion be called so too, `overall` is the verdict on the whole.
    if name == Aspect.overall.text, judgedAspects.contains(.overall) { return .overall }
    if let aspect = judgedAspects.first(where: { self.name(of: $0) == name }) { return aspect }
    let alike = judgedAspects.filter { self.name(of: $0).lowercased() == name.lowercased() }
    guard alike.count == 1, let aspect = alike.first else {
      throw .unknownCriterion(name: name, known: judgedAspects.map(self.name))
    }
    return aspect
  }

  /// What a report tells of where nothing is chosen: the verdict on the whole where there is one,
  /// else each criterion, since those are never added up.
  public var reportedAspects: [Aspect] {
    judgedAspects.contains(.overall) ? [.overall] : judgedAspects
  }
}
