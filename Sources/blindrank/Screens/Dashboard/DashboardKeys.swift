import TermUI

/// A page of the dashboard.
enum DashboardPage: Int, CaseIterable, Sendable {
  case annotators, skills, flags, results

  /// What its tab says.
  var title: String { "\(self)" }
}

/// What a key can ask of the dashboard.
enum DashboardAction: Hashable, Sendable {
  case page(DashboardPage)
  case nextPage, previousPage
  case nextAnnotator
  case lineDown, lineUp, pageDown, pageUp, top, bottom
  case read, help, quit
}

extension KeyTable where Action == DashboardAction {
  /// The keys of the dashboard.
  static let dashboard = KeyTable(
    DashboardPage.allCases.map { page in
      KeyBinding(
        [.character(Character("\(page.rawValue + 1)"))], .page(page), label: "page",
        help: "Annotators, skills, flags and notes, results", group: "Pages", priority: 8)
    } + [
      KeyBinding(
        [.tab, .right], .nextPage, label: "next", help: "The next page", group: "Pages",
        priority: 6),
      KeyBinding(
        [.backTab, .left], .previousPage, label: "previous", help: "The page before",
        group: "Pages", showsInBar: false),
      KeyBinding(
        [.character("a")], .nextAnnotator, label: "whose",
        help: "Of skills: everybody's work, then each annotator's", group: "Pages", priority: 5),
      KeyBinding(
        [.up, .character("k")], .lineUp, label: "scroll", help: "Up or down one line",
        group: "Reading", priority: 4),
      KeyBinding(
        [.down, .character("j")], .lineDown, label: "scroll", help: "Up or down one line",
        group: "Reading", priority: 4),
      KeyBinding(
        [.pageUp], .pageUp, label: "page", help: "Up or down one screen", group: "Reading",
        showsInBar: false),
      KeyBinding(
        [.pageDown], .pageDown, label: "page", help: "Up or down one screen",
        group: "Reading", showsInBar: false),
      KeyBinding(
        [.home], .top, label: "ends", help: "To the beginning or the end", group: "Reading",
        showsInBar: false),
      KeyBinding(
        [.end], .bottom, label: "ends", help: "To the beginning or the end", group: "Reading",
        showsInBar: false),
      KeyBinding(
        [.character("r")], .read, label: "read again",
        help: "Read the study now; it is read every two seconds anyway", group: "The rest",
        showsInBar: false),
      KeyBinding(
        [.character("?"), .function(1)], .help, label: "help", help: "This page",
        group: "The rest", priority: 10),
      KeyBinding(
        [.character("q"), .control("C")], .quit, label: "quit", help: "Leave", group: "The rest",
        priority: 9),
    ])
}
