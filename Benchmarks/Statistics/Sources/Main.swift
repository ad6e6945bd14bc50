import BlindRank
import Foundation

/// Times the statistics: `statistics-benchmarks write FOLDER BLINDRANK` makes the input,
/// `statistics-benchmarks time FOLDER BLINDRANK [PEERS]` times them on it, beside the limits and other
/// people's packages. BLINDRANK is the built program.
@main enum Main {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3 else {
      return print("statistics-benchmarks write FOLDER BLINDRANK | time FOLDER BLINDRANK [PEERS]")
    }
    let (command, folder, program) = (arguments[0], arguments[1], Program(path: arguments[2]))
    let input = Input()
    switch command {
    case "write":
      try input.write(to: folder)
      try program.makeStudies(in: folder)
    default:
      time(
        Work.all(on: input, in: folder, program),
        peers: try Peers(path: arguments.count > 3 ? arguments[3] : nil))
    }
  }

  private static func time(_ works: [Work], peers: Peers) {
    for work in works {
      let times = work.measure()
      let milliseconds = times.quickest * 1000
      print(
        "\(work.name)\n  \(fixed(milliseconds)) ms, median \(fixed(times.median * 1000)), processor "
          + "\(fixed(times.processor * 1000)); limit \(fixed(work.limit * 1000)) ms"
          + (times.quickest <= work.limit ? "" : "  MISSED"))
      for peer in peers.times[work.key] ?? [] {
        print(
          "  \(peer.package): \(fixed(peer.seconds * 1000)) ms, "
            + "\(fixed(peer.seconds / times.quickest)) times as long"
            + (peer.note.isEmpty ? "" : " (\(peer.note))"))
      }
    }
  }

  /// A figure with three digits or so.
  private static func fixed(_ value: Double) -> String {
    String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
  }
}
