import BlindRank
import Dispatch
import TermUI

/// Carries the judging screen's effects to the desk and brings back what came of them.
final class JudgingSession {
  private let desk: Desk
  private let keys: KeyTable<JudgingAction>
  private let now: () -> Timestamp
  private let next = NextComparison()
  private var open: ComparisonID?
  private var isOnBreak = false
  private var isPrepared = false
  private let preparing = DispatchGroup()
  /// When what is open came up.
  private var openedAt: Timestamp?
  private var lastKey: (key: Key, moment: Timestamp, isHasty: Bool)?
  /// Why the last attempt to keep unfinished work failed; nil if it did not.
  private(set) var unsaved: String?

  /// A session; without `keys` with the usual ones. `now` is the clock.
  init(
    desk: Desk, keys: KeyTable<JudgingAction>? = nil, now: @escaping () -> Timestamp = Timestamp.now
  ) {
    self.desk = desk
    self.keys = keys ?? .judging(JudgingBrief(of: desk))
    self.now = now
  }

  /// What is not saved as the annotator leaves, as a sentence; nil if all is.
  var whatIsUnsaved: String? {
    do {
      try desk.checkFile()
      return unsaved.map { "what you did last is NOT SAVED: \($0)" }
    } catch {
      return "NOT SAVED: \(error)"
    }
  }

  /// Shows the screen until the annotator leaves or the terminal is gone.
  func run(in terminal: any Terminal) throws -> RunEnd {
    var runner = Runner(
      terminal: terminal, screen: try openingScreen(size: terminal.size), tick: 200, idle: rest,
      message: { [self] event in
        switch event {
        case .key, .paste, .click, .wheel: sign()
        default: break
        }
        return self.message(for: event)
      },
      perform: perform)
    // Who closes the study last folds it into one file, and must not be gone before the others.
    defer { preparing.wait() }
    return try runner.run()
  }

  /// Nothing was done for a moment: looks whether the file is there. The first time, the study is
  /// made ready for what will be judged.
  func rest() -> JudgingMessage? {
    do {
      try desk.checkFile()
    } catch {
      return .failed("NOT SAVED: \(error)")
    }
    if !isPrepared {
      isPrepared = true
      DispatchQueue.global().async(group: preparing, execute: desk.preparation)
    }
    return nil
  }

  /// Nobody reads and decides within so many milliseconds.
  private static let tooSoon: Int64 = 400
  /// A key held down comes again after no longer than this, and then much sooner.
  private static let longestHold: Int64 = 1200
  /// Keys held down repeat faster than this, fingers do not.
  private static let quickestPress: Int64 = 100

  /// What an event means; a key tells whether it came too soon after what it would judge came up.
  func message(for event: TerminalEvent) -> JudgingMessage? {
    guard case .key(let key) = event else { return JudgingMessage(event) }
    let moment = now()
    let isHasty = isHasty(key, at: moment)
    lastKey = (key, moment, isHasty)
    return isHasty ? .hastyKey(key) : JudgingMessage(event)
  }

  /// Whether a key came too soon after something new to have been meant for it: at once, or as the
  /// same key held down since before. An undo may be meant for what was there before; it is too soon
  /// only where no finger could have pressed it.
  private func isHasty(_ key: Key, at moment: Timestamp) -> Bool {
    func isWithin(_ milliseconds: Int64, of earlier: Timestamp?) -> Bool {
      earlier.map { moment.milliseconds - $0.milliseconds < milliseconds } ?? false
    }
    let isSame = lastKey?.key == key
    if keys.action(for: key) == .undo {
      return isSame && isWithin(Self.quickestPress, of: lastKey?.moment)
    }
    // Enter leads on from what is read quickly, and submits nothing that is not begun.
    let isHeld = isSame && key != .enter
    if isWithin(isHeld ? Self.longestHold : Self.tooSoon, of: openedAt) { return true }
    return isSame && isWithin(Self.tooSoon, of: lastKey?.moment)
      && (lastKey?.isHasty == true || key == .enter)
  }

  /// A sign of life; the first one after a break ends it.
  func sign() {
    if !isOnBreak { desk.sign(at: now()) }
  }

  /// What an annotator finds on sitting down.
  struct Start {
    let brief: JudgingBrief
    let progress: BlindRank.Progress
    /// A comparison was opened, or there is none left.
    let message: JudgingMessage
    /// How the screen looked when it was left.
    let view: String?
    /// Whether nothing was done in the study yet.
    let isNew: Bool
  }

  /// Opens the comparison to go on with.
  func begin() throws -> Start {
    let progress = desk.progress
    let brief = JudgingBrief(of: desk)
    guard let (comparison, view) = try desk.toResume() else {
      return Start(
        brief: brief, progress: progress, message: .finished(progress), view: nil, isNew: false)
    }
    let sheet = try open(comparison)
    // No key was meant for what was there before; and a draft that is complete wants two ⏎.
    openedAt = nil
    return Start(
      brief: brief, progress: progress, message: .opened(sheet), view: view,
      isNew: view == nil && progress.done + progress.skipped == 0 && !sheet.isDraft)
  }

  /// The screen as the annotator finds it: the first page, or where they were.
  func openingScreen(size: Size) throws -> JudgingModel {
    let start = try begin()
    let progress = start.progress
    var screen = JudgingModel(brief: start.brief, progress: progress, keys: keys)
    // Not on the screen before it looks as it will: no end of a text counts as seen yet.
    screen.page = .welcome
    _ = screen.update(.resized(size))
    for effect in screen.update(start.message) {
      if case .messages(let messages) = perform(effect) {
        for message in messages { _ = screen.update(message) }
      }
    }
    if case .finished = start.message { return screen }
    if let view = start.view { screen.restore(view) }
    if start.isNew {
      screen.welcome()
    } else {
      screen.page = .judging
      screen.fitPanes()
      screen.notice = .init(
        text: "Welcome back: \(progress.done) done, "
          + (progress.skipped > 0 ? "\(progress.skipped) skipped, " : "")
          + "\(progress.toDo) to go", isLoud: false)
    }
    return screen
  }

  /// Does one thing. What cannot be saved or read is told to the screen; nothing is thrown.
  func perform(_ effect: JudgingEffect) -> Step<JudgingMessage> {
    do {
      switch effect {
      case .keep(let work):
        try keep(work)
        return .message(.kept)
      case .submit(let ballot, let notes):
        let moment = now()
        try desk.submit(ballot, notes: notes, at: moment)
        unsaved = nil
        let isGame = desk.study.judgingProtocol == .guess
        return .messages(
          [.saved(clock: moment.clock)]
            + goOn(to: isGame ? open.map { .item($0) } ?? .nextToDo : .nextToDo))
      case .skip(let reason, let notes):
        let moment = now()
        try desk.skip(reason: reason, notes: notes, at: moment)
        unsaved = nil
        return .messages([.saved(clock: moment.clock)] + goOn(to: .nextToDo))
      case .undo(let work):
        try keep(work)
        let moment = now()
        guard let comparison = try desk.undo(at: moment) else {
          return .message(
            .nothing(
              desk.study.judgingProtocol == .guess
                ? "nothing to undo; a guess that was answered stays" : "nothing to undo"))
        }
        return .messages(
          [.saved(clock: moment.clock)] + goOn(to: .item(comparison)) + [.takenBack])
      case .flag(let isRaised):
        try desk.setFlag(isRaised, at: now())
        return .message(.flagged(isRaised))
      case .open(let destination, let work):
        try keep(work)
        return .messages([.kept] + goOn(to: destination))
      case .prepareNext(let width, let isRaw):
        next.prepare(try desk.nextReading(), width: width, isRaw: isRaw)
        return .done
      case .list:
        return .message(.listed(try desk.listing()))
      case .result:
        guard let result = try desk.result() else { return .message(.nothing("no guess yet")) }
        return .message(.result(result))
      case .pause(let work):
        isOnBreak = true
        try keep(work)
        return .message(.kept)
      case .begin:
        desk.begin(at: now())
        return .done
      case .resume:
        isOnBreak = false
        desk.resume(at: now())
        return .done
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
    } catch let error as BlindRankError
      where error == .judgedMeanwhile || error == .changedMeanwhile
    {
      return reopened(after: error)
    } catch {
      return .message(failure(error, of: effect))
    }
  }

  private func keep(_ work: JudgingWork?) throws {
    guard let work else { return }
    do {
      try desk.keep(work.ballot, notes: work.notes, seen: work.seen, at: now())
      unsaved = nil
    } catch {
      unsaved = "\(error)"
      throw error
    }
  }

  /// The comparison as another window under the same name left it.
  private func reopened(after change: BlindRankError) -> Step<JudgingMessage> {
    do {
      try desk.reload()
      unsaved = nil
    } catch {
      return .message(.failed("\(error)"))
    }
    let comparison = open.map { goOn(to: .item($0)) } ?? []
    return .messages(comparison + [.nothing("\(change); look again")])
  }

  /// Opens another comparison. The judgment before it is safe by now, so a failure here is one of
  /// reading only.
  private func goOn(to destination: JudgingDestination) -> [JudgingMessage] {
    do {
      switch try comparison(at: destination) {
      case .success(let comparison):
        let ready = next.take(comparison)
        if let ready { desk.accept(ready.reading) }
        let sheet = try open(comparison)
        return (ready.map { [.ahead($0.ahead)] } ?? []) + [.opened(sheet)]
      case .failure(let end):
        switch end {
        case .edge(let text): return [.nothing(text)]
        case .finished: return [.finished(desk.progress)]
        }
      }
    } catch {
      return [.failed("cannot open it: \(error)")]
    }
  }

  private func open(_ comparison: ComparisonID) throws -> Sheet {
    let moment = now()
    let sheet = try desk.open(comparison, at: moment)
    open = comparison
    openedAt = moment
    return sheet
  }

  private enum End: Error {
    case edge(String)
    case finished
  }

  private func comparison(
    at destination: JudgingDestination
  ) throws -> Result<ComparisonID, End> {
    switch destination {
    case .item(let comparison): return .success(comparison)
    case .nextToDo: return desk.nextToDo(after: open).map { .success($0) } ?? .failure(.finished)
    case .nextSkipped:
      return desk.nextSkipped(after: open).map { .success($0) } ?? .failure(.finished)
    case .last:
      return (open ?? desk.last).map { .success($0) } ?? .failure(.edge("there is nothing here"))
    case .before, .after:
      let step = destination == .before ? -1 : 1
      return open.flatMap { desk.neighbour(of: $0, by: step) }.map { .success($0) }
        ?? .failure(.edge(step < 0 ? "this is the first one" : "this is the last one"))
    }
  }

  private func failure(_ error: any Error, of effect: JudgingEffect) -> JudgingMessage {
    // To try again would not help.
    if error as? BlindRankError == .studyClosed {
      var isUndo = false
      if case .undo = effect { isUndo = true }
      return .failed(
        isUndo
          ? "NOT UNDONE: the study is closed; all that was judged is saved"
          : "NOT SAVED: the study is closed; all before is saved, this stays a draft")
    }
    return switch effect {
    case .keep, .submit, .skip, .open, .pause: .failed("NOT SAVED, try again: \(error)")
    case .undo: .failed("NOT UNDONE, try again: \(error)")
    case .flag: .failed("NOT FLAGGED, try again: \(error)")
    case .quit:
      .cannotLeave(
        "NOT SAVED, \(keys.label(of: .quit) ?? "q") again leaves all the same: \(error)")
    case .prepareNext, .list, .result, .begin, .resume, .savePlace, .abandon: .nothing("\(error)")
    }
  }
}

extension JudgingMessage {
  /// What an event means to the judging screen.
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
