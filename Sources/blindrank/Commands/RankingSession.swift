import BlindRank
import Foundation
import TermUI

/// Carries the ranking screen's effects to the desk and brings back what came of them.
final class RankingSession {
  private let desk: Desk
  private let now: () -> Timestamp
  private var open: ItemID?

  /// A session; `now` is the clock.
  init(desk: Desk, now: @escaping () -> Timestamp = Timestamp.now) {
    self.desk = desk
    self.now = now
  }

  /// Shows the screen until the annotator leaves or the terminal is gone.
  func run(in terminal: any Terminal) throws -> RunEnd {
    var runner = Runner(
      terminal: terminal, screen: try openingScreen(size: terminal.size), tick: 200,
      idle: { [desk] in
        try? desk.prepareNext()
        return nil
      },
      message: { [desk, now] event in
        switch event {
        case .key, .paste, .click, .wheel: desk.sign(at: now())
        default: break
        }
        return RankingMessage(event)
      },
      perform: perform)
    return try runner.run()
  }

  /// The screen as the annotator finds it: the first page, or the item where they were.
  func openingScreen(size: Size) throws -> RankingModel {
    let study = desk.study
    let progress = desk.progress
    var screen = RankingModel(
      brief: RankingBrief(
        title: study.title, annotator: desk.annotator.name, scale: study.scale,
        about: study.about, instructions: study.instructions, criteria: study.criteria),
      progress: progress)
    _ = screen.update(.resized(size))
    guard let (item, view) = try desk.itemToResume() else {
      _ = screen.update(.finished(progress))
      return screen
    }
    let sheet = try desk.open(item, at: now())
    open = item
    _ = screen.update(.opened(sheet))
    if let view { screen.restore(view) }
    if view == nil, progress.done + progress.skipped == 0, !sheet.isDraft {
      screen.welcome()
    } else {
      screen.notice = .init(
        text: "Welcome back: \(progress.done) done, \(progress.toDo) to go", isLoud: false)
    }
    return screen
  }

  /// Does one thing. What cannot be saved or read is told to the screen; nothing is thrown.
  func perform(_ effect: RankingEffect) -> Step<RankingMessage> {
    do {
      switch effect {
      case .keep(let ranking, let note, let seen):
        try desk.keep(ranking, note: note, seen: seen, at: now())
        return .done
      case .submit(let ranking, let note):
        let moment = now()
        try desk.submit(ranking, note: note, at: moment)
        return .messages([.saved(clock: moment.clock)] + goOn(to: .nextToDo))
      case .skip(let reason, let note):
        let moment = now()
        try desk.skip(reason: reason, note: note, at: moment)
        return .messages([.saved(clock: moment.clock)] + goOn(to: .nextToDo))
      case .undo:
        let moment = now()
        guard let item = try desk.undo(at: moment) else {
          return .message(.nothing("nothing to undo"))
        }
        return .messages(
          [.saved(clock: moment.clock)] + goOn(to: .item(item))
            + [.nothing("taken back; change it and press ⏎")])
      case .open(let destination):
        return .messages(goOn(to: destination))
      case .list:
        return .message(.listed(try desk.listing()))
      case .savePlace(let view):
        try desk.savePlace(view: view)
        return .message(.placeKept(view))
      case .quit:
        return .quit
      }
    } catch {
      return .message(.failed(words(for: error, effect)))
    }
  }

  /// Opens another item. The judgment before it is safe by now, so a failure here is one of
  /// reading only.
  private func goOn(to destination: RankingDestination) -> [RankingMessage] {
    do {
      switch try item(at: destination) {
      case .success(let item):
        let sheet = try desk.open(item, at: now())
        open = item
        return [.opened(sheet)]
      case .failure(let end):
        switch end {
        case .edge(let text): return [.nothing(text)]
        case .finished: return [.finished(desk.progress)]
        }
      }
    } catch {
      return [.failed("cannot open the item: \(error)")]
    }
  }

  private enum End: Error {
    case edge(String)
    case finished
  }

  private func item(at destination: RankingDestination) throws -> Result<ItemID, End> {
    switch destination {
    case .item(let item): return .success(item)
    case .nextToDo: return desk.nextToDo(after: open).map { .success($0) } ?? .failure(.finished)
    case .nextSkipped:
      return desk.nextSkipped(after: open).map { .success($0) } ?? .failure(.finished)
    case .last: return open.map { .success($0) } ?? .failure(.edge("no item was open"))
    case .before, .after:
      let step = destination == .before ? -1 : 1
      return open.flatMap { desk.neighbour(of: $0, by: step) }.map { .success($0) }
        ?? .failure(.edge(step < 0 ? "this is the first item" : "this is the last item"))
    }
  }

  private func words(for error: any Error, _ effect: RankingEffect) -> String {
    switch effect {
    case .keep, .submit, .skip: "NOT SAVED, try again: \(error)"
    case .undo: "NOT UNDONE, try again: \(error)"
    case .open, .list, .savePlace, .quit: "\(error)"
    }
  }
}

extension RankingMessage {
  /// What an event means to the ranking screen.
  init?(_ event: TerminalEvent) {
    switch event {
    case .key(let key): self = .key(key)
    case .paste(let text): self = .paste(text)
    case .click(let x, let y): self = .click(x: x, y: y)
    case .wheel(let up, let x, let y): self = .wheel(up: up, x: x, y: y)
    case .resized(let size): self = .resized(size)
    case .tick, .terminated, .hangup: self = .rest
    case .resumed: return nil
    }
  }
}

extension Timestamp {
  /// The system's clock.
  static func now() -> Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  /// The local time of day: `14:02`.
  var clock: String {
    var seconds = time_t(milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(two(local.tm_hour)):\(two(local.tm_min))"
  }
}
