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
      var cells: [Range<UInt32>] = []
      /// Where it begins in the source.
      let source: UInt32
    }

    /// Those of the columns the table declares; a row can have more cells.
    var alignments: [Alignment]
    /// The first one is the header. Each of its cells is followed by a colon.
    var rows: [Row] = []

    var columnCount: Int { rows.map { $0.cells.count }.max() ?? 0 }
  }

  var bytes: [UInt8] = []
  var runs: [Run] = []
  var lines: [Line] = []
  /// The first one is empty.
  var prefixes = [Prefix(bytes: [], width: 0)]
  var tables: [Table] = []

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
