import Foundation
import Testing

@testable import BlindRank

/// What is said of files of battles and rankings that are not as they should be.
@Suite struct BattleFileFindingsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func findings(_ text: String) throws -> [String] {
    let (file, findings) = try folder.battles(text)
    #expect(file == nil)
    return findings.map { $0.replacingOccurrences(of: "battles:", with: "") }
  }

  private static let expected =
    "expected battles (system_a, system_b, winner) or rankings (item, annotator, then a field a "
    + "system)"
  private static let verdicts = "expected system_a, system_b, tie, both_bad or a system's name"

  private static let brokenBattles: [(text: String, problems: String)] = [
    ("", " error: the file is empty"),
    ("\n \n", " error: the file is empty"),
    ("system_a,system_b,winner\n", " error: the file holds no records; \(expected)"),
    ("[]", " error: the file holds no records; \(expected)"),
    (
      "a,b,c\n1,2,3\n",
      " error: \(expected); the file has a, b, c"
    ),
    (
      "item,anotator,P,Q\n1,x,1,2\n",
      " error: \(expected); the file has item, anotator, P, Q; is “anotator” meant for “annotator”?"
    ),
    (
      "system_a,system_b,system_a\nA,B,A\n",
      "1: error: the header has two columns “system_a”; rename one of them"
    ),
    (
      "system_a,system_b,model_a,winner\nA,B,A,A\n",
      " system_a: error: the file has system_a, system_b, model_a; rename or remove two of them, so that it is clear which two systems met"
    ),
    (
      "system_a,winner\nA,A\n",
      "2: system_b: error: expected a system's name, but the record has no such field; did you mean “system_a”?"
    ),
    (
      "system_a,system_b\nA,B\n",
      "2: winner: error: \(verdicts), but the record has no such field"
    ),
    (
      "system_a,system_b,winner\nA,B,C\n",
      "2: winner: error: \(verdicts), found the text “C”; did you mean “A”?"
    ),
    (
      "system_a,system_b,winner\nA,B,system_A\n",
      "2: winner: error: \(verdicts), found the text “system_A”; did you mean “system_a”?"
    ),
    (
      "system_a,system_b,winner\nA,B,\n",
      "2: winner: error: \(verdicts), found an empty text"
    ),
    (
      "{\"system_a\": \"A\", \"system_b\": \"B\", \"winner\": 1}\n",
      "1: winner: error: \(verdicts), found the number 1"
    ),
    (
      "system_a,system_b,winner\nA,C,A\nA,B,C\n",
      "3: winner: error: expected one of the two, “A” or “B”, found the text “C”"
    ),
    (
      "system_a,system_b,winner\nA,A,tie\n",
      "2: system_b: error: “A” is in system_a too; a battle is between two systems"
    ),
    (
      "system_a,system_b,winner\ntie,B,tie\nB,tie,tie\n",
      "2: system_a: error: a system is called “tie”, which is also how a verdict is written; rename it, also where it is the winner"
    ),
    (
      "system_a,system_b,winner\n ,B,B\n",
      "2: system_a: error: expected a system's name, found “ ”"
    ),
    (
      "system_a,system_b,winner,difficulty\nA,B,A,hard\nA,B,A,2.5\n",
      "2: difficulty: error: expected a whole number, found the text “hard”|3: difficulty: error: expected a whole number, found the text “2.5”"
    ),
    (
      "item,system_a,system_b,winner,skill\n1,A,B,A,x\n1,A,B,A,\n1,A,B,A,y\n",
      "4: skill: error: the item has “x” in an earlier row and “y” here; an item has one skill"
    ),
    (
      "item,system_a,system_b,winner\n1,A,B,A\n,A,B,A\n",
      "3: item: error: expected an id (a text or a whole number) in every row, found an empty text"
    ),
    (
      "{\"system_a\": \"A\", \"system_b\": \"B\", \"winner\": \"A\"}\n{\"system_a\": \"A\", \"system_b\": \"B\", \"winner\": \"A\", \"item\": 1}\n",
      "2: item: error: the first record has no such field; give it in every record or in none"
    ),
    (
      "annotator,kind,system_a,system_b,winner\nx,human,A,B,A\nx,judge,A,B,A\nx,jugde,A,B,A\n",
      "3: kind: error: “x” is human in an earlier row and judge here; an annotator is of one kind|4: kind: error: expected human, judge or simulated, found the text “jugde”; did you mean “judge”?"
    ),
    (
      "annotator,system_a,system_b,winner\n\" x\",A,B,A\n\" x\",A,B,A\n",
      "2: annotator: error: “ x” cannot be an annotator's name: it must have 1 to 64 visible characters"
    ),
    (
      "system_a,system_b,winner,first_shown\nA,B,A,left\nA,B,A,tie\n",
      "2: first_shown: error: expected system_a, system_b or a system's name, found the text “left”|3: first_shown: error: expected system_a, system_b or a system's name, found the text “tie”"
    ),
    (
      "system_a,system_b,winner\nA,B\nA,B,A\nA,\"B\"x,A\n",
      "2: error: expected 3 cells as in the header, found 2|4: error: text follows a closing quote; inside a cell in quotes, quotes are doubled"
    ),
  ]

  @Test(arguments: brokenBattles)
  func battles(_ text: String, _ problems: String) throws {
    #expect(try findings(text) == problems.split(separator: "|").map(String.init))
  }

  private static let brokenRankings: [(text: String, problems: String)] = [
    (
      "item,annotator,P,Q\n1,x,1,first\n",
      "2: Q: error: expected a rank (a whole number, 1 the best; empty: not ranked), found the text “first”"
    ),
    (
      "item,annotator,P,Q\n1,x,0,100\n",
      "2: P: error: expected a rank from 1 (best) to 99, found the text “0”"
    ),
    (
      "item,annotator,P,Q\n1,x,1,\n2,x,,\n",
      "2: P: error: expected ranks of at least two systems, found 1; there is nothing to compare: remove the row|3: ranks: error: expected ranks of at least two systems, found 0; there is nothing to compare: remove the row"
    ),
    (
      "item,annotator,P,Q\n1,x,1,2\n1,y,1,2\n1,x,2,1\n",
      "4: item: error: the annotator ranked this item in an earlier row; keep one of the two"
    ),
    (
      "item,annotator,P,both_bad\n1,x,1,2\n",
      "2: both_bad: error: a system is called “both_bad”, which is also how a verdict is written; rename it, also where it is the winner"
    ),
    (
      "{\"item\": 1, \"annotator\": \"x\", \"ranks\": {\"P\": 1, \"Q\": \"2\"}}\n",
      "1: ranks.Q: error: expected a rank (a whole number, 1 the best; empty: not ranked), found the text “2”"
    ),
  ]

  @Test(arguments: brokenRankings)
  func rankings(_ text: String, _ problems: String) throws {
    #expect(try findings(text) == problems.split(separator: "|").map(String.init))
  }

  @Test func manyOfOneKindAreCounted() throws {
    let rows = (1...1500).map { _ in "A,B,?\n" }.joined()
    let found = try findings("system_a,system_b,winner\n" + rows)
    #expect(found.count == FindingCollector.limit + 1)
    #expect(found.last == " error: and 1,480 more of this kind (unknown verdicts)")
  }

  @Test func thousandsOfSystemsAreAMistake() throws {
    let rows = (1...600).map { "a\($0),b\($0),tie\n" }.joined()
    let found = try findings("system_a,system_b,winner\n" + rows)
    #expect(
      found.first
        == "502: system_a: error: there are more than 1000 systems; does the column hold their names?"
    )
  }

  @Test func whereThereIsNoFile() throws {
    #expect(throws: BlindRankError.noFile(path: "/no/such")) { try StudyFile.isStudy("/no/such") }
    let path = try folder.write("SQLite", to: "short")
    #expect(try !StudyFile.isStudy(path))
    let study = try TestStudy()
    #expect(try StudyFile.isStudy(study.path))
  }
}
