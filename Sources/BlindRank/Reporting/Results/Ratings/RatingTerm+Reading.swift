extension RatingTerm {
  /// For machines: `nu`, `q`, `first_position`, or the covariate's name.
  var key: String {
    switch kind {
    case .tie(.davidson): "nu"
    case .tie(.raoKupper): "q"
    case .firstPosition: "first_position"
    case .covariate(let name): name
    }
  }

  /// For a table.
  var label: String {
    switch kind {
    case .tie(.davidson): "ties, ν"
    case .tie(.raoKupper): "ties, q"
    case .firstPosition: "shown first, points"
    case .covariate(let name): name + ", points"
    }
  }

  /// Whether what is printed is on the scale of ratings.
  var isPoints: Bool {
    if case .tie = kind { return false }
    return true
  }

  /// The interval of what is printed.
  var readingInterval: Interval? {
    interval.map {
      Interval(low: reading($0.low), high: reading($0.high), confidence: $0.confidence, $0.method)
    }
  }

  /// What it says.
  var note: String {
    switch kind {
    case .tie(.davidson):
      let share = coefficient.isFinite ? reading(coefficient) / (2 + reading(coefficient)) : 0
      return "ν: two equal systems tie in ν/(2 + ν) of their battles, here "
        + "\((share * 100).formatted(decimals: 0)) %."
    case .tie(.raoKupper):
      return "q: a lead of less than ln q is not seen, here "
        + "\((pointsPerUnit * coefficient).formatted(decimals: 0)) points."
    case .firstPosition:
      return "Shown first: what that is worth; ratings are without it. n: battles whose order is "
        + "known."
        + (interval == nil ? " It has no interval here." : "")
    case .covariate(RatingCovariate.length.rawValue):
      return "Length: what one standard deviation more is worth, of the difference in words over "
        + "their sum; ratings compare responses of one length."
    case .covariate(let name):
      return "\(name.capitalizedFirst): what it is worth to have one where the other has none; "
        + "ratings compare responses alike in that. n: battles in which one has."
    }
  }
}
