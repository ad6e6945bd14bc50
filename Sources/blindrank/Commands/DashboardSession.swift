import BlindRank
import TermUI

/// Reads a study for the dashboard, again and again, and says in words and figures what it found.
final class DashboardSession {
  private let store: any StudyStore
  private let path: String
  private let now: () -> Timestamp
  /// The look at results that was recorded, if there was one.
  var peek: StudyEvent?

  /// A session; `now` is the clock.
  init(store: any StudyStore, path: String, now: @escaping () -> Timestamp = Timestamp.now) {
    self.store = store
    self.path = path
    self.now = now
  }

  /// Shows the dashboard until it is left.
  func run(_ model: DashboardModel, in terminal: any Terminal) throws -> RunEnd {
    var runner = Runner(
      terminal: terminal, screen: model, tick: 2000, ticksOn: true,
      message: DashboardMessage.init, perform: perform)
    return try runner.run()
  }

  /// Does one thing; what cannot be read is told to the screen.
  func perform(_ effect: DashboardEffect) -> Step<DashboardMessage> {
    switch effect {
    case .quit: return .quit
    case .read:
      do {
        return .message(.read(try figures()))
      } catch {
        return .message(.failed("\(error)"))
      }
    }
  }

  /// The study as it is now.
  func figures() throws -> DashboardFigures {
    let moment = now()
    let progress = try StudyProgress(of: store, since: moment.midnight, at: moment)
    return DashboardFigures(
      title: progress.title, isClosed: progress.log.isClosed,
      log: progress.log.sentence.capitalizedFirst, clock: moment.clock,
      done: progress.judged, assigned: progress.assigned, today: progress.today,
      annotators: progress.annotators.map(row),
      skills: progress.skills.map { rows in
        .init(whose: rows.first?.name ?? "", rows: rows.map(row))
      },
      remarks: progress.remarks.map { remark in
        .init(
          place: ["item \(remark.item)", remark.skill].compactMap { $0 }.joined(separator: " · "),
          annotator: remark.annotator, isFlagged: remark.isFlagged,
          text: [remark.skipText.map { "skipped: \($0)" }, remark.note]
            .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "))
      },
      results: try results(progress.log))
  }

  private func row(_ work: WorkDone) -> DashboardFigures.Row {
    .init(
      name: work.skill ?? work.name, done: work.progress.done, total: work.progress.total,
      drafts: work.drafts, skipped: work.progress.skipped, flagged: work.flagged,
      today: work.today, median: work.medianText, perHour: work.perHourText,
      left: work.skill == nil ? work.progress.leftText : nil,
      finish: work.skill == nil ? work.finishDay ?? "–" : nil,
      last: work.last.map { now().milliseconds - $0.milliseconds < 86_400_000 ? $0.clock : $0.day })
  }

  // MARK: Results

  /// Whether results may be shown: a peek holds until the study is closed or goes on.
  private func mayShowResults(_ log: StudyLog) -> Bool {
    guard !log.isClosed else { return true }
    guard let peek else { return false }
    return !log.events.contains { $0.kind != .peek && $0.id > peek.id }
  }

  private func results(_ log: StudyLog) throws -> DashboardFigures.Results {
    guard mayShowResults(log) else {
      return .hidden(
        "The study is open, so no result is shown. blindrank close \(path) ends it; "
          + "blindrank dashboard \(path) --peek shows results all the same, which is recorded.")
    }
    let study = try store.study()
    if study.judgingProtocol == .guess {
      let source = try ReportSource(of: store, on: [.guess])
      let report = try source.guessReport(on: [], rule: .half, grouping: .annotator)
      return .shown([Self.part(of: report, source.leftOut)])
    }
    let aspects = study.reportedAspects
    let source = try ReportSource(of: store, on: aspects)
    return .shown(
      source.report(on: aspects, rule: .half).map { Self.part(of: $0, source.leftOut) })
  }

  private static func part(
    of report: WinTieLossReport, _ leftOut: LeftOut
  ) -> DashboardFigures.Results.Part {
    .init(
      title: [report.criterion, report.basis].compactMap { $0 }.joined(separator: ": ")
        + leftOut.clause,
      headings: ["wins", "ties", "losses", "win rate"],
      rows: report.pairs.map { row in
        .init(
          label: "\(row.system) – \(row.opponent ?? "")",
          counts: [row.tally.wins, row.tally.ties, row.tally.losses],
          rate: row.tally.winRate(.half), interval: row.tally.winRateInterval(.half),
          n: row.tally.trials(under: .half))
      }, charts: report.charts, notes: report.notes)
  }

  private static func part(
    of report: GuessReport, _ leftOut: LeftOut
  ) -> DashboardFigures.Results.Part {
    .init(
      title: report.basis + leftOut.clause, headings: ["right", "can't tell", "wrong", "accuracy"],
      rows: report.rows.map { row in
        .init(
          label: row.group ?? "all",
          counts: [row.tally.right, row.tally.cantTell, row.tally.count - row.tally.right],
          rate: row.tally.accuracy, interval: row.tally.accuracyInterval, n: row.tally.count)
      }, charts: report.charts, notes: ["95 %: Wilson interval."])
  }
}

extension DashboardFigures.Results.Row {
  /// A share with its interval, both as tables print them.
  fileprivate init(label: String, counts: [Int], rate: Double?, interval: Interval?, n: Int) {
    self.init(
      label: label, n: n, counts: counts,
      rate: rate.map { Table.Value.rate($0, n: n).reading } ?? "–",
      interval: interval.map { Table.Value.interval($0, n: n).reading } ?? "")
  }
}
