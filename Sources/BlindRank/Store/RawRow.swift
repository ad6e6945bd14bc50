import GRDB
import GRDBSQLite

/// A row as SQLite holds it, for queries with so many rows that no value can be made of each. Lasts
/// until the next one.
struct RawRow {
  fileprivate let statement: SQLiteStatement

  /// A whole number; 0 where there is none.
  func integer(_ column: CInt) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// A whole number; nil where there is none.
  func number(_ column: CInt) -> Int? { isNull(column) ? nil : integer(column) }

  /// Whether there is nothing.
  func isNull(_ column: CInt) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  /// A text's bytes; nil where there is nothing.
  func bytes(_ column: CInt) -> UnsafeRawBufferPointer? {
    guard let text = sqlite3_column_text(statement, column) else { return nil }
    return UnsafeRawBufferPointer(
      start: text, count: Int(sqlite3_column_bytes(statement, column)))
  }

  /// A text; nil where there is nothing.
  func text(_ column: CInt) -> String? {
    bytes(column).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Database {
  /// Goes through the rows of a query.
  func forEachRow(
    of query: String, arguments: StatementArguments = [], _ body: (RawRow) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: query)
    try statement.setArguments(arguments)
    let row = RawRow(statement: statement.sqliteStatement)
    defer { sqlite3_reset(row.statement) }
    while true {
      switch sqlite3_step(row.statement) {
      case SQLITE_ROW: try body(row)
      case SQLITE_DONE: return
      case let code:
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: query)
      }
    }
  }
}
