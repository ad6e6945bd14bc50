import Testing

@testable import BlindRank

@Suite struct SystemNamedTests {
  private let systems = ["ChatGPT", "Alpaca", "alpaca"].enumerated().map {
    System(id: SystemID($0 + 1), name: $1)
  }

  @Test func caseIsAsideWhereItIsNotNeeded() throws {
    #expect(try systems.named("chatgpt").name == "ChatGPT")
    #expect(try systems.named("alpaca").id == SystemID(3))
    #expect(throws: BlindRankError.self) { try systems.named("ALPACA") }
  }

  @Test func aNearNameIsSuggested() {
    #expect {
      try systems.named("chatgtp")
    } throws: {
      "\($0)"
        == "the study has no system “chatgtp”; it has ChatGPT, Alpaca, alpaca; did you mean “ChatGPT”?"
    }
  }
}
