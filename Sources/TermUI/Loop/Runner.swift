/// Runs a screen in a terminal: event, message, update, effects, frame, and again.
public struct Runner<S: Screen> {
  /// The state; after a run, as it ended.
  public private(set) var screen: S
  private let terminal: any Terminal
  private let message: (TerminalEvent) -> S.Message?
  private let perform: (S.Effect) throws -> Step<S.Message>
  private let tick: Int?
  private let ticksOn: Bool
  private let idle: () -> S.Message?
  private var shown: CellBuffer?

  /// While more input waits, so many events at most go by without a frame.
  private static var maximumUnseenEvents: Int { 64 }

  /// A runner.
  ///
  /// - Parameters:
  ///   - tick: Milliseconds without an event after which `idle` is called, and where it has
  ///     nothing, `message(.tick)`: once, then nothing happens until the next event. Nil: never.
  ///   - ticksOn: Whether it goes on ticking, for a screen that lives by itself.
  ///   - message: What an event means to the screen; nil for nothing.
  ///   - perform: Does what the screen wants done.
  public init(
    terminal: any Terminal, screen: S, tick: Int? = nil, ticksOn: Bool = false,
    idle: @escaping () -> S.Message? = { nil },
    message: @escaping (TerminalEvent) -> S.Message?,
    perform: @escaping (S.Effect) throws -> Step<S.Message>
  ) {
    self.terminal = terminal
    self.screen = screen
    self.tick = tick
    self.ticksOn = ticksOn
    self.idle = idle
    self.message = message
    self.perform = perform
  }

  /// Runs until an effect asks to quit, a signal asks to end or the terminal is gone. In the last
  /// two cases the screen has had the event, and its effects are performed, before this returns.
  ///
  /// - Throws: What `perform` or the terminal throws; the terminal is still open then.
  public mutating func run() throws -> RunEnd {
    var event: TerminalEvent? = .resized(terminal.size)
    while true {
      var unseen = 0
      let isResting = event == .tick
      while let current = event {
        if let end = try handle(current) { return end }
        unseen += 1
        event = unseen < Self.maximumUnseenEvents ? try terminal.nextEvent(timeout: 0) : nil
      }
      try draw()
      event = try terminal.nextEvent(timeout: isResting && !ticksOn ? nil : tick) ?? .tick
    }
  }

  /// Takes one event through the screen; returns why the run ends, if it does.
  private mutating func handle(_ event: TerminalEvent) throws -> RunEnd? {
    var isQuitting = false
    var messages: [S.Message] = []
    if event == .tick, let due = idle() {
      messages.append(due)
    } else if let first = message(event) {
      messages.append(first)
    }
    var next = 0
    while next < messages.count, !isQuitting {
      let effects = screen.update(messages[next])
      next += 1
      for effect in effects {
        switch try perform(effect) {
        case .done: break
        case .messages(let following): messages += following
        case .quit: isQuitting = true
        }
      }
    }
    switch event {
    case .terminated(let signal): return .terminated(signal)
    case .hangup: return .hangup
    case .resized, .resumed: shown = nil
    default: break
    }
    return isQuitting ? .quit : nil
  }

  private mutating func draw() throws {
    var frame = CellBuffer(size: terminal.size)
    screen.draw(into: &frame, in: frame.bounds)
    let diff = CellDiff(from: shown, to: frame)
    if !diff.isEmpty { try terminal.present(diff, of: frame) }
    shown = frame
  }
}
