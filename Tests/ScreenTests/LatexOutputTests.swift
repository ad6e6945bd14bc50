import BlindRank
import Foundation
import Testing

/// What the program writes for papers compiles as it is, whatever names are in it.
@Suite(.enabled(if: LatexRun.program != nil, "there is no pdflatex here"))
struct LatexOutputTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private static let hostile = [
    #"a_1 & co% $x$ #2"#, #"{\em ~^}"#, "<b>|[c]*\"`''--", "日本語 😀 éŁąðđŋ", "שלום \u{202E}␛\u{7}",
    String(repeating: "long", count: 24),
  ]

  /// What the commands write; every label in it is used once.
  private func output(_ commands: [[String]]) throws -> [String] {
    let parts = try commands.map { command in
      let run = try PlainRun(command + ["--format", "latex"])
      #expect(run.status == 0 && run.output.contains(#"\end{table"#), "\(command): \(run.errors)")
      #expect(run.isClean, "\(command)")
      return run.output
    }
    for part in parts {
      let labels = part.split(separator: "\n").filter { $0.contains(#"\label{"#) }
      #expect(!labels.isEmpty && Set(labels).count == labels.count)
    }
    return parts
  }

  /// - Parameter tolerance: pdfLaTeX sets numbers in place of Chinese, which take more room.
  private func compiles(_ parts: [String], tolerance: Double = 1) throws {
    for options in ["a4paper", "twocolumn"] {
      let run = try LatexRun(parts, options: options, tolerance: tolerance, in: workshop)
      #expect(run.problems.isEmpty, "\(options): \(run.problems.joined(separator: "\n"))")
    }
  }

  /// The sample study: rankings, ratings by all methods, what a scan finds.
  @Test func ofTheSampleStudy() throws {
    let file = try workshop.rankedSample()
    try #require(try PlainRun(["close", file]).status == 0)
    let ratings = ["ratings", file, "--resamples", "100"]
    try compiles(
      output([
        ["stats", file], ["stats", file, "--by", "skill", "--reference", "ChatGPT"],
        ["stats", file, "--bands", "1-4,5-7,8+"], ["agreement", file], ["bias", file], ratings,
        ratings + ["--method", "elo", "--orderings", "80"],
        ["ratings", file, "--covariates", "length"], ["progress", file],
        ["progress", file, "--by", "skill"], ["scan", file], ["scan", file, "--log"],
      ]))
  }

  /// Battles between systems, by annotators and on skills, whose names are anything.
  @Test func ofHostileNames() throws {
    let names = Self.hostile
    var lines: [[String: Any]] = []
    for row in 0..<120 {
      let winner = ["system_a", "system_b", "tie"][row * 7 / 3 % 3]
      let opponent = (row + 1 + row / 6 % 5) % 6
      lines.append([
        "item": "\(row / 2)", "annotator": names[row % 3], "skill": names[row / 4 % 6],
        "system_a": names[row % 6], "system_b": names[opponent], "winner": winner,
        "first_shown": "system_a",
      ])
    }
    let battles = try workshop.write("battles.jsonl", lines: lines)
    try compiles(
      output([
        ["stats", battles], ["stats", battles, "--by", "skill"],
        ["stats", battles, "--by", "annotator"], ["agreement", battles, "--resamples", "100"],
        ["bias", battles], ["ratings", battles, "--resamples", "100", "--ridge", "1"],
      ]), tolerance: 40)
  }

  /// Criteria, guesses and remarks of such names.
  @Test func ofAHostileStudy() throws {
    let names = Self.hostile
    let file = try workshop.study(
      items: 6, systems: ["a_1 & co%", "日本 {x}"], skill: { names[$0 - 1] },
      options: [
        "--title", names.joined(separator: " "), "--protocol", "pairwise",
        "--criterion", "\(names[0])=Which?", "--blinding-question", "--target", "日本 {x}",
      ]
    ) { item, system in "I am \(system), as an AI model: \(names[item - 1])" }
    let desk = try Desk(store: try StudyFile.open(file), annotator: names[1])
    for number in 1...6 {
      _ = try desk.open(ComparisonID(number), at: Timestamp(milliseconds: 1))
      let notes = Notes(item: names[number - 1], responses: [Slot(0): names[6 - number]])
      if number == 6 {
        try desk.skip(reason: names[5], notes: notes, at: Timestamp(milliseconds: 2))
      } else {
        let choice: PairwiseChoice = number == 5 ? .bothBad : .prefers(Slot(number % 2))
        try desk.submit(
          Ballot([.choice(choice), .guess(.points(at: Slot(0)))]), notes: notes,
          at: Timestamp(milliseconds: 2))
      }
    }
    try compiles(
      output([
        ["stats", file, "--peek"], ["stats", file, "--peek", "--by", "criterion"],
        ["stats", file, "--peek", "--blinding"], ["agreement", file, "--peek"],
        ["bias", file, "--peek"], ["ratings", file, "--peek"], ["progress", file, "--flags"],
        ["scan", file],
      ]), tolerance: 60)
  }
}
