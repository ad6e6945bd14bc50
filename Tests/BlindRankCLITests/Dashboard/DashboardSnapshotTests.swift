import Testing
import TermUI

@testable import BlindRankCLI

/// The dashboard as pictures, taken as those of the judging screen are.
@Suite struct DashboardSnapshotTests {
  private static let sizes = [(80, 24), (120, 40), (40, 12)]
  private static let pages = ["annotators", "skills", "flags", "hidden", "results", "help"]

  static let names = pages.flatMap { page in sizes.map { name(page, $0) } }

  private static func name(_ page: String, _ size: (Int, Int)) -> String {
    "dashboard-\(page)-\(size.0)x\(size.1)"
  }

  @Test(arguments: pages, sizes)
  func looksAsRecorded(_ page: String, _ size: (Int, Int)) throws {
    let figures = DashboardExample.figures(
      page == "results" ? DashboardExample.shown : DashboardExample.hidden)
    let keys = ["annotators": "", "skills": "2", "flags": "3", "help": "?"][page] ?? "4"
    let model = DashboardExample.model(
      figures, size: Size(width: size.0, height: size.1), keys: keys)
    try SnapshotFile(name: Self.name(page, size)).check(Snapshot(DashboardExample.frame(model)))
  }
}
