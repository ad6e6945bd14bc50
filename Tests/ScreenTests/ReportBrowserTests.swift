import BlindRank
import Foundation
import Testing

/// The page of a report in a real browser.
@Suite(.serialized, .enabled(if: Browser.program != nil, "there is no Chromium on PATH"))
struct ReportBrowserTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// Battles of so many systems with long, short and strange names, on so many skills.
  private func battles(systems: Int, skills: Int) throws -> String {
    let strange = ["<script>alert(1)</script>", "\"><img src=x>", "名前のとても長いシステムの名前です", "أبجد"]
    func name(_ system: Int) -> String {
      system < strange.count
        ? strange[system]
        : system % 3 == 0 ? "guanaco-\(system)b-instruct-quantised-to-two-bits" : "m\(system)"
    }
    var lines: [[String: Any]] = []
    for item in 0..<skills * 6 {
      for step in 1...2 {
        let (one, other) = (item % systems, (item + min(step, systems - 1)) % systems)
        let winner = (item * step) % 4 == 0 ? "tie" : item % 3 == 0 ? "system_b" : "system_a"
        lines.append([
          "item": item, "annotator": step == 1 ? "kim" : "lee", "system_a": name(one),
          "system_b": name(other), "winner": winner,
          "skill": "Skill \(item % skills) of many words", "difficulty": item % 10 + 1,
          "first_shown": name(one),
        ])
      }
    }
    return try workshop.write("battles.jsonl", lines: lines)
  }

  private func page(_ arguments: [String]) throws -> String {
    let output = workshop.file("report.html")
    let run = try PlainRun(["report"] + arguments + ["-o", output, "--force"])
    try #require(run.status == 0, "\(run.errors)")
    return try String(contentsOfFile: output, encoding: .utf8)
  }

  @Test(arguments: [(2, 29), (20, 3)], [360, 1000])
  func thePageIsQuietAndNothingOverlaps(_ size: (systems: Int, skills: Int), _ width: Int) throws {
    let html = try page([try battles(systems: size.systems, skills: size.skills)])
    let browser = try Browser(html, width: width, in: workshop)
    #expect(browser.console.isEmpty && browser.requests.isEmpty)
    #expect(browser.faults.isEmpty)
  }

  /// The checks above see what they look for.
  @Test func whatIsWrongIsSeen() throws {
    let html = """
      <!DOCTYPE html><html><body><img src="http://127.0.0.1:9/x.png"><script>console.log("x")</script>
      <p style="width:900px">x</p>
      <svg width="100"><text x="0" y="10">one</text><text x="5" y="10">two</text>
      <text x="400" y="30">far</text></svg></body></html>
      """
    let browser = try Browser(html, width: 360, in: workshop)
    #expect(browser.console.count == 1 && browser.requests == ["http://127.0.0.1:9/x.png"])
    #expect(browser.faults.count == 3, "\(browser.faults)")
  }

  @Test func paperHasThePage() throws {
    let file = try battles(systems: 3, skills: 2)
    let before = Set(try FileManager.default.contentsOfDirectory(atPath: workshop.path))
    let run = try PlainRun(["report", file, "-o", workshop.file("report.html"), "--pdf"])
    #expect(run.status == 0 && run.errors.hasSuffix("report.pdf\n"), "\(run.errors)")
    let paper = try Data(contentsOf: URL(fileURLWithPath: workshop.file("report.pdf")))
    #expect(paper.starts(with: Data("%PDF-".utf8)) && paper.count > 10_000)
    let after = Set(try FileManager.default.contentsOfDirectory(atPath: workshop.path))
    #expect(after == before.union(["report.html", "report.pdf"]))
  }
}
