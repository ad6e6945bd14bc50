import BlindRank
import Foundation
import Testing

/// What the commands that print figures say of files in place of studies, through the program.
@Suite struct FileOutputTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func write(_ text: String, _ name: String = "battles.csv") throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: workshop.file(name)))
    return workshop.file(name)
  }

  private let battles = """
    item,annotator,system_a,system_b,winner,skill,first_shown

    """
    + (1...12).map { "\($0),kim,A,B,\($0 % 3 == 0 ? "tie" : "A"),\($0 % 2),A\n" }.joined()
    + (1...12).map { "\($0),lee,B,A,\($0 % 4 == 0 ? "B" : "system_b"),\($0 % 2),B\n" }.joined()

  @Test func stats() throws {
    let file = try write(battles)
    let run = try PlainRun(["stats", file])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix(
        "battles.csv: 24 judgments of pairs from 12 items by 2 human annotators\n"))
    #expect(run.output.contains("A – B") && run.output.contains("79 %"))
    #expect(run.errors == "By skill: blindrank stats \(file) --by skill\n")
    let divided = try PlainRun(["stats", file, "--by", "skill", "--votes", "majority"])
    #expect(divided.output.contains("A against B") && divided.status == 0)
    let json = try PlainRun(["stats", file, "--format", "json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let pairs = try #require(object["pairs"] as? [[String: Any]])
    #expect(pairs[0]["wins"] as? Int == 17 && pairs[0]["ties"] as? Int == 4)
    #expect(object["schema"] as? Int == 1)
  }

  @Test func biasAndAgreement() throws {
    let file = try write(battles)
    let bias = try PlainRun(["bias", file])
    #expect(bias.status == 0 && bias.output.contains("the one shown first"))
    #expect(!bias.output.contains("longer") && !bias.output.contains("imported"))
    #expect(bias.errors == "Length and format are left out: they need a study with the texts\n")
    let agreement = try PlainRun(["agreement", file, "--resamples", "100"])
    #expect(agreement.status == 0 && agreement.output.contains("kim – lee"))
  }

  @Test(arguments: ["stats", "ratings"])
  func aMajorityNeedsItems(_ command: String) throws {
    let file = try write("system_a,system_b,winner\nP,Q,P\nP,Q,P\nP,Q,Q\n")
    let run = try PlainRun([command, file, "--votes", "majority"])
    #expect(run.status == 1 && run.output == "")
    #expect(
      run.errors
        == "Error: --votes majority needs to know which votes are on one item: battles.csv "
        + "must have the field item\n")
  }

  @Test func agreementNamesTheFileThatDoesNotSayWhoJudged() throws {
    let text = "system_a,system_b,winner\nP,Q,P\n"
    let files = [try write(text, "one.csv"), try write(text, "two.csv")]
    let one = try PlainRun(["agreement", files[0]])
    #expect(
      one.status == 1 && one.output == ""
        && one.errors.contains("who judged what: one.csv must have the fields item and annotator"))
    let both = try PlainRun(["agreement"] + files)
    #expect(both.status == 1 && both.errors.contains("2 files must have the fields"))
  }

  /// Twelve of kim's verdicts come again, eight of them the same.
  @Test func verdictsOnOnePairAgain() throws {
    let again = (1...12).map { "\($0),kim,B,A,\($0 % 2 == 0 ? "A" : "tie"),\($0 % 2),B\n" }.joined()
    let file = try write(battles + again)
    let run = try PlainRun(["agreement", file, "--resamples", "100"])
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("Each annotator's verdicts on the same pair again"))
    for line in lines { #expect(line.count <= 80, "\(line)") }
    // The same on 3 and 9, where both are ties, and on 2, 4, 8 and 10, where A won.
    #expect(
      lines.contains {
        $0.split(separator: " ").prefix(5).elementsEqual(["kim", "swapped", "12", "50", "%"])
      }, "\(run.output)")
    let csv = try PlainRun(["agreement", file, "--resamples", "100", "--format", "csv"])
    #expect(csv.output.contains("\r\nkim,swapped,12,0.5,"))
    let json = try PlainRun(["agreement", file, "--resamples", "100", "--format", "json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let told = try #require(object["judged_again"] as? [String: Any])
    #expect(told["pairs"] as? Int == 12 && told["different"] as? Int == 6)
    #expect((told["consistency"] as? [[String: Any]])?.first?["n"] as? Int == 12)
    for format in ["markdown", "latex"] {
      let table = try PlainRun(["agreement", file, "--resamples", "100", "--format", format])
      #expect(table.output.contains("swapped") && table.status == 0, "\(format)")
    }
  }

  /// Verdicts on several criteria of one comparison are one judgment, whoever counts them; without
  /// skills there is none to divide by.
  @Test func commandsCountTheSameJudgments() throws {
    let file = try write(
      """
      item,annotator,criterion,system_a,system_b,winner,first_shown
      1,ann,Honesty,A,B,A,A
      1,ann,Charm,A,B,B,A
      2,ann,Honesty,A,B,A,B
      2,ann,Charm,B,A,A,B
      3,ann,Honesty,A,B,A,A
      3,ann,Charm,B,A,A,B
      1,bo,Honesty,B,A,A,A

      """)
    for command in ["stats", "agreement", "bias"] {
      let run = try PlainRun([command, file])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasPrefix("battles.csv: 5 judgments of pairs from 3 items by 2"))
      #expect(!run.errors.contains("By skill"))
    }
  }

  @Test func whatNeedsAStudySaysSo() throws {
    let file = try write("model_a,model_b,winner\nA,B,model_a\n")
    let guesses = try PlainRun(["stats", file, "--blinding"])
    #expect(guesses.status == 1 && guesses.output == "")
    #expect(guesses.errors.contains("--blinding needs a study"))
    let agreement = try PlainRun(["agreement", file])
    #expect(agreement.status == 1 && agreement.errors.contains("the fields item and annotator"))
    let criterion = try PlainRun(["stats", file, "--kind", "judge"])
    #expect(criterion.errors.hasPrefix("No model judge has judged yet; 1 of other"))
  }

  @Test func brokenFilesAreListedAndNothingIsPrinted() throws {
    let file = try write("system_a,system_b,winner\nA,B,A\nA,B,draw\nA,A,tie\n")
    for command in ["stats", "agreement", "bias"] {
      let run = try PlainRun([command, file])
      #expect(run.status == 1 && run.output == "")
      #expect(
        run.errors == """
          \(file):3: winner: error: expected system_a, system_b, tie, both_bad or a system's name, \
          found the text “draw”
          \(file):4: system_b: error: “A” is in system_a too; a battle is between two systems
          Error: \(file): 2 errors; nothing was computed

          """)
    }
    let missing = try PlainRun(["stats", workshop.file("none.csv")])
    #expect(missing.status == 1 && missing.errors.contains("no such file; expected a study"))
    let folder = try PlainRun(["stats", workshop.path])
    #expect(folder.status == 1 && folder.errors.contains("is a folder; expected a file"))
  }
}
