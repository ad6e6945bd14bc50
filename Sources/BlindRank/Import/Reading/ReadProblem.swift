/// Why a file yields no record at one place.
struct ReadProblem: Error {
  /// From 1; nil where it is about the whole file.
  var line: Int?
  /// The record's number in the file, from 1, where its line has others too; else nil.
  var record: Int?
  let kind: FindingKind
  let problem: String
  /// Whether nothing after this place can be told apart any more.
  var endsFile = false
  /// The system's own words, where it was the system that refused.
  var reason: String?
}
