import TermUI

extension JudgingAction: NamedAction {
  var name: String {
    switch self {
    case .rank(let rank): "rank-\(rank)"
    case .chooseFirst: "choose-a"
    case .chooseSecond: "choose-b"
    case .tie: "tie"
    case .bothBad: "both-bad"
    case .cannotJudge: "cannot-judge"
    case .clear: "clear"
    case .nextAspect: "next-criterion"
    case .previousAspect: "previous-criterion"
    case .submit: "submit"
    case .skip: "skip"
    case .note: "note"
    case .responseNote: "response-note"
    case .flag: "flag"
    case .undo: "undo"
    case .toggleMovingOn: "moving-on"
    case .nextResponse: "next-response"
    case .previousResponse: "previous-response"
    case .leftResponse: "left-response"
    case .rightResponse: "right-response"
    case .lineDown: "line-down"
    case .lineUp: "line-up"
    case .pageDown: "page-down"
    case .pageUp: "page-up"
    case .top: "top"
    case .bottom: "bottom"
    case .allDown: "all-down"
    case .allUp: "all-up"
    case .together: "scroll-together"
    case .panRight: "code-right"
    case .panLeft: "code-left"
    case .instructionDown: "instruction-down"
    case .instructionUp: "instruction-up"
    case .wholeInstruction: "whole-instruction"
    case .zoom: "zoom"
    case .layout: "layout"
    case .raw: "raw"
    case .words: "words"
    case .search: "search"
    case .nextMatch: "next-match"
    case .previousMatch: "previous-match"
    case .difference: "difference"
    case .backItem: "previous-item"
    case .onItem: "next-item"
    case .whereIWas: "where-i-was"
    case .list: "list"
    case .result: "result"
    case .pause: "break"
    case .help: "help"
    case .quit: "quit"
    }
  }

  /// Without these one could neither judge, nor leave, nor find out how.
  var isEssential: Bool {
    switch self {
    case .submit, .quit, .help: true
    default: false
    }
  }
}
