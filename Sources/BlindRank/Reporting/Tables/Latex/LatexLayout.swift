/// What of a table is set in LaTeX, how large and how wide.
///
/// LaTeX does not shrink a table: one that is too wide runs over the margin. So widths are
/// estimated, for the text width of the narrowest common class.
struct LatexLayout {
  /// The columns that are set.
  private(set) var columns: [Int]
  /// Those that a reader would have been shown, had there been room.
  private(set) var omitted: [Int] = []
  /// How large it is, and how far apart the columns are.
  private(set) var fit = Fit.all[0]
  /// The share of the line that a wrapped column has.
  private(set) var shares: [Int: Double] = [:]
  /// A size with the room on each side of a column.
  struct Fit {
    /// The command for the size.
    let size: String
    /// Points in an em of it.
    let em: Double
    /// Points on each side of a column.
    let separation: Double

    /// From the largest on; LaTeX's own separation is 6.
    static let all = [
      Fit(size: "small", em: 9.25, separation: 6),
      Fit(size: "footnotesize", em: 8.5, separation: 4.5),
      Fit(size: "footnotesize", em: 8.5, separation: 3),
    ]
  }

  /// The most decimals of a column's figures.
  let decimals: [Int: Int]
  /// About how wide each column is, in ems.
  private let natural: [Double]
  /// The same where characters print their number, which texts must have room for.
  private let printed: [Double]

  /// That of `article` on 10 pt, in points.
  private static let lineWidth = 345.0
  /// That of half a page with two columns.
  private static let halfWidth = 219.0
  /// A wrapped column is not narrower, in ems.
  private static let leastWrapped = 7.0

  /// Finds room: tighter, then with texts wrapped, then without the columns that yield.
  init(of table: Table) {
    columns = table.columns.indices.filter {
      table.columns[$0].isDrawn && table.columns[$0].kind != .bar
    }
    decimals = Dictionary(
      uniqueKeysWithValues: columns.filter { table.columns[$0].isFigure }.map { column in
        (column, table.rows.compactMap { LatexText.decimals(of: $0[column].reading) }.max() ?? 0)
      })
    let texts = table.columns.indices.map { column in
      [table.columns[column].heading] + table.rows.map { $0[column].reading }
    }
    natural = texts.map { $0.map(LatexText.width).max() ?? 0 }
    printed = texts.map { $0.map(LatexText.printedWidth).max() ?? 0 }
    for smaller in Fit.all.dropFirst() where width > Self.lineWidth { fit = smaller }
    let labels = columns.filter { !table.columns[$0].isFigure }
    let surplus = labels.reduce(0) { $0 + (printed[$1] - natural[$1]) * em }
    guard width + surplus > Self.lineWidth else { return }
    let least = labels.reduce(0) { $0 + min(natural[$1], Self.leastWrapped) * em }
    func room() -> Double {
      Self.lineWidth
        - columns.filter { !labels.contains($0) }.reduce(gaps) { $0 + natural[$1] * em }
    }
    while room() < least, let most = columns.map({ table.columns[$0].yielding }).max(), most > 0 {
      omitted += columns.filter { table.columns[$0].yielding == most }
      columns.removeAll { omitted.contains($0) }
    }
    wrap(labels.filter(columns.contains), in: room())
  }

  /// The longest texts share what the shorter ones leave.
  private mutating func wrap(_ texts: [Int], in room: Double) {
    var (room, left) = (room, texts.count)
    for column in texts.sorted(by: { printed[$0] < printed[$1] }) {
      let share = max(room / Double(left), Self.leastWrapped * em)
      let isWhole = printed[column] * em <= share
      if !isWhole { shares[column] = share / Self.lineWidth }
      room -= isWhole ? printed[column] * em : share
      left -= 1
    }
  }

  private var em: Double { fit.em }
  private var gaps: Double { Double(max(0, columns.count - 1)) * 2 * fit.separation }

  /// About how wide it is if nothing is wrapped, in points.
  private var width: Double { columns.reduce(gaps) { $0 + natural[$1] * em } }

  /// Whether it is too wide for one of two columns on a page.
  var spansColumns: Bool { !shares.isEmpty || width > Self.halfWidth }

  /// How wide a wrapped column is.
  func ems(of column: Int) -> Double? {
    shares[column].map { $0 * Self.lineWidth / em }
  }

  /// On how many lines a row stands, about.
  func lineCount(of row: [Table.Value]) -> Int {
    columns.compactMap { column in
      ems(of: column).map {
        Int((LatexText.width(of: row[column].reading) * 1.1 / $0).rounded(.up))
      }
    }.reduce(1, max)
  }
}
