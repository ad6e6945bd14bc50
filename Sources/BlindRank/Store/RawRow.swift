import GRDB
import GRDBSQLite

/// A row as SQLite holds it, for queries with so many rows that no value can be made of each. Lasts
/// until the next one.
struct RawRow {
  fileprivate let values: UnsafeMutablePointer<OpaquePointer?>

  /// A whole number; 0 where there is none.
  func integer(_ column: Int) -> Int { Int(sqlite3_value_int64(values[column])) }

  /// A whole number; nil where there is none.
  func number(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

  /// Whether there is nothing.
  func isNull(_ column: Int) -> Bool { sqlite3_value_type(values[column]) == SQLITE_NULL }

  /// A text's bytes; nil where there is nothing.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer? {
    guard let text = sqlite3_value_text(values[column]) else { return nil }
    return UnsafeRawBufferPointer(start: text, count: Int(sqlite3_value_bytes(values[column])))
  }

  /// A text; nil where there is nothing.
  func text(_ column: Int) -> String? {
    bytes(column).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Database {
  /// Goes through the rows of a table in the order of their ids.
  ///
  /// SQLite calls a function of ours with each row. That takes half the time of asking it for one
  /// row after another, and for each value of a row.
  ///
  /// - Parameters:
  ///   - columns: what makes up a row.
  ///   - condition: on ids alone.
  func forEachRow(
    _ columns: String, of table: String, where condition: String = "TRUE",
    arguments: StatementArguments = [], _ body: (RawRow) throws -> Void
  ) throws {
    try withoutActuallyEscaping(body) { body in
      let visitor = RowVisitor(body)
      try withExtendedLifetime(visitor) {
        try call(visitor)
        defer { try? call(nil) }
        do {
          // Without an index, a table is gone through as it is stored: by rising ids.
          try makeStatement(
            sql:
              "SELECT \(RowVisitor.name)(\(columns)) FROM \(table) NOT INDEXED WHERE \(condition)"
          ).execute(arguments: arguments)
        } catch {
          throw visitor.error ?? error
        }
      }
    }
  }

  /// Says who is called with each row, if anybody is.
  private func call(_ visitor: RowVisitor?) throws {
    let code = sqlite3_create_function_v2(
      sqliteConnection, RowVisitor.name, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
      visitor.map { Unmanaged.passUnretained($0).toOpaque() }, nil,
      visitor == nil ? nil : { RowVisitor.visit($0, $2) }, visitor == nil ? nil : { _ in }, nil)
    guard code == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage)
    }
  }
}

/// Who is called with each row of a query: an aggregate function that has no value.
private final class RowVisitor {
  static let name = "blindrank_visit"
  private let body: (RawRow) throws -> Void
  /// What went wrong at a row, which ended the query.
  private(set) var error: (any Error)?

  init(_ body: @escaping (RawRow) throws -> Void) { self.body = body }

  /// Is called by SQLite.
  static func visit(_ context: OpaquePointer?, _ values: UnsafeMutablePointer<OpaquePointer?>?) {
    guard let values, let data = sqlite3_user_data(context) else { return }
    // Without a count of who holds it, a million times.
    Unmanaged<RowVisitor>.fromOpaque(data)._withUnsafeGuaranteedRef { visitor in
      do {
        try visitor.body(RawRow(values: values))
      } catch {
        visitor.error = error
        sqlite3_result_error(context, "stopped", -1)
      }
    }
  }
}
