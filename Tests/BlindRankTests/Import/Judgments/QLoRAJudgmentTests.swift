import Foundation
import Testing

@testable import BlindRank

private let realData = ProcessInfo.processInfo.environment["BLINDRANK_REAL_DATA"]

/// QLoRA's own files of judgments, read as files and imported into a study, against what an
/// independent program counted in them.
@Suite(
  .enabled(
    if: realData != nil && oracles != nil, "BLINDRANK_REAL_DATA and BLINDRANK_ORACLES are not set"))
struct QLoRAJudgmentTests {
  private struct Tallies: Decodable {
    let expected: Expected

    struct Expected: Decodable {
      let win: [[Int]]
      let tie: [[Int]]
    }
  }

  private struct Relative: Decodable {
    let scores: [String: [String: [[Double]?]]]
  }

  /// The systems in the oracles' order.
  private static let systems = [
    "gpt4", "65b-guanaco", "30b-guanaco", "vicuna-13b", "gpt35", "13b-guanaco", "bard",
    "7b-guanaco",
  ]
  private static let peoplesNames = SystemAliases([
    ("guanaco-65b", "65b-guanaco"), ("guanaco-33b", "30b-guanaco"),
    ("guanaco-13b", "13b-guanaco"), ("guanaco-7b", "7b-guanaco"),
  ])
  private let ratings = (realData ?? "") + "/qlora/eval/ratings-gpt4/vicuna"
  private let answers = (realData ?? "") + "/qlora/eval/generations/vicuna"

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".jsonl") }.map { folder + "/" + $0 }
  }

  private func oracle<Value: Decodable>(_ name: String, as _: Value.Type) throws -> Value {
    let path = (oracles ?? "") + "/\(name).json"
    return try JSONDecoder().decode(Value.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func check(_ table: BattleTable, _ systems: [System], _ name: String) throws {
    let expected = try oracle(name, as: Tallies.self).expected
    let tallies = PairTallies(of: table)
    let ids = try Self.systems.map { name in
      try #require(systems.first { $0.name == name }, "\(name)").id
    }
    for (row, one) in ids.enumerated() {
      for (column, other) in ids.enumerated() where row != column {
        let tally = tallies[one, other]
        #expect(tally.wins == expected.win[row][column])
        #expect(tally.ties == expected.tie[row][column])
      }
    }
  }

  @Test func theFilesAsTheyAre() throws {
    let judge = try BattleFile(contentsOf: files(in: ratings + "/pairwise"))
    let battles = judge.verdicts(on: .overall, by: .judge).battles
    #expect(battles.count == 4467)
    #expect(battles.shownFirst.allSatisfy { $0 == 0 })
    try check(battles, judge.systems, "qlora_vicuna_gpt4")
    let people = try BattleFile(
      contentsOf: files(in: (realData ?? "") + "/qlora-human"), aliases: Self.peoplesNames)
    #expect(people.annotators.map(\.name) == ["human 1", "human 2", "human 3"])
    let votes = people.verdicts(on: .overall, by: .human).battles
    #expect(votes.count == 6720)
    try check(Votes.majority.count(votes), people.systems, "qlora_vicuna_human")
  }

  /// GPT-4 judged nearly every pair in both orders: how far it said the same again, counted here
  /// verdict by verdict.
  @Test func theJudgeAgainInTheOtherOrder() throws {
    let judge = try BattleFile(contentsOf: files(in: ratings + "/pairwise"))
    let reports = try AgreementReports(
      of: ReportSource(of: judge, on: [.overall]), ItemResampling(resamples: 0))
    let row = try #require(reports.reports.first?.repeated.rows.first)
    let battles = judge.verdicts(on: .overall, by: .judge).battles
    var verdicts: [SIMD4<Int32>: [Int]] = [:]
    for row in battles.all {
      let (one, other) = (battles.first[row], battles.second[row])
      let outcome = Int(battles.outcome[row])
      verdicts[[battles.item[row], min(one, other), max(one, other), 0], default: []].append(
        one < other || outcome == 1 ? outcome : 2 - outcome)
    }
    let again = verdicts.values.filter { $0.count > 1 }
    #expect(again.allSatisfy { $0.count == 2 } && again.count > 2200)
    #expect(reports.reports.first?.repeated.rows.count == 1 && row.order == .swapped)
    #expect(row.consistency.count == again.count)
    #expect(Int(row.consistency.same) == again.count { $0[0] == $0[1] })
    let flips = OrderFlips(of: battles)
    #expect(row.consistency.decided == flips.decided && flips.count == again.count)
    #expect(Int(row.consistency.sameDecided) == flips.sameWinner)
  }

  @Test func theScoresAreOfWhomTheAnswersIDsSay() throws {
    let expected = try oracle("qlora_relative_scores", as: Relative.self).scores
    for (system, orders) in expected {
      let paths = try files(in: ratings + "/relative-gpt-3.5").filter {
        $0.contains("/\(system)-v") || $0.contains("-vs-\(system)-")
      }
      #expect(paths.count == 2)
      let files = JudgmentFiles(paths + [answers + "/answer_gpt35.jsonl"])
      files.read()
      #expect(!files.findings.hasErrors)
      let pairs = files.drafts.compactMap { draft -> JudgmentDraft.Pair? in
        if case .pair(let pair, _) = draft.verdict { return pair }
        return nil
      }
      for (order, isReferenceFirst) in [("chatgpt_first", true), ("system_first", false)] {
        let scores = pairs.filter { ($0.first == "gpt35") == isReferenceFirst }
          .compactMap(\.scores)
          .map { isReferenceFirst ? [$0.first, $0.second] : [$0.second, $0.first] }
        #expect(scores == orders[order]?.compactMap { $0 }, "\(system) \(order)")
      }
    }
  }

  @Test func importedIntoAStudyOfTheirEightyQuestions() throws {
    let folder = try StudyFolder()
    let path = folder.file("qlora.blindrank")
    var session = SessionFile()
    session.judgingProtocol = .pairwise
    session.items = .init(path: (realData ?? "") + "/qlora/eval/prompts/vicuna_questions.jsonl")
    session.systems = Self.systems.map { name in
      .init(
        name: name,
        responses: .init(
          path: answers
            + (name.hasSuffix("guanaco")
              ? "/\(name)-vicuna-generations-topp0.9-temp0.7.jsonl" : "/answer_\(name).jsonl")))
    }
    try StudyFile.create(at: path, process: 1) { writer in
      _ = try StudyImport(session: session).run(into: writer)
    }
    let store = try StudyFile.open(path)
    func bring(_ paths: [String], _ options: JudgmentImport.Options = .init()) throws {
      let (judgments, _) = try JudgmentImport(paths, options).run(into: JudgedStudy(of: store))
      try store.append(judgments)
    }
    let threeClass = try files(in: ratings + "/pairwise")
    try bring(threeClass)
    try bring(
      files(in: (realData ?? "") + "/qlora-human"), .init(aliases: Self.peoplesNames))
    let known = try files(in: ratings + "/relative-gpt-3.5").filter { path in
      Self.systems.contains { path.contains("/\($0)-v") || path.contains("-vs-\($0)-") }
    }
    #expect(known.count == 14)
    let answered = ["bard", "gpt35", "gpt4", "vicuna-13b"].map { answers + "/answer_\($0).jsonl" }
    try bring(known + answered, .init(annotator: "gpt-4 scores"))
    #expect(throws: BlindRankError.self) { try bring(threeClass) }
    let systems = try store.systems()
    let standing = try store.standingJudgments()
    let annotators = try store.annotators()
    func battles(_ name: String) -> BattleTable {
      let ids = Set(annotators.filter { $0.name.hasPrefix(name) }.map(\.id))
      return BattleTable(
        of: standing.filter { ids.contains($0.annotator) }.flatMap(\.battles),
        systemCount: systems.count)
    }
    #expect(annotators.count == 5)
    let judge = BattleTable(
      of: standing.filter { judgment in
        annotators.contains { $0.id == judgment.annotator && $0.name == "gpt-4" }
      }.flatMap(\.battles), systemCount: systems.count)
    #expect(judge.count == 4467)
    try check(judge, systems, "qlora_vicuna_gpt4")
    try check(Votes.majority.count(battles("human")), systems, "qlora_vicuna_human")
    // Seven systems in two orders; three verdicts on GPT-4 could not be read in each.
    #expect(battles("gpt-4 scores").count == 14 * 80 - 6)
    let first = FirstShownTally(of: judge)
    #expect(first.decided == 3867 && first.first == 2512)
    #expect(try store.verify().count == 4467 + 6720 + 14 * 80 - 6)
  }
}
