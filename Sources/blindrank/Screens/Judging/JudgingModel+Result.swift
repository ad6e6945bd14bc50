import BlindRank
import TermUI

extension JudgingModel {
  /// Shows how the guessing game stands: in front, or where it ended.
  mutating func show(_ result: GuessResult) {
    self.result = result
    if page != .finished {
      pageBelow = page
      page = .result
    }
    overlay = TextPane(result.text(isOver: page == .finished, total: progress.total))
    fitPanes()
  }
}

extension GuessResult {
  /// The result as a page of text: of a game of so many guesses, over or not.
  func text(isOver: Bool, total: Int) -> String {
    let tally = score.tally
    var lines = [
      (isOver ? "The game is over: " : "So far: ")
        + "\(tally.count + tally.cantTell) of \(total) guessed.", "",
      tally.line,
    ]
    if tally.count > 0 { lines.append(meaning(of: tally.test.twoSided)) }
    lines.append("Longest run of right guesses: \(score.streaks.longest).")
    if tally.cantTell > 0 {
      lines.append(
        "You could not tell \(tally.cantTell) \(tally.cantTell == 1 ? "time" : "times").")
    }
    lines += part("By category", categories)
    if !mistakes.isEmpty {
      lines += ["", "What fooled you"]
      for mistake in mistakes.prefix(Self.mostMistakes) {
        let head = mistake.head
        lines.append("  \(mistake.number). " + (head.count > 60 ? head.prefix(59) + "…" : head))
        var line = "     you took \(mistake.taken) for \(mistake.asked)"
        if mistake.guesses > 1 { line += "; \(mistake.wrong) of \(mistake.guesses) did" }
        lines.append(line)
      }
      let more = mistakes.count - Self.mostMistakes
      if more > 0 { lines.append("  and \(more) more") }
    }
    lines += part("Others", others)
    return lines.joined(separator: "\n")
  }

  private static let mostMistakes = 10

  private func part(_ title: String, _ parts: [GuessResult.Part]) -> [String] {
    guard !parts.isEmpty else { return [] }
    let width = parts.map { displayWidth($0.name) }.max() ?? 0
    return ["", title] + parts.map { "  \($0.name.fitted(to: min(width, 24)))  \($0.tally.line)" }
  }

  private func meaning(of p: Double) -> String {
    let value = p < 0.001 ? "p < 0.001" : "p = \(p.rounded(toPlaces: p < 0.01 ? 3 : 2))"
    return "A result as unlikely as this has \(value) by chance alone (exact test)."
  }
}

extension GuessTally {
  /// `right 7 of 12, 58 % (95 %: 32–81); chance 50 %`
  var line: String {
    guard let figures else { return "no guess yet" }
    return "right \(right) of \(count), \(figures.accuracy) % "
      + "(95 %: \(figures.interval)); chance \(figures.chance) %"
  }

  /// `7 of 12 (32–81 %), chance 50 %`, where there is no room for more.
  var shortLine: String {
    guard let figures else { return "no guess yet" }
    return "\(right) of \(count) (\(figures.interval) %), chance \(figures.chance) %"
  }

  /// Whole percent.
  private var figures: (accuracy: Int, interval: String, chance: Int)? {
    guard let accuracy, let chance, let interval = accuracyInterval else { return nil }
    func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
    return (
      percent(accuracy), "\(percent(interval.low))–\(percent(interval.high))", percent(chance)
    )
  }
}

extension Double {
  /// `0.05`: a number of so many decimal places, as text.
  fileprivate func rounded(toPlaces places: Int) -> String {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    let digits = String(Int((self * factor).rounded()))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return padded.dropLast(places) + "." + padded.suffix(places)
  }
}
