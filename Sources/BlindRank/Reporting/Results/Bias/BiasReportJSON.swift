import Foundation

/// Writes bias reports as one JSON object, with what made them.
public enum BiasReportJSON: ReportJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// `{"schema", "parameters", "first_shown", "slots", "both_orders", "traits", "annotators",
  /// "times"}` with sorted keys and every figure in full; of several criteria `"criteria"`, an
  /// array of objects with the criterion and these figures. What there is nothing to compute from
  /// is null.
  ///
  /// - Parameters:
  ///   - title: the study's.
  ///   - leftOut: what was left out of it, told in the parameters.
  ///   - log: what was seen before its end; `unblinding`, null where the figures are a file's.
  public static func render(
    _ reports: BiasReports, title: String, leftOut: LeftOut = LeftOut(), log: StudyLog? = nil
  ) throws -> String {
    let annotators = Set(reports.reports.flatMap(\.annotators)).sorted { $0.id < $1.id }
    return try render(
      [
        "study": title, "interval": Interval.Method.wilson.rawValue, "confidence": 0.95,
        "votes": Votes.each.rawValue,
        "kind": json(annotators.first?.kind.rawValue), "annotators": annotators.map(\.name),
        "criterion": json(reports.reports.count == 1 ? reports.reports.first?.criterion : nil),
        "judgments": reports.reports.lazy.flatMap(\.judgments).comparisonCount,
        "program": "blindrank \(blindRankVersion)",
      ], leftOut, log, of: reports.reports.map { ($0.criterion, figures($0)) })
  }

  private static func figures(_ report: BiasReport) -> [String: Any] {
    let (first, flips, times) = (report.firstShown, report.flips, report.times)
    return [
      "imported": report.imported,
      "first_shown": report.comparesPairs
        ? [
          "wins": first.first, "losses": first.second, "ties": first.ties, "n": first.decided,
          "win_rate": json(first.share), "low": json(first.interval?.low),
          "high": json(first.interval?.high),
          "p_two_sided": json(first.decided > 0 ? first.p : nil),
          "ties_are": FirstShownTally.tieRule.rawValue, "test": FirstShownTally.testName,
        ] as [String: Any] : NSNull(),
      "slots": slots(report.slots),
      "both_orders": [
        "n": flips.count, "same_winner": flips.sameWinner,
        "flipped_to_first": flips.flippedToFirst, "flipped_to_second": flips.flippedToSecond,
        "one_tie": flips.oneTie, "both_ties": flips.bothTies,
        "consistency": json(flips.consistency), "low": json(flips.consistencyInterval?.low),
        "high": json(flips.consistencyInterval?.high),
        "flips_p": json(flips.count > 0 ? flips.p : nil), "flips_test": SignTest.name,
      ],
      "traits": BiasReport.Trait.allCases.compactMap { trait in
        report.traits[trait].map { json($0, trait) }
      },
      "annotators": report.habits.map { json($0, in: report) },
      "times": [
        "decided": json(times.decided), "tied": json(times.tied),
        "rank_biserial": json(times.correlation),
      ],
    ]
  }

  private static func slots(_ slots: SlotRanks) -> Any {
    guard slots.rankings > 0 else { return NSNull() }
    return [
      "rankings": slots.rankings, "ranks": slots.counts,
      "mean_rank": slots.counts.indices.map(slots.meanRank), "test": "friedman",
      "chi_square": json(slots.test?.chiSquare), "degrees": json(slots.test?.degrees),
      "p": json(slots.test?.p),
    ] as [String: Any]
  }

  private static func json(_ tally: TraitTally, _ trait: BiasReport.Trait) -> [String: Any] {
    [
      "trait": trait.rawValue, "wins": tally.more, "losses": tally.less, "ties": tally.ties,
      "alike": tally.alike, "unknown": tally.unknown, "n": tally.decided,
      "win_rate": json(tally.rate), "low": json(tally.interval?.low),
      "high": json(tally.interval?.high),
    ]
  }

  private static func json(_ habits: AnnotatorHabits, in report: BiasReport) -> [String: Any] {
    let annotator = report.annotators.first { $0.id == habits.annotator }
    var object: [String: Any] = [
      "annotator": json(annotator?.name), "kind": json(annotator?.kind.rawValue),
      "n": habits.tally.count, "ties": habits.tally.ties, "tie_rate": json(habits.tieRate),
      "tie_low": json(habits.tieInterval?.low), "tie_high": json(habits.tieInterval?.high),
    ]
    if report.comparesPairs {
      object["both_bad"] = habits.tally.bothBad
      object["both_bad_rate"] = json(habits.bothBadRate)
      object["both_bad_low"] = json(habits.bothBadInterval?.low)
      object["both_bad_high"] = json(habits.bothBadInterval?.high)
    } else {
      object["rankings"] = habits.rankings
      object["mean_rank"] = json(habits.meanRank)
      object["shared"] = habits.shared
      object["severity"] = json(habits.severity)
      object["severity_low"] = json(habits.severityInterval?.low)
      object["severity_high"] = json(habits.severityInterval?.high)
      object["severity_interval"] = json(habits.severityInterval?.method.rawValue)
    }
    return object
  }

  private static func json(_ group: VerdictTimes.Group) -> [String: Any] {
    ["n": group.count, "median_active_seconds": json(group.median.map { $0 / 1000 })]
  }
}
