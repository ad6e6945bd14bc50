import TermUI

extension RankingAction: NamedAction {
  var name: String {
    switch self {
    case .rank(let rank): "rank-\(rank)"
    case .clearRank: "clear-rank"
    case .submit: "submit"
    case .skip: "skip"
    case .note: "note"
    case .undo: "undo"
    case .toggleMovingOn: "moving-on"
    case .nextResponse: "next-response"
    case .previousResponse: "previous-response"
    case .lineDown: "line-down"
    case .lineUp: "line-up"
    case .pageDown: "page-down"
    case .pageUp: "page-up"
    case .top: "top"
    case .bottom: "bottom"
    case .allDown: "all-down"
    case .allUp: "all-up"
    case .panRight: "code-right"
    case .panLeft: "code-left"
    case .instructionDown: "instruction-down"
    case .instructionUp: "instruction-up"
    case .wholeInstruction: "whole-instruction"
    case .zoom: "zoom"
    case .layout: "layout"
    case .raw: "raw"
    case .backItem: "previous-item"
    case .onItem: "next-item"
    case .whereIWas: "where-i-was"
    case .list: "list"
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
