import TermUI

/// A study as its coordinator watches it: pages of figures that are read again and again.
struct DashboardModel: Screen {
  /// What was read last.
  private(set) var figures: DashboardFigures
  /// Which page is open.
  private(set) var page = DashboardPage.annotators
  /// Whose skills are shown: 0 for everybody's.
  private(set) var whose = 0
  /// The first line of the page that is shown.
  private(set) var top = 0
  private(set) var isHelping = false
  /// The first line of the help page that is shown.
  private(set) var helpTop = 0
  /// Why the study could not be read; what is shown is older then.
  private(set) var failure: String?
  private(set) var size = Size(width: 0, height: 0)

  /// In less room nothing is shown.
  static let smallest = Size(width: 40, height: 12)

  /// The first page of what was read.
  init(figures: DashboardFigures) {
    self.figures = figures
  }

  mutating func update(_ message: DashboardMessage) -> [DashboardEffect] {
    switch message {
    case .resized(let size):
      self.size = size
      scroll(to: top)
    case .rest: return [.read]
    case .read(let figures):
      self.figures = figures
      failure = nil
      if whose >= figures.skills.count { whose = 0 }
      scroll(to: top)
    case .failed(let reason): failure = reason
    case .wheel(let up): scroll(to: top + (up ? -3 : 3))
    case .key(let key): return press(key)
    }
    return []
  }

  private mutating func press(_ key: Key) -> [DashboardEffect] {
    let action = KeyTable.dashboard.action(for: key)
    if isHelping, action != .quit {
      help(action)
      return []
    }
    let height = bodyHeight
    switch action {
    case .page(let page): open(page)
    case .nextPage: open(by: 1)
    case .previousPage: open(by: -1)
    case .nextAnnotator:
      open(.skills, whose: page == .skills ? (whose + 1) % max(1, figures.skills.count) : whose)
    case .lineDown: scroll(to: top + 1)
    case .lineUp: scroll(to: top - 1)
    case .pageDown: scroll(to: top + height)
    case .pageUp: scroll(to: top - height)
    case .top: scroll(to: 0)
    case .bottom: scroll(to: .max)
    case .read: return [.read]
    case .help: (isHelping, helpTop) = (true, 0)
    case .quit: return [.quit]
    case nil: break
    }
    return []
  }

  private mutating func help(_ action: DashboardAction?) {
    let step: Int
    switch action {
    case .lineDown where helpEnd > 0: step = 1
    case .lineUp where helpEnd > 0: step = -1
    case .pageDown where helpEnd > 0: step = bodyHeight
    case .pageUp where helpEnd > 0: step = -bodyHeight
    default:
      isHelping = false
      return
    }
    helpTop = max(0, min(helpEnd, helpTop + step))
  }

  /// How far the help page scrolls; 0 where all of it is seen.
  var helpEnd: Int {
    max(0, KeyTable.dashboard.helpHeight(width: max(1, size.width - 2)) - bodyHeight)
  }

  private mutating func open(by step: Int) {
    let count = DashboardPage.allCases.count
    open(DashboardPage.allCases[(page.rawValue + step + count) % count])
  }

  private mutating func open(_ page: DashboardPage, whose: Int? = nil) {
    self.page = page
    if let whose { self.whose = whose }
    top = 0
  }

  private mutating func scroll(to line: Int) {
    top = max(0, min(line, lines(width: size.width).count - bodyHeight))
  }

  /// The rows between the head of the screen and the key line.
  var bodyHeight: Int { max(1, size.height - 5) }
}

/// What can happen to the dashboard.
enum DashboardMessage: Equatable, Sendable {
  case key(Key)
  case wheel(up: Bool)
  case resized(Size)
  /// Some time went by.
  case rest
  /// The study as it is now.
  case read(DashboardFigures)
  /// It could not be read.
  case failed(String)

  /// What an event means.
  init?(_ event: TerminalEvent) {
    switch event {
    case .key(let key): self = .key(key)
    case .wheel(let up, _, _): self = .wheel(up: up)
    case .resized(let size): self = .resized(size)
    case .tick: self = .rest
    case .paste, .click, .resumed, .terminated, .hangup: return nil
    }
  }
}

/// What the dashboard wants done.
enum DashboardEffect: Equatable, Sendable {
  /// Read the study again.
  case read
  /// Leave.
  case quit
}
