import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// What the dashboard reads of a study, and when it reads results.
@Suite struct DashboardSessionTests: JudgingStory {
  private let moment = Timestamp(milliseconds: 50_000_000)

  private func session(_ study: SessionStudy) throws -> DashboardSession {
    DashboardSession(store: try study.open(), path: study.path) { moment }
  }

  private func judged(_ judgingProtocol: JudgingProtocol = .ranking) throws -> SessionStudy {
    let study = try SessionStudy(judgingProtocol)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n" + (judgingProtocol == .ranking ? "122\n122\n" : "1\n\n1\n"), &model)
    return study
  }

  @Test func itReadsAgain() throws {
    let study = try SessionStudy(.ranking)
    let session = try session(study)
    #expect(try session.figures().annotators.isEmpty)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n122\n", &model)
    guard case .messages(let messages) = session.perform(.read),
      case .read(let figures)? = messages.first
    else {
      Issue.record("not read")
      return
    }
    #expect(figures.done == 1 && figures.assigned == 4 && figures.today == 1)
    #expect(figures.annotators.map(\.name) == ["kim"] && figures.annotators[0].left == "few data")
    #expect(figures.skills.map(\.whose) == ["all annotators", "kim"])
  }

  @Test(arguments: [JudgingProtocol.ranking, .pairwise, .guess])
  func resultsComeWithTheEndAndGoWithTheGoingOn(_ judgingProtocol: JudgingProtocol) throws {
    let study = try judged(judgingProtocol)
    let session = try session(study)
    func parts() throws -> [DashboardFigures.Results.Part]? {
      guard case .shown(let parts) = try session.figures().results else { return nil }
      return parts
    }
    #expect(try parts() == nil)
    #expect(!"\(try session.figures())".contains("ChatGPT"))
    session.peek = try Unblinding(path: study.path, isPeeking: true, command: "dashboard")
      .allow(in: try study.open())
    let part = try #require(try parts()?.first)
    #expect(part.rows.contains { $0.n == 2 }, "\(part)")
    // It was recorded once, however often it is read.
    #expect(try study.open().events().count == 1)
    try study.open().append(.close, detail: nil, at: moment)
    #expect(try parts() != nil)
    try study.open().append(.reopen, detail: nil, at: moment)
    #expect(try parts() == nil)
  }
}
