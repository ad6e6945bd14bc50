import Foundation

/// Programs the package builds, found beside the test bundle.
enum Program {
  /// The one annotators use: the release build that `scripts/test` makes, or else the one beside
  /// the tests.
  static let blindrank =
    ProcessInfo.processInfo.environment["BLINDRANK_PROGRAM"] ?? path("blindrank")
  /// The one that shows what the terminal driver does.
  static let probe = path("TermProbe")

  /// A home of nobody's, without settings. A browser or a shell may put something there.
  static let emptyHome = NSTemporaryDirectory() + "blindrank-tests-home"

  private static func path(_ name: String) -> String {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder =
      bundle?.bundleURL.deletingLastPathComponent()
      ?? URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    return folder.appendingPathComponent(name).path
  }
}
