import BlindRank
import TermUI

/// A line of what was said and can be said, in pieces that can be clicked on.
struct BallotRow: Equatable, Sendable {
  /// What a click says.
  enum Target: Equatable, Sendable {
    case focus(Int)
    case rank(Int)
    case choice(PairwiseChoice)
    case cannotJudge
  }

  /// A piece of text.
  struct Piece: Equatable, Sendable {
    let text: String
    var style = Style.plain
    var target: Target?
  }

  /// From the left edge on.
  var left: [Piece] = []
  /// Up to the right edge, where there is room for all of it.
  var right: [Piece] = []
  /// The place of the aspect that it is about.
  var aspect: Int?

  /// Columns of some pieces.
  static func width(of pieces: [Piece]) -> Int {
    pieces.reduce(0) { $0 + displayWidth($1.text) }
  }

  /// Where the right pieces begin; nil if they don't fit.
  private func rightStart(width: Int) -> Int? {
    let start = width - 1 - Self.width(of: right)
    return right.isEmpty || start < Self.width(of: left) + 3 ? nil : start
  }

  /// What a click at a column says.
  func target(at column: Int, width: Int) -> Target? {
    func find(_ pieces: [Piece], from start: Int) -> Target? {
      var x = start
      for piece in pieces {
        let end = x + displayWidth(piece.text)
        if (x..<end).contains(column) { return piece.target }
        x = end
      }
      return nil
    }
    return find(left, from: 1) ?? rightStart(width: width).flatMap { find(right, from: $0) }
  }

  func draw(into buffer: inout CellBuffer, in area: Rect) {
    var x = area.x + 1
    for piece in left {
      x += buffer.put(
        piece.text, x: x, y: area.y, width: max(0, area.right - x), style: piece.style,
        ellipsis: true)
    }
    // What has no room at all must not vanish without a sign.
    if Self.width(of: left) > area.width - 1 {
      buffer.put("…", x: area.right - 1, y: area.y, width: 1, style: .quiet)
    }
    guard let start = rightStart(width: area.width) else { return }
    x = area.x + start
    for piece in right {
      x += buffer.put(piece.text, x: x, y: area.y, style: piece.style)
    }
  }
}

extension BallotRow.Piece {
  /// ` A `, or `▌A▐` reversed where it was said.
  static func option(
    _ text: String, isSaid: Bool, _ target: BallotRow.Target
  ) -> [BallotRow.Piece] {
    let edge = isSaid ? Style.accent : .plain
    return [
      .init(text: isSaid ? "▌" : " ", style: edge, target: target),
      .init(
        text: text, style: isSaid ? Style.accent.with(.reverse).with(.bold) : .plain,
        target: target),
      .init(text: isSaid ? "▐" : " ", style: edge, target: target),
    ]
  }
}
