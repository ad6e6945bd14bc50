/// Writes tables for a paper: LaTeX with the rules of booktabs, to be pasted or `\input`.
public struct LatexTable: Sendable {
  private let title: String
  private let remark: String?
  private let command: String
  private let program: String

  /// A page has room for so many lines of a table; a longer one is continued in another.
  private static let pageLines = 40
  /// LaTeX holds only so many tables for which there was no page yet.
  private static let heldTables = 16

  /// - Parameters:
  ///   - title: the study's, with who judged how much; stands in every caption.
  ///   - remark: what else is said below every table.
  ///   - command: what made them; part of their labels.
  public init(
    title: String, remark: String? = nil, command: String,
    program: String = "blindrank \(blindRankVersion)"
  ) {
    (self.title, self.remark, self.command, self.program) = (title, remark, command, program)
  }

  /// A comment that says what is needed, then a float for each table: caption, label, figures to
  /// the right, and the notes below; no bars.
  public func render(_ tables: [Table]) -> String {
    var labels = Labels(file: [command, title.prefix { $0 != ":" }.slug])
    let floats = tables.flatMap { table in
      parts(of: table, label: labels.next(for: table))
    }
    let body = floats.enumerated().map { place, float in
      (place > 0 && place % Self.heldTables == 0 ? "\n\\clearpage" : "") + "\n" + float
    }.joined()
    return head(LatexText.fallbacks(for: body)) + body
  }

  private func head(_ fallbacks: [String]) -> String {
    var lines = [
      "% \(title.shownSafely)",
      "% Made by \(program), \(command). In the preamble: \\usepackage{booktabs}",
      "% table* is as wide as the page where there are two columns, and table where there is one.",
    ]
    if !fallbacks.isEmpty {
      lines += [
        "% XeLaTeX and LuaLaTeX set these with a font that has them. pdfLaTeX has no letters for",
        "% them; if no package brings any, [their numbers] or a stand-in are printed.",
      ]
    }
    return (lines + fallbacks).map { $0 + "\n" }.joined()
  }

  /// One float, or several where it is longer than a page.
  private func parts(of table: Table, label: String) -> [String] {
    let layout = LatexLayout(of: table)
    var parts: [[[Table.Value]]] = [[]]
    var lines = 0
    for row in table.rows {
      let count = layout.lineCount(of: row)
      if lines > 0, lines + count > Self.pageLines {
        parts.append([])
        lines = 0
      }
      parts[parts.count - 1].append(row)
      lines += count
    }
    return parts.enumerated().map { place, rows in
      let isContinued = place > 0
      return float(
        table, layout, rows,
        title: isContinued ? table.title + " (continued)" : table.title,
        label: isContinued ? nil : label,
        notes: place == parts.count - 1 ? table.notes + (remark.map { [$0 + "."] } ?? []) : [])
    }
  }

  private func float(
    _ table: Table, _ layout: LatexLayout, _ rows: [[Table.Value]], title: String, label: String?,
    notes: [String]
  ) -> String {
    let kind = layout.spansColumns ? "table*" : "table"
    let short = LatexText.escaped(title, within: LatexText.narrowest)
    let study = LatexText.escaped(self.title, within: LatexText.narrowest)
    var lines = [
      "\\begin{\(kind)}", "  \\centering",
      "  \\caption[\(short)]{\(short). \(study).}",
    ]
    if let label { lines.append("  \\label{\(label)}") }
    lines.append("  \\par\\smallskip")
    // One without columns has notes only, which say why.
    if !layout.columns.isEmpty { lines += tabular(table, layout, rows) }
    if !notes.isEmpty {
      lines += ["  \\begin{minipage}{\\linewidth}", "    \\footnotesize"]
      lines += notes.map { "    " + LatexText.escaped($0, within: LatexText.narrowest) }
      lines.append("  \\end{minipage}")
    }
    return (lines + ["\\end{\(kind)}"]).map { $0 + "\n" }.joined()
  }

  private func tabular(
    _ table: Table, _ layout: LatexLayout, _ rows: [[Table.Value]]
  ) -> [String] {
    let end = layout.shares.isEmpty ? " \\\\" : " \\tabularnewline"
    func line(_ cells: [String]) -> String { "    " + cells.joined(separator: " & ") + end }
    var lines = [
      "  \\\(layout.fit.size)", "  \\setlength{\\tabcolsep}{\(layout.fit.separation.short)pt}",
    ]
    if !layout.omitted.isEmpty {
      let names = layout.omitted.map { table.columns[$0].heading.shownSafely }
      lines.append("  % no room, but in --format csv: \(names.joined(separator: ", "))")
    }
    lines += [
      "  \\begin{tabular}{@{}\(layout.columns.map { kind(of: $0, table, layout) }.joined())@{}}",
      "    \\toprule",
      line(layout.columns.map { LatexText.escaped(table.columns[$0].heading) }), "    \\midrule",
    ]
    lines += rows.map { row in
      line(layout.columns.map { cell(row[$0], of: $0, table, layout) })
    }
    return lines + ["    \\bottomrule", "  \\end{tabular}", "  \\par\\smallskip"]
  }

  private func kind(of column: Int, _ table: Table, _ layout: LatexLayout) -> String {
    if let share = layout.shares[column] {
      return "p{\(share.formatted(decimals: 3))\\linewidth}"
    }
    return table.columns[column].isFigure ? "r" : "l"
  }

  private func cell(
    _ value: Table.Value, of column: Int, _ table: Table, _ layout: LatexLayout
  ) -> String {
    if table.columns[column].isFigure {
      return LatexText.figure(value.reading, decimals: layout.decimals[column] ?? 0)
    }
    guard let ems = layout.ems(of: column) else { return LatexText.escaped(value.reading) }
    return "\\raggedright " + LatexText.escaped(value.reading, within: ems)
  }
}

/// The labels of one file, each once.
private struct Labels {
  private let file: [String]
  private var used: Set<String> = []

  /// - Parameter file: what all of them begin with.
  init(file: [String]) { self.file = file }

  /// `tab:stats-wizard-pairs`; a number follows where that was given already.
  mutating func next(for table: Table) -> String {
    let heading = table.columns.first { $0.isDrawn }?.heading.slug ?? ""
    let title = table.title.slug
    // By skill and by difficulty the same pair has the same title.
    let isSaid = heading.isEmpty || title.contains(heading)
    let name =
      "tab:"
      + (file + [title, isSaid ? "" : heading]).filter { !$0.isEmpty }.joined(separator: "-")
    let free = (2...).lazy.map { "\(name)-\($0)" }.first { !used.contains($0) } ?? name
    let label = used.contains(name) ? free : name
    used.insert(label)
    return label
  }
}

extension StringProtocol {
  /// At most forty small letters, digits and hyphens, for a label.
  fileprivate var slug: String {
    String(
      lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
        .prefix(40))
  }
}
