import Testing

@testable import BlindRank

@Suite struct NumberBandsTests {
  @Test func rangesSinglesAndOpenEndsAreRead() throws {
    #expect(
      try NumberBands("1-4,5-7,8-10").bands.map(\.name) == ["1-4", "5-7", "8-10"])
    #expect(try NumberBands("8-, 3 ,5-5").bands.map(\.name) == ["8+", "3", "5"])
    #expect(try NumberBands("8+") == NumberBands("8-"))
    #expect(try NumberBands("0-3,9").index(of: 0) == 0)
    #expect(try NumberBands("0-3,9+").index(of: 12) == 1)
    #expect(try NumberBands("0-3,9+").index(of: 5) == nil)
  }

  @Test(arguments: [
    "", ",", "1-4,", "a", "1-b", "-3", "1-2-3", "+", "1.5", "3-+", "１", "99999999999999999999",
  ])
  func whatIsNoBandIsRefused(_ text: String) {
    #expect { try NumberBands(text) } throws: {
      if case .unreadable = $0 as? NumberBands.Problem { true } else { false }
    }
  }

  @Test func reversedAndOverlappingBandsAreRefused() {
    #expect(throws: NumberBands.Problem.reversed("7-5")) { try NumberBands("1,7-5") }
    #expect(throws: NumberBands.Problem.overlapping("1-4", "4-6")) {
      try NumberBands("1-4,4-6")
    }
    #expect(throws: NumberBands.Problem.overlapping("8+", "10")) {
      try NumberBands("8-,10")
    }
    #expect(throws: NumberBands.Problem.overlapping("8+", "2+")) {
      try NumberBands("8+,2+")
    }
  }
}
