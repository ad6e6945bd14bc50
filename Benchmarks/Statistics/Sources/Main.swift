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
      try time(
        Work.all(on: input, in: folder, program),
        peers: try Peers(path: arguments.count > 3 ? arguments[3] : nil))
    }
  }

  private static func time(_ works: [Work], peers: Peers) throws {
    for work in works {
      let (ours, plain) = try work.measure()
      print(
        "\(work.name)\n  \(milliseconds(ours.quickest)), median \(milliseconds(ours.median)), "
          + "processor \(milliseconds(ours.processor)); "
          + verdict(work, ours, plain))
      for peer in peers.times[work.key] ?? [] {
        print(
          "  \(peer.package): \(milliseconds(peer.seconds)), "
            + "\(fixed(peer.seconds / ours.quickest)) times as long"
            + (peer.note.isEmpty ? "" : " (\(peer.note))"))
      }
    }
  }

  /// Where C runs beside it, what counts is how many times as long as that it takes: the median over
  /// neighbouring runs, which met the machine at the same speed.
  private static func verdict(_ work: Work, _ ours: Work.Times, _ plain: Work.Times?) -> String {
    let limit = work.usual * work.allowed
    guard let plain else {
      return "limit \(milliseconds(limit))" + (ours.quickest <= limit ? "" : "  MISSED")
    }
    let ratios = zip(ours.runs, plain.runs).map { $0 / $1 }.sorted()
    let ratio = ratios[ratios.count / 2]
    return "limit on an idle machine \(milliseconds(limit))\n"
      + "  C beside it: \(milliseconds(plain.quickest)), median \(milliseconds(plain.median))"
      + "\n  \(fixed(ratio)) times as long as C beside it; limit \(fixed(work.allowed)) times"
      + (ratio <= work.allowed ? "" : "  MISSED")
  }

  private static func milliseconds(_ seconds: Double) -> String { fixed(seconds * 1000) + " ms" }

  /// A figure with three digits or so.
  private static func fixed(_ value: Double) -> String {
    String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
  }
}
