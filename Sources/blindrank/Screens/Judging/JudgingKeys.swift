import BlindRank
import TermUI

extension KeyTable where Action == JudgingAction {
  /// The keys of the judging screen: the one table that the screen, its key line and its help
  /// page are made from. A key means the same in every protocol that has it.
  static func judging(_ brief: JudgingBrief) -> KeyTable {
    let hasCriteria = brief.judgesCriteria && !brief.criteria.isEmpty
    let verdicts: [KeyBinding<Action>] =
      switch brief.judgingProtocol {
      case .ranking: ranks(brief)
      case .pairwise: choices + [unclear("can't judge", "say that it cannot be judged, and why")]
      case .guess: guesses + [unclear("can't tell", "say that you cannot tell")]
      }
    return KeyTable(
      verdicts + (hasCriteria && brief.judgingProtocol != .guess ? criteria : [])
        + judging(movingOn(brief, hasCriteria: hasCriteria)) + reading + moving
        + (brief.judgingProtocol == .guess ? [result] : []) + rest)
  }

  private static func key(_ character: Character) -> Key { .character(character) }

  private static func ranks(_ brief: JudgingBrief) -> [KeyBinding<Action>] {
    let ranks = (1...brief.scale).map { rank in
      KeyBinding(
        [key(Character(String(rank)))], JudgingAction.rank(rank), label: "rank, 1 best",
        help: "rank the response in focus, 1 is best", group: "Judging", priority: 9)
    }
    let focus = [
      KeyBinding(
        [.tab, key("l")], JudgingAction.nextResponse, label: "next",
        help: "next response", group: "Reading", priority: 8),
      KeyBinding(
        [.backTab, key("h")], .previousResponse, label: "previous",
        help: "previous response", group: "Reading", showsInBar: false),
      KeyBinding(
        [.left], .leftResponse, label: "response", help: "previous, next response",
        group: "Reading", showsInBar: false),
      KeyBinding(
        [.right], .rightResponse, label: "response", help: "previous, next response",
        group: "Reading", showsInBar: false),
    ]
    let source =
      brief.asksForSource
      ? (brief.scale + 1..<10).map { rank in
        KeyBinding(
          [key(Character(String(rank)))], JudgingAction.rank(rank), label: "response",
          help: "when asked who wrote what: this response, like the ranks", group: "Judging",
          showsInBar: false)
      } + [unclear("can't tell", "when asked who wrote what: you cannot tell", showsInBar: false)]
      : []
    return ranks + source + focus
  }

  private static var choices: [KeyBinding<Action>] {
    [
      KeyBinding(
        [key("1"), .left], .chooseFirst, label: "A", help: "A is better", group: "Judging",
        priority: 9),
      KeyBinding(
        [key("2"), .right], .chooseSecond, label: "B", help: "B is better", group: "Judging",
        priority: 9),
      KeyBinding(
        [key("0"), key("=")], .tie, label: "tie", help: "neither is better", group: "Judging",
        priority: 9),
      KeyBinding(
        [key("b")], .bothBad, label: "both bad", help: "neither is better: both are bad",
        group: "Judging", priority: 9),
    ] + pairFocus
  }

  private static var guesses: [KeyBinding<Action>] {
    [
      KeyBinding(
        [key("1"), .left], .chooseFirst, label: "A", help: "it is A", group: "Judging",
        priority: 9),
      KeyBinding(
        [key("2"), .right], .chooseSecond, label: "B", help: "it is B", group: "Judging",
        priority: 9),
    ] + pairFocus
  }

  private static func unclear(
    _ label: String, _ help: String, showsInBar: Bool = true
  ) -> KeyBinding<Action> {
    KeyBinding(
      [key("c")], .cannotJudge, label: label, help: help, group: "Judging",
      showsInBar: showsInBar, priority: 8)
  }

  private static var pairFocus: [KeyBinding<Action>] {
    [
      KeyBinding(
        [.tab, key("l")], .nextResponse, label: "other", help: "the other response in focus",
        group: "Reading", priority: 4),
      // The keys of each action as in a ranking, so that one file of keys serves both.
      KeyBinding(
        [.backTab, key("h")], .previousResponse, label: "other", help: "and back",
        group: "Reading", showsInBar: false),
    ]
  }

  private static var criteria: [KeyBinding<Action>] {
    [
      KeyBinding(
        [key(".")], .nextAspect, label: "criterion", help: "next criterion", group: "Judging",
        priority: 8),
      KeyBinding(
        [key(",")], .previousAspect, label: "criterion", help: "previous criterion",
        group: "Judging", showsInBar: false),
    ]
  }

  /// What moving on is here; nil where there is nothing to move on to.
  private static func movingOn(_ brief: JudgingBrief, hasCriteria: Bool) -> String? {
    switch brief.judgingProtocol {
    case .ranking: "move on after a rank: yes or no"
    case .pairwise where hasCriteria: "move on to the next criterion: yes or no"
    case .pairwise: brief.advances ? "save with the choice: yes or no" : nil
    case .guess: "guess without ⏎: yes or no"
    }
  }

  private static func judging(_ movingOn: String?) -> [KeyBinding<Action>] {
    [
      KeyBinding(
        [key("x"), .delete], .clear, label: "clear", help: "take back what you said of this",
        group: "Judging", showsInBar: false),
      KeyBinding(
        [key("n")], .note, label: "note", help: "write a note on this item", group: "Judging",
        priority: 2),
      KeyBinding(
        [key("N")], .responseNote, label: "note", help: "write a note on the response in focus",
        group: "Judging", showsInBar: false),
      KeyBinding(
        [key("f")], .flag, label: "flag", help: "show this to the coordinator, or no more",
        group: "Judging", priority: 2),
      KeyBinding(
        [key("s")], .skip, label: "skip", help: "leave this out, with a reason",
        group: "Judging", priority: 6),
      KeyBinding(
        [key("u")], .undo, label: "undo", help: "take back the last thing you said",
        group: "Judging", priority: 6),
      KeyBinding(
        [key("a")], .toggleMovingOn, label: "auto", help: movingOn ?? "", group: "Judging",
        showsInBar: false),
      KeyBinding(
        [.enter], .submit, label: "submit", help: "save it and go on", group: "Judging",
        priority: 9),
    ].filter { movingOn != nil || $0.action != .toggleMovingOn }
  }

  private static var reading: [KeyBinding<Action>] {
    [
      KeyBinding(
        [.up, key("k")], .lineUp, label: "scroll", help: "scroll the response in focus",
        group: "Reading", priority: 7),
      KeyBinding(
        [.down, key("j")], .lineDown, label: "scroll", help: "scroll the response in focus",
        group: "Reading", priority: 7),
      KeyBinding(
        [.pageUp], .pageUp, label: "page", help: "a page up", group: "Reading", showsInBar: false),
      KeyBinding(
        [.pageDown, key(" ")], .pageDown, label: "page", help: "a page down", group: "Reading",
        showsInBar: false),
      KeyBinding(
        [.home], .top, label: "top", help: "to its beginning", group: "Reading",
        showsInBar: false),
      KeyBinding(
        [.end], .bottom, label: "end", help: "to its end", group: "Reading", showsInBar: false),
      KeyBinding(
        [.shiftUp, key("K")], .allUp, label: "all", help: "scroll all responses",
        group: "Reading", priority: 1),
      KeyBinding(
        [.shiftDown, key("J")], .allDown, label: "all", help: "scroll all responses",
        group: "Reading", priority: 1),
      KeyBinding(
        [key("y")], .together, label: "together", help: "scroll always together: yes or no",
        group: "Reading", showsInBar: false),
      KeyBinding(
        [key(">")], .panRight, label: "code right", help: "move long lines of code",
        group: "Reading", showsInBar: false),
      KeyBinding(
        [key("<")], .panLeft, label: "code right", help: "move long lines of code",
        group: "Reading", showsInBar: false),
      KeyBinding(
        [key("[")], .instructionUp, label: "instruction", help: "scroll the instruction",
        group: "Reading", showsInBar: false),
      KeyBinding(
        [key("]")], .instructionDown, label: "instruction", help: "scroll the instruction",
        group: "Reading", showsInBar: false),
      KeyBinding(
        [key("i")], .wholeInstruction, label: "instruction",
        help: "the whole instruction, and the rules", group: "Reading", priority: 1),
      KeyBinding(
        [key("z")], .zoom, label: "zoom", help: "this response alone, and back",
        group: "Reading", priority: 4),
      KeyBinding(
        [key("v")], .layout, label: "layout", help: "columns, stacked, one at a time",
        group: "Reading", priority: 3),
      KeyBinding(
        [key("r")], .raw, label: "raw", help: "raw text and back", group: "Reading", priority: 1),
      KeyBinding(
        [key("d")], .difference, label: "differences",
        help: "mark what differs from the other one", group: "Reading", showsInBar: false),
      KeyBinding(
        [key("w")], .words, label: "words", help: "count the words, or no more",
        group: "Reading", showsInBar: false),
      KeyBinding(
        [key("/")], .search, label: "search", help: "find a text in all responses",
        group: "Reading", priority: 1),
      KeyBinding(
        [key("m")], .nextMatch, label: "match", help: "next place, and the one before",
        group: "Reading", showsInBar: false),
      KeyBinding(
        [key("M")], .previousMatch, label: "match", help: "next place, and the one before",
        group: "Reading", showsInBar: false),
    ]
  }

  private static var moving: [KeyBinding<Action>] {
    [
      KeyBinding(
        [.backspace, key("p")], .backItem, label: "back", help: "the one before",
        group: "Moving", priority: 6),
      KeyBinding(
        [key("o")], .onItem, label: "on", help: "the one after, without judging",
        group: "Moving", showsInBar: false),
      KeyBinding(
        [key("g")], .list, label: "list", help: "the list, to go to any of them",
        group: "Moving", priority: 2),
      KeyBinding(
        [.escape], .whereIWas, label: "where I was", help: "back to where you were",
        group: "Moving", showsInBar: false),
    ]
  }

  private static var result: KeyBinding<Action> {
    KeyBinding(
      [key("e")], .result, label: "result", help: "how you did so far", group: "Moving",
      priority: 2)
  }

  private static var rest: [KeyBinding<Action>] {
    [
      KeyBinding(
        [key("t")], .pause, label: "break", help: "take a break: hide the texts",
        group: "The rest", showsInBar: false),
      KeyBinding(
        [key("q")], .quit, label: "quit", help: "leave; everything is saved", group: "The rest",
        priority: 7),
      KeyBinding(
        [key("?")], .help, label: "help", help: "this page", group: "The rest", priority: 10),
    ]
  }
}
