extension BiasReport {
  /// For reading and as CSV: what wins, the slots of rankings, both orders where there are such,
  /// the annotators, and the times.
  public var tables: [Table] {
    guard !judgments.isEmpty else { return [] }
    return (comparesPairs || !traits.isEmpty ? [winnerTable] : [])
      + (slots.rankings > 0 ? [slotTable] : [])
      + (flips.count > 0 ? [flipTable] : []) + [annotatorTable]
      + (times.decided.count + times.tied.count > 0 ? [timeTable] : [])
  }

  private func table(
    _ title: String, _ columns: [Table.Column], _ rows: [[Table.Value]], _ notes: [String]
  ) -> Table {
    Table(
      title: title.title(on: criterion),
      columns: [
        .init("criterion", key: "criterion", .text, isDrawn: false, isWritten: criterion != nil)
      ] + columns, rows: rows.map { [.text(criterion ?? "")] + $0 }, notes: notes)
  }

  /// The share of decided battles won: by the response shown first, and by the one with more of
  /// each trait.
  private var winnerTable: Table {
    func row(
      _ label: String, _ wins: Int, _ losses: Int, ties: Int, alike: Int?, p: Double?
    ) -> [Table.Value] {
      let n = wins + losses
      let tally = Tally(wins: wins, ties: ties, losses: losses)
      return [
        .text(label), .integer(n), .integer(wins), .integer(losses), .integer(ties),
        alike.map(Table.Value.integer) ?? .none,
        tally.winRate(.dropped).map { .rate($0, n: n) } ?? .none,
        tally.winRateInterval(.dropped).map { .interval($0, n: n) } ?? .none,
        p.map { .pValue($0, n: n) } ?? .none, .flag(tally.isFew(under: .dropped)),
      ]
    }
    let place = row(
      "the one shown first", firstShown.first, firstShown.second, ties: firstShown.ties,
      alike: nil, p: firstShown.decided > 0 ? firstShown.p : nil)
    let rows = Trait.allCases.compactMap { trait in
      traits[trait].map {
        row(trait.reading, $0.more, $0.less, ties: $0.ties, alike: $0.alike, p: nil)
      }
    }
    return table(
      "which response wins",
      [
        .init("response", key: "response", .text), .init("n", key: "n"),
        .init("wins", key: "wins", yielding: 1), .init("losses", key: "losses", yielding: 1),
        .init("ties", key: "ties", yielding: 1),
        .init("alike", key: "alike", isDrawn: !traits.isEmpty, yielding: 3),
        .init("win rate", key: "win_rate_dropped"),
        .init("95 %", key: "win_rate_dropped_95", .interval),
        .init(
          "p", key: "p_two_sided", isDrawn: comparesPairs, isWritten: comparesPairs, yielding: 2),
        .init("few data", key: "few_data", .text, isDrawn: false),
      ], (comparesPairs ? [place] : []) + rows,
      [
        "Win rate: of n, the battles that are no ties, of responses that differ in it. "
          + "95 %: Wilson interval." + (comparesPairs ? " p: exact binomial test." : "")
          + " All take battles as independent."
      ]
        + (traits.isEmpty
          ? []
          : [
            "Length is in words; lists and code as marked in Markdown. Not causes: a better system "
              + "may also write longer."
          ]) + (slots.rankings == 0 ? notesOnImported : []))
  }

  private var notesOnImported: [String] {
    imported > 0
      ? ["\(imported) imported: where their responses stood on the screen is not known."] : []
  }

  private var slotTable: Table {
    let ranks = slots.counts.first?.count ?? 0
    return table(
      "ranks by slot",
      [.init("slot", key: "slot", .text), .init("n", key: "n")]
        + (0..<ranks).map { .init("\($0 + 1)", key: "rank_\($0 + 1)") }
        + [.init("mean rank", key: "mean_rank")],
      slots.counts.indices.map { slot in
        [.text(Self.letter(slot)), .integer(slots.count(of: slot))]
          + slots.counts[slot].map(Table.Value.integer)
          + [.number(slots.meanRank(of: slot), decimals: 2, n: slots.count(of: slot))]
      },
      [
        noteOnSlots
      ] + notesOnImported)
  }

  private var noteOnSlots: String {
    guard let test = slots.test else { return "Nothing to test: all ranks are ties." }
    guard slots.rankings >= Tally.fewestTelling else { return "Too few rankings to test." }
    return "Friedman's test of no difference between slots: chi² "
      + "\(test.chiSquare.formatted(decimals: 2)), \(test.degrees) df, p "
      + Table.Value.pValue(test.p, n: slots.rankings).reading + "."
      + (slots.rankings < SlotRanks.fewestForTest
        ? " Of fewer than \(SlotRanks.fewestForTest) rankings p is rough." : "")
  }

  private static func letter(_ slot: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(slot % 26)))
    return slot < 26 ? letter : letter + String(slot / 26 + 1)
  }

  private var flipTable: Table {
    table(
      "judged in both orders by one annotator",
      [
        .init("verdicts", key: "verdicts", .text), .init("n", key: "n"),
        .init("share", key: "share"),
      ],
      [
        ("same winner", flips.sameWinner), ("first shown, twice", flips.flippedToFirst),
        ("second shown, twice", flips.flippedToSecond), ("one tie", flips.oneTie),
        ("both ties", flips.bothTies),
      ].map { name, count in
        [
          .text(name), .integer(count),
          .rate(Double(count) / Double(flips.count), n: flips.count),
        ]
      }, [])
  }

  private var annotatorTable: Table {
    let names = Dictionary(annotators.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let ranks = habits.contains { $0.rankings > 0 }
    let isShared = habits.contains { $0.shared > 0 }
    return table(
      "annotators",
      [
        .init("annotator", key: "annotator", .text),
        .init("kind", key: "kind", .text, isDrawn: false), .init("n", key: "n"),
        .init("ties", key: "tie_rate"), .init("95 %", key: "tie_rate_95", .interval),
        .init(
          "both bad", key: "both_bad_rate", isDrawn: comparesPairs, isWritten: comparesPairs,
          yielding: 1),
        .init(
          "95 %", key: "both_bad_rate_95", .interval, isDrawn: comparesPairs,
          isWritten: comparesPairs, yielding: 1),
        .init("mean rank", key: "mean_rank", isDrawn: ranks, isWritten: ranks),
        .init("severity", key: "severity", isDrawn: ranks && isShared, isWritten: ranks),
        .init("95 %", key: "severity_95", .interval, isDrawn: ranks && isShared, isWritten: ranks),
      ],
      habits.map { habits in
        let n = habits.tally.count
        return [
          .text(names[habits.annotator]?.name ?? ""),
          .text(names[habits.annotator]?.kind.rawValue ?? ""), .integer(n),
          habits.tieRate.map { .rate($0, n: n) } ?? .none,
          habits.tieInterval.map { .interval($0, n: n) } ?? .none,
          habits.bothBadRate.map { .rate($0, n: n) } ?? .none,
          habits.bothBadInterval.map { .interval($0, n: n) } ?? .none,
          habits.meanRank.map { .number($0, decimals: 2, n: habits.rankings) } ?? .none,
          habits.severity.map { .number($0, decimals: 2, n: habits.shared) } ?? .none,
          habits.severityInterval.map { .range($0, decimals: 2, n: habits.shared) } ?? .none,
        ]
      },
      [
        "n: battles. Ties: the share of them"
          + (comparesPairs ? ", both-bad ones included." : ".")
      ]
        + (ranks && isShared
          ? [
            "Severity: mean rank less that of the other annotators on the same items; "
              + "above 0 is more severe."
          ] : []))
  }

  private var timeTable: Table {
    let isTelling = min(times.decided.count, times.tied.count) >= Tally.fewestTelling
    return table(
      "time and verdict",
      [
        .init("verdict", key: "verdict", .text), .init("n", key: "n"),
        .init("median s", key: "median_active_seconds"),
      ],
      [
        (comparesPairs ? "a winner" : "no equal ranks", times.decided),
        (comparesPairs ? "a tie" : "equal ranks", times.tied),
      ].map { name, group in
        [
          .text(name), .integer(group.count),
          group.median.map { .number($0 / 1000, decimals: 1, n: group.count) } ?? .none,
        ]
      },
      [
        "Time at work, idle time apart."
          + (isTelling
            ? times.correlation.map {
              " Rank correlation of time and tie: \($0.formatted(decimals: 2))"
                + " (−1 to 1; above 0, ties took longer)."
            } ?? "" : "")
      ])
  }
}
