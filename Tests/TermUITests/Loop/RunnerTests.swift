import Testing

@testable import TermUI

/// Counts keys, and asks for things on some of them.
private struct Counter: Screen {
  enum Message: Equatable, Sendable {
    case event(TerminalEvent), saved(Int), idle
  }
  enum Effect: Equatable, Sendable {
    case save(Int), log(String), quit
  }

  var keys = 0
  var saved = 0
  var events: [TerminalEvent] = []

  mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .saved(let count):
      saved = count
      return [.log("saved \(count)")]
    case .idle:
      return [.log("idle")]
    case .event(let event):
      events.append(event)
      switch event {
      case .key(.character("q")): return [.quit, .log("beside quit")]
      case .key:
        keys += 1
        return [.log("key \(keys)"), .save(keys), .log("after")]
      case .terminated, .hangup: return [.save(-1)]
      default: return []
      }
    }
  }

  func draw(into buffer: inout CellBuffer, in area: Rect) {
    buffer.put("keys \(keys) saved \(saved)", x: 0, y: 0)
    buffer.put("┘", x: area.right - 1, y: area.bottom - 1)
  }
}

@Suite struct RunnerTests {
  private final class Log {
    var lines: [String] = []
  }

  private func run(
    _ events: [TerminalEvent], isBurst: Bool = false,
    idle: @escaping () -> Counter.Message? = { nil }
  ) throws -> (end: RunEnd, screen: Counter, terminal: RecordingTerminal, log: [String]) {
    let terminal = RecordingTerminal(
      size: Size(width: 20, height: 3), events: events, isBurst: isBurst)
    let log = Log()
    var runner = Runner(
      terminal: terminal, screen: Counter(), tick: 10, idle: idle,
      message: { .event($0) },
      perform: { effect in
        switch effect {
        case .save(let count):
          log.lines.append("save \(count)")
          return .message(.saved(count))
        case .log(let line):
          log.lines.append(line)
          return .done
        case .quit: return .quit
        }
      })
    let end = try runner.run()
    return (end, runner.screen, terminal, log.lines)
  }

  @Test func effectsInOrderAndTheirMessagesBeforeTheFrame() throws {
    let (end, screen, terminal, log) = try run([.key(.enter), .key(.character("q"))])
    #expect(end == .quit)
    #expect(screen.saved == 1)
    #expect(log == ["key 1", "save 1", "after", "saved 1", "beside quit"])
    #expect(terminal.frames.map { $0.line(0) } == ["keys 0 saved 0      ", "keys 1 saved 1      "])
  }

  @Test func onlyChangesAreDrawn() throws {
    let (_, _, terminal, _) = try run([.key(.tab), .paste("nothing"), .key(.character("q"))])
    #expect(terminal.diffs.count == 2)
    #expect(terminal.diffs[0].isComplete)
    #expect(terminal.diffs[1].runs.map(\.x) == [5, 13])
  }

  @Test func theSizeIsTheFirstEvent() throws {
    let (_, screen, _, _) = try run([.key(.character("q"))])
    #expect(screen.events.first == .resized(Size(width: 20, height: 3)))
  }

  @Test func resizingAndResumingDrawAll() throws {
    let (_, _, terminal, _) = try run([
      .resized(Size(width: 30, height: 5)), .resumed, .key(.character("q")),
    ])
    #expect(terminal.diffs.map(\.isComplete) == [true, true, true])
    #expect(terminal.frame?.size == Size(width: 30, height: 5))
    #expect(terminal.frame?.line(4).hasSuffix("┘") == true)
  }

  @Test(arguments: [(TerminalEvent.hangup, RunEnd.hangup), (.terminated(15), .terminated(15))])
  func theScreenCanSaveBeforeTheEnd(event: TerminalEvent, expected: RunEnd) throws {
    let (end, screen, terminal, log) = try run([event, .key(.enter)])
    #expect(end == expected)
    #expect(log.contains("save -1"))
    #expect(screen.saved == -1)
    #expect(screen.keys == 0)
    // nothing is drawn where nobody looks
    #expect(terminal.frames.count == 1)
  }

  @Test func whenEventsRunOutTheTerminalHangsUp() throws {
    #expect(try run([]).end == .hangup)
  }

  @Test func aTickAsksForIdleWorkFirst() throws {
    var due: [Counter.Message] = [.idle]
    let (_, screen, _, log) = try run([.tick, .tick, .key(.character("q"))]) { due.popLast() }
    #expect(log.filter { $0 == "idle" }.count == 1)
    #expect(screen.events.filter { $0 == .tick }.count == 1)
  }

  @Test func aScreenThatLivesByItselfTicksOn() throws {
    for ticksOn in [false, true] {
      let terminal = RestlessTerminal(ticks: 3)
      var runner = Runner(
        terminal: terminal, screen: Counter(), tick: 7, ticksOn: ticksOn,
        message: { .event($0) }, perform: { _ in .done })
      #expect(try runner.run() == .hangup)
      #expect(runner.screen.events.filter { $0 == .tick }.count == (ticksOn ? 3 : 1))
    }
  }

  @Test func waitingInputIsTakenBeforeDrawing() throws {
    let keys = Array(repeating: TerminalEvent.key(.enter), count: 300)
    let (_, screen, terminal, _) = try run(keys + [.key(.character("q"))], isBurst: true)
    #expect(screen.keys == 300)
    #expect(terminal.frames.count < 10)
    // but a held key does not stop the picture
    #expect(terminal.frames.count > 3)
  }

  @Test func anErrorOfAnEffectEndsTheRun() throws {
    struct DiskFull: Error {}
    let terminal = RecordingTerminal(events: [.key(.enter)])
    var runner = Runner(
      terminal: terminal, screen: Counter(), message: { .event($0) },
      perform: { _ in throw DiskFull() })
    #expect(throws: DiskFull.self) { try runner.run() }
  }
}

/// A terminal at which nobody sits: every wait with an end comes to it, so many times.
private final class RestlessTerminal: Terminal {
  let size = Size(width: 20, height: 5)
  private var ticks: Int

  init(ticks: Int) { self.ticks = ticks }

  func nextEvent(timeout milliseconds: Int?) -> TerminalEvent? {
    if milliseconds == 0 { return nil }
    guard milliseconds != nil, ticks > 0 else { return .hangup }
    ticks -= 1
    return nil
  }

  func present(_ diff: CellDiff, of buffer: CellBuffer) {}
  func close() {}
}
