import BlindRank
import Foundation
import Testing

/// `stats` and `info` of studies that are more than one ranking an item.
@Suite struct StatsByCriterionTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    _ = try workshop.study(items: 8, systems: ["alpha", "Beta"])
  }

  private func make(_ options: String...) throws -> String {
    let file = workshop.file("other.blindrank")
    let run = try PlainRun(
      [
        "new", file, "--items", workshop.file("items.jsonl"), "--responses",
        "alpha=" + workshop.file("alpha.jsonl"), "--responses",
        "Beta=" + workshop.file("Beta.jsonl"),
      ] + options)
    try #require(run.status == 0, "\(run.errors)")
    return file
  }

  /// Judges all items, as one who sees from the texts who wrote what.
  ///
  /// - Parameter ballot: an item's number, and the slots of alpha and Beta → what to say.
  private func judge(
    _ file: String, _ ballot: (_ item: Int, _ alpha: Slot, _ beta: Slot) -> [Ballot.Entry]
  ) throws {
    let desk = try Desk(store: try StudyFile.open(file), annotator: "ann")
    for number in 1...8 {
      let sheet = try desk.open(ComparisonID(number), at: Timestamp(milliseconds: 1))
      let texts = sheet.item.responses.map { $0.turns.joined() }
      let alpha = try #require(texts.firstIndex { $0.hasPrefix("alpha") })
      try desk.submit(
        Ballot(ballot(sheet.item.id.rawValue, Slot(alpha), Slot(1 - alpha))), notes: Notes(),
        at: Timestamp(milliseconds: 2))
    }
  }

  private func object(_ arguments: [String]) throws -> [String: Any] {
    try PlainRun(arguments + ["--format", "json"]).object()
  }

  /// Useful: alpha wins 1 to 5, both are bad in 6, a tie in 7, 8 cannot be judged. True: Beta
  /// wins all. Who is who is told right in 1 to 6.
  private func pairs() throws -> String {
    let file = try make(
      "--protocol", "pairwise", "--criterion", "Useful=Which is?", "--criterion",
      "True=Which is?", "--blinding-question", "--target", "Beta")
    try judge(file) { item, alpha, beta in
      let useful: PairwiseChoice =
        switch item {
        case 6: .bothBad
        case 7: .tie
        case 8: .cannotJudge(reason: "no Thai")
        default: .prefers(alpha)
        }
      return [
        .choice(useful), .choice(.prefers(beta)), .guess(.points(at: item < 7 ? beta : alpha)),
      ]
    }
    return file
  }

  @Test func criteriaHaveTablesOfTheirOwn() throws {
    let file = try pairs()
    let run = try PlainRun(["stats", file, "--peek"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("other: 8 judgments of pairs from 8 items by 1 human annotator"))
    #expect(run.output.contains("\nUseful: pairs\n") && run.output.contains("\nTrue: pairs\n"))
    #expect(run.output.contains("Can't: “can't judge”, said 1×; no tie, and not in n."))
    #expect(run.errors.contains("By criterion: blindrank stats \(file) --peek --by criterion"))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80) }

    let one = try object(["stats", file, "--peek", "--criterion", "USEFUL", "--reference", "Beta"])
    let pair = try #require((one["pairs"] as? [[String: Any]])?.first)
    #expect(pair["wins"] as? Int == 5 && pair["ties"] as? Int == 2 && pair["losses"] as? Int == 0)
    #expect(pair["both_bad"] as? Int == 1 && pair["cannot_judge"] as? Int == 1)
    #expect((one["parameters"] as? [String: Any])?["criterion"] as? String == "Useful")

    let rows = try PlainRun(["stats", file, "--peek", "--by", "criterion", "--format", "csv"])
    let lines = rows.output.split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("alpha,Beta,Useful,7,5,2,1,0,1,"))
    #expect(lines[2].hasPrefix("alpha,Beta,True,8,0,0,0,8,0,"))

    let near = try PlainRun(["stats", file, "--peek", "--criterion", "Usefull"])
    #expect(near.status == 1 && near.output == "")
    #expect(near.errors.contains("did you mean “Useful”?"))
  }

  @Test func blindingIsTested() throws {
    let file = try pairs()
    let run = try PlainRun(["stats", file, "--peek", "--blinding"])
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        "other: 8 guesses at 8 items by 1 human annotator\nPeeked 1 time, first after 24 "
          + "judgment rows; still open\n\nGuesses\n"))
    #expect(run.output.contains("Useful: alpha against Beta, by how the guess ended"))
    #expect(run.errors == "By skill: blindrank stats \(file) --peek --blinding --by skill\n")
    let json = try object(["stats", file, "--peek", "--blinding", "--criterion", "useful"])
    let all = try #require((json["guesses"] as? [[String: Any]])?.first)
    #expect(all["n"] as? Int == 8 && all["right"] as? Int == 6)
    // 6, 7 or 8 of eight coins, and as many on the other side: 2 · 37/256.
    #expect(abs(try #require(all["p_two_sided"] as? Double) - 74.0 / 256) < 1e-9)
    let battles = try #require(json["battles"] as? [[String: Any]])
    #expect(battles.map { $0["wins"] as? Int } == [5, 0, 0, 5])
    #expect(battles.map { $0["ties"] as? Int } == [1, 1, 0, 2])
    for format in ["csv", "markdown"] {
      let run = try PlainRun(["stats", file, "--peek", "--blinding", "--format", format])
      #expect(run.status == 0 && run.output.contains("guessed right"))
    }
  }

  @Test func blindingThatWasNotAskedForIsToldHowTo() throws {
    let run = try PlainRun(["stats", workshop.file("test.blindrank"), "--peek", "--blinding"])
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.contains("`blinding_question: true`"))
  }

  @Test func aGuessingGameIsToldByItself() throws {
    let file = try make("--protocol", "guess", "--target", "Beta")
    let nobody = try PlainRun(["stats", file, "--peek"])
    #expect(nobody.errors.hasPrefix("Nothing has been guessed yet"))
    try judge(file) { item, alpha, beta in
      [.guess(item == 8 ? .cannotTell : .points(at: item < 7 ? beta : alpha))]
    }
    let run = try PlainRun(["stats", file, "--peek"])
    #expect(run.output.hasPrefix("other: 8 guesses at 8 items by 1 human annotator\n"))
    #expect(run.output.contains("Who was taken for whom") && !run.output.contains("win rate"))
    let json = try object(["stats", file, "--peek", "--by", "annotator"])
    let guesses = try #require(json["guesses"] as? [[String: Any]])
    #expect(guesses.map { $0["group"] as? String } == ["ann", nil])
    #expect(guesses[0]["right"] as? Int == 6 && guesses[0]["cannot_tell"] as? Int == 1)
    let people = try PlainRun(["stats", file, "--peek", "--kind", "judge"])
    #expect(people.errors.hasPrefix("No model judge has guessed yet; 8 of other annotators"))
  }

  @Test(arguments: [
    ["--criterion", "overall", "--by", "criterion"], ["--blinding", "--reference", "Beta"],
    ["--blinding", "--by", "criterion"], ["--blinding", "--system", "Beta"],
  ])
  func whatExcludesEachOtherExits64(_ arguments: [String]) throws {
    #expect(
      try PlainRun(["stats", workshop.file("test.blindrank"), "--peek"] + arguments).status == 64)
  }

  /// The verdict on the whole is what a ranking study with criteria tells unless asked.
  @Test func theOverallRankingComesFirst() throws {
    let file = try make("--criterion", "Useful=Which is?")
    try judge(file) { _, alpha, _ in
      let first = [1, 2], last = [2, 1]
      let alphaWins = alpha.index == 0 ? first : last
      let betaWins = alpha.index == 0 ? last : first
      return [
        .ranking(DraftRanking(ranks: alphaWins)), .ranking(DraftRanking(ranks: betaWins)),
      ]
    }
    let run = try PlainRun(["stats", file, "--peek"])
    #expect(run.output.hasPrefix("other: 8 rankings of 8 items by 1 human annotator: overall\n"))
    let whole = try object(["stats", file, "--peek", "--reference", "Beta"])
    #expect((whole["pairs"] as? [[String: Any]])?.map { $0["wins"] as? Int } == [0])
    let rows = try object(["stats", file, "--peek", "--reference", "Beta", "--by", "criterion"])
    let pairs = try #require(rows["pairs"] as? [[String: Any]])
    #expect(pairs.map { $0["group"] as? String } == ["Useful", "overall"])
    #expect(pairs.map { $0["wins"] as? Int } == [8, 0])
    let info = try PlainRun(["info", file])
    #expect(info.output.contains("ranking, ranks 1 to 5; verdicts: Useful, overall"))
  }
}
