/// Writes tables for GitHub and whatever else reads its Markdown.
public enum MarkdownTable {
  /// Headings, tables with figures to the right, and the notes as lists; no bars.
  ///
  /// - Parameter remark: a paragraph below the title.
  public static func render(_ tables: [Table], title: String, remark: String? = nil) -> String {
    "## \(escaped(title))\n" + (remark.map { "\n\(escaped($0))\n" } ?? "")
      + tables.map { "\n" + render($0) }.joined()
  }

  private static func render(_ table: Table) -> String {
    let columns = table.columns.indices.filter {
      table.columns[$0].isDrawn && table.columns[$0].kind != .bar
    }
    var lines = ["### " + escaped(table.title)]
    if !columns.isEmpty {
      lines += ["", line(columns.map { escaped(table.columns[$0].heading) })]
      lines.append(line(columns.map { table.columns[$0].isFigure ? "---:" : "---" }))
      lines += table.rows.map { row in line(columns.map { escaped(row[$0].reading) }) }
    }
    if !table.notes.isEmpty { lines.append("") }
    lines += table.notes.map { "- " + escaped($0) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// A name must not end its cell, start emphasis, or become a tag.
  private static func escaped(_ text: String) -> String {
    text.shownSafely.map { character in
      switch character {
      case "|", "\\", "*", "`", "<", "[": "\\\(character)"
      default: String(character)
      }
    }.joined()
  }
}
