import BlindRank
import Foundation
import TermUI

/// Carries the ranking screen's effects to the desk and brings back what came of them.
final class RankingSession {
  private let desk: Desk
  private let keys: KeyTable<RankingAction>?
  private let now: () -> Timestamp
  private let next = NextItem()
  private var open: ItemID?
  /// Why the last attempt to keep unfinished work failed; nil if it did not.
  private(set) var unsaved: String?

  /// A session; without `keys` with the usual ones. `now` is the clock.
  init(
    desk: Desk, keys: KeyTable<RankingAction>? = nil, now: @escaping () -> Timestamp = Timestamp.now
  ) {
    self.desk = desk
    self.keys = keys
    self.now = now
  }

  /// Shows the screen until the annotator leaves or the terminal is gone.
  func run(in terminal: any Terminal) throws -> RunEnd {
    var runner = Runner(
      terminal: terminal, screen: try openingScreen(size: terminal.size), tick: 200,
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
        title: study.title, annotator: desk.annotator.name, namesakes: desk.namesakes,
        scale: study.scale,
        about: study.about, instructions: study.instructions, criteria: study.criteria),
      progress: progress, keys: keys)
    _ = screen.update(.resized(size))
    guard let (item, view) = try desk.itemToResume() else {
      _ = screen.update(.finished(progress))
      return screen
    }
    let sheet = try desk.open(item, at: now())
    open = item
    for effect in screen.update(.opened(sheet)) { _ = perform(effect) }
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
      case .keep(let work):
        try keep(work)
        return .message(.kept)
      case .submit(let ranking, let note):
        let moment = now()
        try desk.submit(ranking, note: note, at: moment)
        return .messages([.saved(clock: moment.clock)] + goOn(to: .nextToDo))
      case .skip(let reason, let note):
        let moment = now()
        try desk.skip(reason: reason, note: note, at: moment)
        return .messages([.saved(clock: moment.clock)] + goOn(to: .nextToDo))
      case .undo(let work):
        try keep(work)
        let moment = now()
        guard let item = try desk.undo(at: moment) else {
          return .message(.nothing("nothing to undo"))
        }
        return .messages(
          [.saved(clock: moment.clock)] + goOn(to: .item(item)) + [.takenBack])
      case .open(let destination, let work):
        try keep(work)
        return .messages([.kept] + goOn(to: destination))
      case .prepareNext(let width, let isRaw):
        next.prepare(try desk.nextReading(), width: width, isRaw: isRaw)
        return .done
      case .list:
        return .message(.listed(try desk.listing()))
      case .savePlace(let view):
        try desk.savePlace(view: view)
        return .message(.placeKept(view))
      case .quit(let work, let place):
        try keep(work)
        if let place { try desk.savePlace(view: place) }
        return .quit
      case .abandon:
        return .quit
      }
    } catch BlindRankError.judgedMeanwhile {
      return reopened()
    } catch {
      return .message(failure(error, of: effect))
    }
  }

  private func keep(_ work: RankingWork?) throws {
    guard let work else { return }
    do {
      try desk.keep(work.ranking, note: work.note, seen: work.seen, at: now())
      unsaved = nil
    } catch {
      unsaved = "\(error)"
      throw error
    }
  }

  /// The item as another window under the same name left it.
  private func reopened() -> Step<RankingMessage> {
    do {
      try desk.reload()
    } catch {
      return .message(.failed("\(error)"))
    }
    let item = open.map { goOn(to: .item($0)) } ?? []
    return .messages(item + [.nothing("\(BlindRankError.judgedMeanwhile); look again")])
  }

  /// Opens another item. The judgment before it is safe by now, so a failure here is one of
  /// reading only.
  private func goOn(to destination: RankingDestination) -> [RankingMessage] {
    do {
      switch try item(at: destination) {
      case .success(let item):
        let ready = next.take(item)
        if let ready { desk.accept(ready.reading) }
        let sheet = try desk.open(item, at: now())
        open = item
        return (ready.map { [.ahead($0.ahead)] } ?? []) + [.opened(sheet)]
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
    case .last:
      return (open ?? desk.lastItem).map { .success($0) } ?? .failure(.edge("there are no items"))
    case .before, .after:
      let step = destination == .before ? -1 : 1
      return open.flatMap { desk.neighbour(of: $0, by: step) }.map { .success($0) }
        ?? .failure(.edge(step < 0 ? "this is the first item" : "this is the last item"))
    }
  }

  private func failure(_ error: any Error, of effect: RankingEffect) -> RankingMessage {
    switch effect {
    case .keep, .submit, .skip, .open: .failed("NOT SAVED, try again: \(error)")
    case .undo: .failed("NOT UNDONE, try again: \(error)")
    case .quit:
      .cannotLeave(
        "NOT SAVED, \(keys?.label(of: .quit) ?? "q") again leaves all the same: \(error)")
    case .prepareNext, .list, .savePlace, .abandon: .nothing("\(error)")
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
