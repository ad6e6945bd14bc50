import BlindRank
import Foundation
import Testing

/// `rouge` shows how systems fare, so it goes through the same gate as all results.
@Suite struct RougeOutputTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func study() throws -> String {
    let items = try workshop.write(
      "with-references.jsonl",
      lines: (1...8).map {
        ["id": $0, "instruction": "Number \($0)?", "reference": "It is the number \($0)."]
      })
    var arguments = ["new", workshop.file("rouge.blindrank"), "--items", items]
    for (system, text) in [("alpha", "It is the number"), ("beta", "Who knows")] {
      let responses = try workshop.write(
        system + ".jsonl",
        lines: (1...8).map {
          // Beta's differ in how far they have the reference's words, alpha's do not.
          ["id": $0, "response": "\(text) \(system == "beta" && $0 == 7 ? 0 : $0)."]
        })
      arguments += ["--responses", "\(system)=\(responses)"]
    }
    return try workshop.make("rouge.blindrank", arguments)
  }

  @Test func itIsShownOnceTheLookIsRecorded() throws {
    let study = try study()
    let refused = try PlainRun(["rouge", study])
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.errors.contains("the study is open, with"), "\(refused.errors)")
    for (count, format) in TableFormatNames.all.enumerated() {
      let run = try PlainRun(["rouge", study, "--peek", "--format", format])
      #expect(run.status == 0 && run.errors.isEmpty && !run.output.isEmpty, "\(run.errors)")
      let events = try StudyFile.open(study).events()
      #expect(events.count == count + 1 && events.last?.detail == "rouge")
    }
    let chart = try PlainRun(["rouge", study, "--peek", "--chart", "--bands", "1-4,5+"]).output
    #expect(chart.contains("● ROUGE-L · ├─┤ 95 % interval"), "\(chart)")
    // Alpha's are all alike: how far others would differ is not known.
    #expect(chart.contains(" 1.000, n 8"), "\(chart)")
    let table = try PlainRun(["rouge", study, "--peek", "--chart", "--format", "csv"])
    #expect(table.status == 64 && table.errors.contains("--chart draws for a terminal"))
    let text = try PlainRun(["rouge", study, "--peek", "--bands", "5"]).output
    #expect(text.contains("8 items with a reference\n"), "\(text)")
    #expect(
      text.split(separator: "\n").contains {
        $0.hasPrefix(" alpha") && $0.contains(" all ") && $0.contains(" 1.000 ")
      }, "\(text)")
  }

  @Test func withoutReferencesOrBandsItSaysSo() throws {
    let bare = try workshop.study(items: 2, systems: ["alpha", "beta"])
    let run = try PlainRun(["rouge", bare, "--peek"])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("no item has a reference to compare responses with"))
    // Nothing was seen, so nothing is recorded.
    #expect(try StudyFile.open(bare).events().isEmpty)
    let bands = try PlainRun(["rouge", bare, "--bands", "9-3"])
    #expect(bands.status == 64 && bands.errors.contains("ends before it begins"))
  }
}
