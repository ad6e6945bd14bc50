import TermUI

/// The lines of a Markdown text before they are broken to a width, with how they look.
struct FlatText: Equatable, Sendable {
  enum Kind: UInt8 {
    /// Broken at words.
    case prose
    /// As prose, with a line drawn from its end to the right edge.
    case ruled
    /// Never broken.
    case code
    /// Stands for a whole table.
    case table
  }

  /// A line: what of the bytes it shows, what stands before it, where it comes from.
  struct Line: Equatable {
    var kind: Kind
    /// What stands before its first row, and before the others.
    var prefix: UInt32
    var rest: UInt32
    /// Its bytes; the first `lead` are a list marker and the like, not to be broken.
    var start: UInt32
    var lead: UInt32
    var end: UInt32
    /// Where it begins in the source.
    var source: UInt32
    /// The table it stands for.
    var table: UInt32 = 0
  }

  /// How some of the bytes look. In order, none overlaps another; bytes in none are plain.
  struct Run: Equatable {
    let start: UInt32
    var end: UInt32
    let style: Style
  }

  /// Bars of quotations and the indentation of lists.
  struct Prefix: Equatable {
    let bytes: [UInt8]
    let width: Int
  }

  struct Table: Equatable {
    enum Alignment: UInt8 { case left, centre, right }

    struct Row: Equatable {
      /// The indices of its cells.
      var cells: Range<Int>
      /// Where it begins in the source.
      let source: UInt32
    }

    /// What the columns of a table need, which no width changes.
    struct Column: Equatable {
      /// Columns of the screen for the widest cell, at least 1.
      var natural = 1
      /// Columns for the longest word, see `longestWord(in:_:)`.
      var word = 1
    }

    /// Those of the columns the table declares; a row can have more cells.
    var alignments: [Alignment]
    /// The first one is the header. Each of its cells is followed by a colon.
    var rows: [Row] = []
    /// As many as the longest row has cells; none before the text is read to its end.
    var columns: [Column] = []
  }

  struct Cell: Equatable {
    let start: UInt32
    let end: UInt32
    /// Columns of the screen if it is not broken; 0 before the text is read to its end.
    var width: UInt32 = 0

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  var bytes: [UInt8] = []
  var runs: [Run] = []
  var lines: [Line] = []
  /// The first one is empty.
  var prefixes = [Prefix(bytes: [], width: 0)]
  var tables: [Table] = []
  /// Those of all tables, in order.
  var cells: [Cell] = []
  /// The parts of the bytes that are read as one, lines and cells; none before the text is read to
  /// its end.
  var parts: [Range<UInt32>] = []

  /// The first run that ends after a byte.
  func run(after position: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].end) <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
