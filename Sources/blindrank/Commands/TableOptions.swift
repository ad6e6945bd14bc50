import ArgumentParser
import BlindRank

/// How tables and charts leave the program.
struct TableOptions: ParsableArguments {
  @Option(help: "\(choices(of: TableFormat.self)).")
  var format: TableFormat = .text

  @Flag(help: "Draw charts in place of tables (format text).")
  var chart = false

  func validate() throws {
    if chart, format != .text {
      throw ValidationError("--chart draws for a terminal: it goes with --format text only.")
    }
  }

  /// Writes a report to standard output.
  ///
  /// - Parameters:
  ///   - command: what made it.
  ///   - title: the study's, with what the report rests on.
  ///   - log: what was seen of the study before its end; nil of files.
  ///   - isEmpty: whether there is nothing to draw.
  ///   - json: the same report; made only if it is written.
  func write(
    _ tables: @autoclosure () -> [Table], charts: @autoclosure () -> [Chart], of command: String,
    title: String, log: StudyLog?, isEmpty: Bool, json: @autoclosure () throws -> String
  ) throws {
    guard chart, !isEmpty else {
      return try format.write(
        tables(), of: command, title: title, remark: log?.remark, isEmpty: isEmpty,
        json: try json())
    }
    let (charts, tables) = (charts(), tables())
    // Tables without columns say in words why there is nothing to draw.
    try TableFormat.write(
      charts.isEmpty ? tables : tables.filter { !$0.columns.contains(where: \.isDrawn) },
      below: charts, title: title, remark: log?.remark)
  }
}
