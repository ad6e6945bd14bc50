extension AgreementReport {
  /// How the intervals of a table are made, what they are worth, and why some are not there.
  func intervalNotes(on figures: [AgreementFigure]) -> [String] {
    let told = figures.filter { !$0.isFew }
    return [
      "95 %: percentile bootstrap over items, \(resampling.resamples) resamples, seed "
        + "\(resampling.seed); the annotators are taken as given."
    ]
      + ItemResampling.notes(
        onFew: told.filter { $0.interval != nil }.map(\.items),
        "; those of α and κ may still be too narrow.")
      + ItemResampling.notes(on: told.map(\.drawn))
  }

  /// How to read the table of all annotators together.
  var notes: [String] {
    var notes = [
      "α: Krippendorff's. Raw: the share of equal verdicts. 1: all agree; 0: for α and κ, as by "
        + "chance."
    ]
    switch form {
    case .rankings:
      notes.append(
        "Outcomes: a ranking read as a win, tie or loss of each pair of systems. τ-b, ρ and W: "
          + "of each item, then the mean.")
      notes.append(
        "n: ranks of a system on an item; outcomes of a pair of systems on an item. Of τ-b and ρ: "
          + "pairs of rankings; of W: items; of raw: pairs of verdicts.")
      notes.append(sideNote)
    case .pairs:
      notes.append("Outcomes: win, tie, loss or both bad; ordinal: bad is a tie.")
      notes.append(sideNote)
    case .guesses: notes.append("Guesses are right or wrong; who could not tell is left out.")
    }
    return notes + repeated.notes + intervalNotes(on: figures)
  }

  /// What chance is depends on how often the first of a pair wins.
  private var sideNote: String {
    "Outcomes are seen from the system that comes first in the study, of files by name: where it "
      + "mostly wins, α and κ of outcomes are low though raw agreement is high."
  }

  /// How to read the table of pairs of annotators.
  var pairNotes: [String] {
    let what = form == .guesses ? "guesses" : "outcomes"
    var notes = ["n, same and κ: of \(what) that both gave. κ: Cohen's, beyond chance."]
    if form != .guesses {
      notes.append(
        "No ties: of those that both decided. κ², where lines are long enough: a win against a "
          + "loss weighs four times a win against a tie.")
    }
    let told = pairs.filter { $0.kappa.units >= Tally.fewestTelling }
    return notes + ItemResampling.notes(on: told.map(\.kappaInterval))
  }
}

extension RepeatedVerdicts {
  /// What is made of them, where there are any.
  var notes: [String] {
    guard pairs > 0 else { return [] }
    return [
      "Judged more than once by one annotator: \(pairs.count(of: "pair")) of systems on an item. "
        + "The same verdicts count as one; different ones, of \(differing), as a tie."
    ]
  }
}

extension AgreementFigure {
  /// What a reader calls it.
  var label: String {
    let name =
      switch name {
      case .alpha: "α"
      case .fleiss: "Fleiss' κ"
      case .cohen: "Cohen's κ"
      case .tau: "Kendall's τ-b"
      case .rho: "Spearman's ρ"
      case .concordance: "Kendall's W"
      case .raw: "raw"
      }
    return name + (variant.map { ", " + $0 } ?? "")
  }

  /// What n counts: `36 pairs of rankings`.
  var things: String {
    guard count != 1 else { return thing }
    var words = thing.split(separator: " ")
    if let first = words.first { words[0] = first + "s" }
    return words.joined(separator: " ")
  }
}
