import Foundation
import Testing

@testable import BlindRank

/// Other people's files, which are not in the repository: the variable names their folder.
private let realData = ProcessInfo.processInfo.environment["BLINDRANK_REAL_DATA"]

/// What a scan finds in real responses, against a plain search of their texts.
@Suite(.enabled(if: realData != nil, "BLINDRANK_REAL_DATA is not set"))
struct ScanRealDataTests {
  private func alpacaEval() throws -> RecordingStudy {
    var session = SessionFile()
    session.systems = ["alpaca-7b", "guanaco-65b", "vicuna-7b"].map {
      .init(
        name: $0,
        responses: .init(path: (realData ?? "") + "/alpaca_eval/\($0)/model_outputs.json"))
    }
    let study = RecordingStudy()
    _ = try StudyImport(session: session).run(into: study)
    return study
  }

  private func findings(_ study: RecordingStudy) throws -> [ScanFinding] {
    var scan = StudyScan(try WordRules(), systems: study.systems)
    let responses = Dictionary(grouping: study.responses, by: \.item)
    for item in study.items { scan.take(item, responses[item.id] ?? []) }
    return scan.finish()
  }

  @Test func everyMarkOfAPromptAndEveryPairOfTwins() throws {
    let study = try alpacaEval()
    let found = try findings(study)
    let marked = study.responses.filter { $0.turns[0].contains("### Human:") }
    #expect(marked.count > 100)
    let boilerplate = Set(
      found.filter { $0.kind == .boilerplate }.map { [$0.item.rawValue, $0.systems[0].rawValue] })
    #expect(boilerplate.isSuperset(of: marked.map { [$0.item.rawValue, $0.system.rawValue] }))
    #expect(boilerplate.count < marked.count * 5 / 4)
    // Only Guanaco runs on.
    #expect(Set(found.filter { $0.kind == .boilerplate }.map(\.systems)) == [[SystemID(2)]])

    var twins = 0
    for responses in Dictionary(grouping: study.responses, by: \.item).values {
      let texts = responses.map { $0.turns[0].split(whereSeparator: \.isWhitespace) }
      for one in texts.indices {
        twins += texts[(one + 1)...].count { $0 == texts[one] && !$0.isEmpty }
      }
    }
    #expect(twins > 0 && found.count { $0.kind == .identical } == twins)
  }

  @Test func everyResponseThatCallsItselfALanguageModel() throws {
    let study = try alpacaEval()
    let named = Set(
      try findings(study).filter { $0.kind == .selfNaming }
        .map { [$0.item.rawValue, $0.systems[0].rawValue] })
    let sought = study.responses.filter { response in
      let text = response.turns[0].lowercased()
      return text.contains("as an ai language model, i ") || text.contains("i am a language model")
    }
    #expect(sought.count > 15)
    for response in sought {
      #expect(
        named.contains([response.item.rawValue, response.system.rawValue]),
        "item \(response.item.rawValue)")
    }
    // Few responses do so: the words of everyday life are none.
    #expect(named.count < study.responses.count / 30)
  }
}
