import BlindRank
import Foundation
import Testing

/// Judgments of other projects, through the program.
@Suite struct ImportOutputTests {
  private let workshop: Workshop
  private let study: String

  init() throws {
    workshop = try Workshop()
    study = workshop.file("pairs.blindrank")
    func write(_ text: String, _ name: String) throws -> String {
      try Data(text.utf8).write(to: URL(fileURLWithPath: workshop.file(name)))
      return workshop.file(name)
    }
    let responses = "id,response\n1,x\n2,y\n"
    let run = try PlainRun([
      "new", study, "--protocol", "pairwise",
      "--items", try write("id,instruction\n1,How?\n2,Why?\n", "items.csv"),
      "--responses", "Alpha=" + write(responses, "a.csv"),
      "--responses", "Beta=" + write(responses, "b.csv"),
    ])
    #expect(run.status == 0, "\(run.errors)")
    _ = try write(
      """
      {"question_id": 1, "model_1": "alpha", "model_2": "Beta", "g1_winner": "model_1", \
      "g2_winner": "model_1", "judge": ["gpt-4", "pair-v2"], "turn": 1}
      {"question_id": 2, "model_1": "alpha", "model_2": "Beta", "g1_winner": "model_1", \
      "g2_winner": "error", "judge": ["gpt-4", "pair-v2"], "turn": 1}

      """, "pair.jsonl")
  }

  @Test func aFileComesIntoAStudyOnce() throws {
    let file = workshop.file("pair.jsonl")
    let unknown = try PlainRun(["import", study, file])
    #expect(unknown.status == 1 && unknown.output == "")
    #expect(unknown.errors.contains("the study has no system “alpha”"))
    #expect(unknown.errors.contains("--alias alpha=Alpha"))
    #expect(unknown.errors.hasSuffix("Error: 1 error in the input; nothing was written\n"))
    let run = try PlainRun(["import", study, file, "--alias", "alpha=Alpha"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        \(study): 3 judgments by 1 annotator
          \(file): fastchat-pair, 2 records
        Next: blindrank progress \(study)

        """)
    #expect(run.errors.contains("note: 1 verdict of a judge that could not be read is left out"))
    let again = try PlainRun(["import", study, file, "--alias", "alpha=Alpha"])
    #expect(again.status == 1 && again.errors.contains("has judged this in the study already"))
    #expect(try PlainRun(["verify", study]).output.contains("3 judgment rows"))
    let stats = try PlainRun(["stats", study, "--peek"])
    #expect(stats.output.hasPrefix("pairs: 3 judgments of pairs from 2 items by 1 judge annotator"))
    // A word means the same everywhere: one pair was judged in both orders.
    #expect(try PlainRun(["progress", study]).output.contains("3 judgments in, all by"))
    let info = try PlainRun(["info", study]).output
    #expect(info.contains("gpt-4 (judge): 2 judged, 1 of them in two orders"), "\(info)")
    #expect(info.contains(" judgments     3 judge\n"))
    let bias = try PlainRun(["bias", study, "--peek", "--format", "json"])
    #expect(bias.output.contains("\"imported\" : 0"))
    let annotate = try PlainRun(["annotate", study, "--as", "gpt-4", "--plain"])
    #expect(annotate.status != 0)
  }

  /// A copy of a study is no file of judgments, whatever reads it as one.
  @Test func aStudyInPlaceOfAFileSaysWhatToDo() throws {
    let copy = workshop.file("copy.blindrank")
    try FileManager.default.copyItem(atPath: study, toPath: copy)
    let said =
      "\(copy): error: is a study, and no file of records; its judgments come out of it, for import "
      + "and others to read, with: blindrank export \(copy) --as judgments -o FILE\n"
    for arguments in [
      ["import", study, copy],
      [
        "new", workshop.file("n.blindrank"), "--items", copy, "--responses",
        "A=" + workshop.file("a.csv"),
      ],
    ] {
      let run = try PlainRun(arguments)
      #expect(run.status == 1 && run.errors.contains(said), "\(run.errors)")
    }
  }

  @Test func verdictsOnSeveralCriteriaAreOneJudgment() throws {
    let path = try workshop.study(
      "criteria.blindrank", items: 2, systems: ["alpha", "beta"],
      options: [
        "--protocol", "pairwise", "--criterion", "Wit=Is witty.", "--criterion", "Truth=Is true.",
      ])
    let file = try workshop.write(
      "battles.jsonl",
      lines: ["Wit", "Truth"].map {
        [
          "item": 1, "annotator": "kim", "system_a": "alpha", "system_b": "beta",
          "winner": "system_a", "criterion": $0,
        ]
      })
    let run = try PlainRun(["import", path, file])
    #expect(run.output.hasPrefix("\(path): 1 judgment with 2 verdicts by 1 annotator\n"))
    #expect(try PlainRun(["info", path]).output.contains(" judgments     1 human\n"))
    #expect(try PlainRun(["close", path]).output.contains("closed; 1 of 2 judgments in"))
  }

  @Test func theSameFileInPlaceOfAStudy() throws {
    let file = workshop.file("pair.jsonl")
    let run = try PlainRun(["stats", file, "--alias", "alpha=Alpha", "--format", "csv"])
    #expect(run.status == 0 && run.output.contains("Alpha,Beta"))
    let both = try PlainRun(["stats", study, file])
    #expect(both.status == 1 && both.errors.contains("give one study alone"))
    let alias = try PlainRun(["stats", study, "--alias", "alpha=Alpha"])
    #expect(alias.status == 1 && alias.errors.contains("--alias is for names in files"))
    let none = try PlainRun(["stats", workshop.file("none.jsonl"), file])
    #expect(none.status == 1 && none.errors.contains("no such file"))
  }

  @Test func helpNamesTheFormats() throws {
    let help = try PlainRun(["import", "--help"]).output
    for name in ["reviews", "fastchat-pair", "arena-hard", "label-studio", "battles"] {
      #expect(help.contains("  \(name): "))
    }
    #expect(try !PlainRun(["import", "--help"]).output.contains("judge, simulated"))
    let wrong = try PlainRun(["import", study, "x", "--kind", "simulated"])
    #expect(wrong.status == 64 && wrong.errors.contains("'human' and 'judge'"))
  }
}
