import Testing

/// Pairs, guesses and criteria: what `HostileTextTests` does with a ranking.
@Suite struct HostileJudgingTests {
  /// Differences, words, searches, a note on a response, a flag, and the question at the end.
  @Test func pairs() throws {
    let workshop = try Workshop()
    let study = try HostileStudy(HostileCase.all, judging: .pairwise, in: workshop)
    let walk = try HostileWalk(study, columns: 80, rows: 24)
    try walk.throughAllItems()
    try walk.throughTyping(after: "/", question: "Find:")
    try walk.throughTyping(after: "n", question: "Note:")
    try finish(walk, frames: HostileCase.all.count * 14)
  }

  @Test func guesses() throws {
    let workshop = try Workshop()
    let study = try HostileStudy(HostileCase.all, judging: .guess, in: workshop)
    let walk = try HostileWalk(study, columns: 120, rows: 40)
    try walk.throughAllItems()
    try walk.throughResults()
    #expect(walk.said.contains { $0.contains("Right:") })
    #expect(walk.said.contains { $0.contains("Wrong:") })
    // the question, said or not; right and wrong; no score, one, and one with a run
    #expect(walk.said.count == 7, "\(walk.said.sorted().joined(separator: "\n"))")
    try finish(walk, frames: HostileCase.all.count * 7)
  }

  /// Names, questions and definitions: all rows at once on a high screen, one on a low one.
  @Test(arguments: [
    (ProtocolCase.ranking, 80, 255), (.pairwise, 80, 255), (.pairwise, 320, 255),
    (.ranking, 80, 24), (.pairwise, 40, 12),
  ])
  func criteria(_ judging: ProtocolCase, _ columns: Int, _ rows: Int) throws {
    let short = HostileCase.all.filter(\.isShort)
    for start in stride(from: 0, to: short.count, by: 80) {
      let cases = Array(short[start..<min(short.count, start + 80)])
      let workshop = try Workshop()
      let study = try HostileStudy(criteria: cases, judging: judging, in: workshop)
      let walk = try HostileWalk(study, columns: columns, rows: rows)
      try walk.throughPage("the first page", step: 200)
      try walk.throughCriteria()
      walk.terminal.send("?")
      try walk.terminal.expect(text: HostileWalk.textPage)
      try walk.throughPage("help", step: 300)
      walk.terminal.send("x")
      try finish(walk, frames: cases.count)
    }
  }

  private func finish(_ walk: HostileWalk, frames: Int) throws {
    try walk.leave()
    #expect(walk.frames > frames)
    #expect(walk.flaws.isEmpty, "\(walk.flaws.prefix(40).joined(separator: "\n"))")
    let odd = OutputCensus(walk.terminal.output).oddities
    #expect(odd.isEmpty, "\(odd.sorted())")
  }
}
