import ArgumentParser
import BlindRank
import TermUI

/// How tables leave the program.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, json, markdown, latex

  /// Writes a report to standard output.
  ///
  /// - Parameters:
  ///   - command: what made them.
  ///   - title: the study's, with who judged how much.
  ///   - remark: what else stands above the tables, for readers.
  ///   - isEmpty: whether there is nothing to draw tables of.
  ///   - json: the same report; made only if it is written.
  func write(
    _ tables: @autoclosure () -> [Table], of command: String, title: String,
    remark: String? = nil, isEmpty: Bool, json: @autoclosure () throws -> String
  ) throws {
    switch self {
    case .text:
      let drawer = TextTable(lineWidth: OutputWidth.columns, width: displayWidth)
      var text = [title, remark].compactMap { $0 }.flatMap { drawer.wrapped($0, indent: 0) }
        .map { $0 + "\n" }.joined()
      if !isEmpty {
        for table in tables() { text += "\n" + drawer.render(table) }
      }
      try BlindRankCLI.write(text)
    case .csv: try BlindRankCLI.write(CSVTable.render(tables()))
    case .json: try BlindRankCLI.write(try json())
    case .markdown:
      try BlindRankCLI.write(MarkdownTable.render(tables(), title: title, remark: remark))
    case .latex:
      let writer = LatexTable(title: title, remark: remark, command: command)
      try BlindRankCLI.write(writer.render(tables()))
    }
  }
}
