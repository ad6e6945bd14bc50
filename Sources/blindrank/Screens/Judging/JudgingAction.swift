import TermUI

/// What a key can ask of the ranking screen.
enum JudgingAction: Hashable, Sendable {
  case rank(Int)
  case clearRank
  case submit
  case skip
  case note
  case undo
  case toggleMovingOn

  case nextResponse, previousResponse
  case lineDown, lineUp, pageDown, pageUp, top, bottom
  case allDown, allUp
  case panRight, panLeft
  case instructionDown, instructionUp, wholeInstruction
  case zoom, layout, raw

  case backItem, onItem, whereIWas, list
  case help, quit
}

extension KeyTable where Action == JudgingAction {
  /// The keys of the ranking screen: the one table that the screen, its key line and its help
  /// page are made from.
  static func ranking(scale: Int) -> KeyTable {
    func key(_ character: Character) -> Key { .character(character) }
    let ranks = (1...scale).map { rank in
      KeyBinding(
        [key(Character(String(rank)))], JudgingAction.rank(rank), label: "rank",
        help: "rank the response in focus, 1 is best", group: "Judging", priority: 9)
    }
    return KeyTable(
      ranks + [
        KeyBinding(
          [key("x"), .backspace, .delete], .clearRank, label: "clear",
          help: "take its rank away", group: "Judging", showsInBar: false),
        KeyBinding(
          [.tab, .right], .nextResponse, label: "next", help: "next response", group: "Reading",
          priority: 8),
        KeyBinding(
          [.backTab, .left], .previousResponse, label: "previous", help: "previous response",
          group: "Reading", showsInBar: false),
        KeyBinding(
          [.up, key("k")], .lineUp, label: "scroll", help: "scroll the response in focus",
          group: "Reading", priority: 7),
        KeyBinding(
          [.down, key("j")], .lineDown, label: "scroll", help: "scroll the response in focus",
          group: "Reading", priority: 7),
        KeyBinding(
          [.pageUp], .pageUp, label: "page", help: "a page up", group: "Reading",
          showsInBar: false),
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
          help: "the whole instruction, and the rules", group: "Reading", showsInBar: false),
        KeyBinding(
          [key("z")], .zoom, label: "zoom", help: "this response alone, and back",
          group: "Reading", priority: 4),
        KeyBinding(
          [key("v")], .layout, label: "layout", help: "columns, stacked, one at a time",
          group: "Reading", priority: 3),
        KeyBinding(
          [key("r")], .raw, label: "raw", help: "raw text and back", group: "Reading",
          priority: 1),
        KeyBinding(
          [key("n")], .note, label: "note", help: "write a note on this item", group: "Judging",
          priority: 2),
        KeyBinding(
          [key("s")], .skip, label: "skip", help: "leave this item out, with a reason",
          group: "Judging", priority: 6),
        KeyBinding(
          [key("u")], .undo, label: "undo",
          help: "take back the last rank or judgment", group: "Judging", priority: 6),
        KeyBinding(
          [key("a")], .toggleMovingOn, label: "auto",
          help: "move on after a rank: yes or no", group: "Judging",
          showsInBar: false),
        KeyBinding(
          [key("b")], .backItem, label: "back", help: "the item before", group: "Moving",
          priority: 6),
        KeyBinding(
          [key("o")], .onItem, label: "on", help: "the item after, without judging",
          group: "Moving", showsInBar: false),
        KeyBinding(
          [key("g")], .list, label: "list", help: "the list of items, to go to one",
          group: "Moving", priority: 2),
        KeyBinding(
          [.escape], .whereIWas, label: "where I was", help: "back to where you were",
          group: "Moving", showsInBar: false),
        KeyBinding(
          [.enter], .submit, label: "submit", help: "save the ranking and go on", group: "Judging",
          priority: 9),
        KeyBinding(
          [key("q")], .quit, label: "quit", help: "leave; everything is saved", group: "The rest",
          priority: 7),
        KeyBinding(
          [key("?")], .help, label: "help", help: "this page", group: "The rest", priority: 10),
      ])
  }
}
