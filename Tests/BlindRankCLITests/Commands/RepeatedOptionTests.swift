import ArgumentParser
import Testing

@testable import BlindRankCLI

/// Which options may be given once only.
@Suite struct RepeatedOptionTests {
  private func name(_ call: String) throws -> String? {
    let arguments = call.split(separator: " ").map(String.init)
    let command = try BlindRankCommand.parseAsRoot(arguments)
    return try RepeatedOption.name(in: arguments, of: type(of: command))
  }

  @Test(arguments: [
    ("stats s --by skill --by difficulty", "--by"),
    ("stats s --criterion Wit --criterion=Truth", "--criterion"),
    ("ratings s --seed 1 --format json --seed 2", "--seed"),
    ("export s --as battles -o one.csv --output two.csv", "--output"),
    ("import s one.jsonl --as kim --as lee", "--as"),
    ("new s --items a --items b --responses P=p", "--items"),
  ])
  func anOptionOfOneValueIsFound(_ call: String, _ name: String) throws {
    #expect(try self.name(call) == name)
  }

  @Test(arguments: [
    "stats s --skill Math --skill Coding --annotator kim --annotator lee",
    "stats s --difficulty 1-3 --difficulty 8-10 --peek --peek", "ratings s --seed 1 --start 2",
    "stats -- --by --by", "import s f --alias a=b --alias c=d", "report s -o one.html",
  ])
  func othersAreNot(_ call: String) throws {
    #expect(try name(call) == nil)
  }
}
