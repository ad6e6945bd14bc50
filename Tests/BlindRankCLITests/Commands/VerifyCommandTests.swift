import ArgumentParser
import Testing

@testable import BlindRankCLI

@Suite struct VerifyCommandTests {
  /// A slip of the hand is no accusation.
  @Test(arguments: [
    "zz", "", String(repeating: "a", count: 63), String(repeating: "a", count: 65),
    String(repeating: "g", count: 64), String(repeating: "a", count: 63) + "é",
    String(repeating: "٣", count: 64), "0x" + String(repeating: "a", count: 62),
  ])
  func whatIsNoSealIsAWrongUsage(_ seal: String) {
    do {
      _ = try VerifyCommand.parse(["x.blindrank", "--seal", seal])
      Issue.record("it was taken for a seal")
    } catch {
      #expect(VerifyCommand.exitCode(for: error).rawValue == 64)
      #expect(VerifyCommand.message(for: error).contains("expected 64 hexadecimal digits"))
    }
  }

  @Test func sealsAreTakenInEitherCase() throws {
    for digits in ["0123456789abcdef", "0123456789ABCDEF"] {
      let seal = String(repeating: digits, count: 4)
      #expect(try VerifyCommand.parse(["x.blindrank", "--seal", seal]).seal == seal)
    }
  }
}
