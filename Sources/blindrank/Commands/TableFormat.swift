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
      try Self.write(isEmpty ? [] : tables(), title: title, remark: remark)
    case .csv: try BlindRankCLI.write(CSVTable.render(tables()))
    case .json: try BlindRankCLI.write(try json())
    case .markdown:
      try BlindRankCLI.write(MarkdownTable.render(tables(), title: title, remark: remark))
    case .latex:
      let writer = LatexTable(title: title, remark: remark, command: command)
      try BlindRankCLI.write(writer.render(tables()))
    }
  }

  /// Writes charts to a terminal, and below them the tables.
  ///
  /// - Parameters:
  ///   - title: the study's, with who judged how much.
  ///   - remark: what else stands above.
  static func write(
    _ tables: [Table], below charts: [Chart] = [], title: String, remark: String?
  ) throws {
    let drawer = TextTable(lineWidth: OutputWidth.columns, width: displayWidth)
    let artist = TextChart(lineWidth: OutputWidth.columns, width: displayWidth)
    let head = [title, remark].compactMap { $0 }.flatMap { drawer.wrapped($0, indent: 0) }
    let parts = charts.map(artist.render) + tables.map(drawer.render)
    try BlindRankCLI.write(
      head.map { $0 + "\n" }.joined() + parts.map { "\n" + $0 }.joined())
  }
}
