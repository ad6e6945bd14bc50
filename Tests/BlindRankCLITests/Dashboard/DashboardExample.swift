import TermUI

@testable import BlindRank
@testable import BlindRankCLI

/// A dashboard with figures of our own.
enum DashboardExample {
  static func row(_ name: String, _ done: Int, _ total: Int, left: String?) -> DashboardFigures.Row
  {
    .init(
      name: name, done: done, total: total, drafts: done % 3, skipped: done % 2,
      flagged: total % 5, today: done / 4, median: done < 5 ? "few data" : "95 s",
      perHour: done < 5 ? "–" : "38", left: left,
      finish: left.map { $0 == "40 min" ? "11-24" : "–" },
      last: done == 0 ? nil : "14:02")
  }

  static let hidden = DashboardFigures.Results.hidden(
    "The study is open, so no result is shown. blindrank close eval.blindrank ends it; blindrank "
      + "dashboard eval.blindrank --peek shows results all the same, which is recorded.")

  private static let chart = Chart.battles(
    WinTieLossChart(
      title: "Pairs", first: nil, second: nil,
      rows: [
        ("Larch – Fern", Tally(wins: 30, ties: 12, losses: 14)),
        (
          "Larch – A system with a name that is long enough to be cut",
          Tally(wins: 5, ties: 1, losses: 50)
        ), ("Fern – Moss", Tally(wins: 1, ties: 0, losses: 1)),
      ].map { .init(label: $0, tally: $1, rate: ChartEstimate($1, .half)) }))

  static let shown = DashboardFigures.Results.shown([
    .init(
      title: "56 rankings of 28 items by 2 human annotators",
      headings: ["wins", "ties", "losses", "win rate"],
      rows: [
        .init(
          label: "Larch – Fern", n: 56, counts: [30, 12, 14], rate: "64 %", interval: "51–76"),
        .init(
          label: "Larch – A system with a name that is long enough to be cut", n: 56,
          counts: [5, 1, 50], rate: "10 %", interval: "4–20"),
        .init(
          label: "Fern – Moss", n: 2, counts: [1, 0, 1], rate: "few data", interval: ""),
      ], charts: [chart],
      notes: ["Win rate of the first named; a tie is half a win.", "95 %: Wilson interval."])
  ])

  static func figures(
    _ results: DashboardFigures.Results = hidden, annotators: Int = 3, clock: String = "14:02"
  ) -> DashboardFigures {
    let names = ["kim", "robin", "a person with a long name"] + (4...40).map { "person-\($0)" }
    let people = names.prefix(annotators).enumerated().map { place, name in
      row(name, [12, 28, 0][place % 3], 28, left: ["40 min", "none", "few data"][place % 3])
    }
    let skills = ["Math", "Writing", "(none)"].enumerated().map { row($1, 4 + $0, 12, left: nil) }
    return DashboardFigures(
      title: "Four systems on everyday instructions",
      isClosed: false, log: "Peeked 2 times, first after 37 judgment rows; still open",
      clock: clock,
      done: people.reduce(0) { $0 + $1.done }, assigned: people.reduce(0) { $0 + $1.total },
      today: 10, annotators: Array(people),
      skills: annotators == 0
        ? []
        : [.init(whose: "all annotators", rows: skills)]
          + people.map { .init(whose: $0.name, rows: skills) },
      remarks: annotators == 0
        ? []
        : [
          .init(
            place: "item q7 · Math", annotator: "kim", isFlagged: true,
            text: "The reference is wrong: it adds where it should multiply, and the instruction "
              + "asks for three numbers while only two are given."),
          .init(
            place: "item q9", annotator: "robin", isFlagged: false, text: "skipped: no question"),
        ], results: results)
  }

  static func model(
    _ figures: DashboardFigures = figures(), size: Size = Size(width: 80, height: 24),
    keys: String = ""
  ) -> DashboardModel {
    var model = DashboardModel(figures: figures)
    _ = model.update(.resized(size))
    for key in keys { _ = model.update(.key(key == "\t" ? .tab : .character(key))) }
    return model
  }

  static func frame(_ model: DashboardModel) -> CellBuffer {
    var buffer = CellBuffer(size: model.size)
    model.draw(into: &buffer, in: buffer.bounds)
    return buffer
  }
}
