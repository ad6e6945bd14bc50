/// Reads a file record by record.
protocol RecordReader: AnyObject {
  /// How the file is laid out.
  var container: Container { get }
  /// The length of the file.
  var size: Int { get }
  /// How many bytes of the file were read so far.
  var bytesRead: Int { get }
  /// The record read last: the same one, filled again by each `advance`.
  var current: any Record { get }
  /// Reads the next record; false at the end.
  ///
  /// After a problem that does not end the file, the next call goes on behind it.
  func advance() throws(ReadProblem) -> Bool
  /// Leaves the last one of so many equal parts of what is still to be read to a reader of its own;
  /// nil where it cannot.
  ///
  /// That one begins where a line does. It is a record's beginning if this reader then comes to its
  /// end without a problem.
  func split(lastOf parts: Int) -> (any RecordReader)?
}

extension RecordReader {
  func split(lastOf parts: Int) -> (any RecordReader)? { nil }

  /// The next record, which lasts until the one after it is read; nil at the end.
  func next() throws(ReadProblem) -> (any Record)? { try advance() ? current : nil }
}

/// How a file holds its records.
public enum Container: String, Hashable, Sendable {
  /// One JSON object a line.
  case jsonLines = "JSONL"
  /// A JSON list of objects.
  case jsonArray = "JSON list"
  /// Comma-separated values with a header (RFC 4180), or separated by semicolons.
  case csv = "CSV"
  /// Tab-separated values with a header.
  case tsv = "TSV"
}
