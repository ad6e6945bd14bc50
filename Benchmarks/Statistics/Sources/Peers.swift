import Foundation

/// What other people's packages took, as `peers.py` writes it.
struct Peers {
  struct Time {
    let package: String
    let seconds: Double
    /// What was not done in full.
    let note: String
  }

  /// By the key of the work.
  private(set) var times: [String: [Time]] = [:]

  /// Reads a file; none where nobody was timed.
  init(path: String?) throws {
    guard let path else { return }
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 4, let seconds = Double(fields[2]) else { continue }
      times[fields[0], default: []].append(
        Time(package: fields[1], seconds: seconds, note: fields[3]))
    }
  }
}
