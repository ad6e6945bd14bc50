/// How an annotator uses the verdicts: how often they tie, find both bad, and how severe they are.
public struct AnnotatorHabits: Hashable, Sendable {
  /// Whose.
  public let annotator: AnnotatorID
  /// Battles of their verdicts, ties and both-bad ones among them.
  public let tally: Tally
  /// Their rankings; 0 where pairs were compared.
  public let rankings: Int
  /// The mean rank they gave, 1 best, each ranking weighing the same; nil without rankings.
  public let meanRank: Double?
  /// How much worse their mean rank of an item's responses is than the other annotators' of the
  /// same, on average over those that others ranked too; above 0: severe. Nil without any.
  public let severity: Double?
  /// How many items, with the systems ranked, `severity` is of.
  public let shared: Int
  /// severity ± 1.96 standard errors over these; nil below two, or if all are alike.
  public let severityInterval: Interval?

  /// The share of ties, both-bad ones included; nil without battles.
  public var tieRate: Double? { share(tally.ties) }
  /// The Wilson interval of `tieRate`.
  public var tieInterval: Interval? { interval(tally.ties) }
  /// The share of battles in which both are bad; nil without battles.
  public var bothBadRate: Double? { share(tally.bothBad) }
  /// The Wilson interval of `bothBadRate`.
  public var bothBadInterval: Interval? { interval(tally.bothBad) }

  private func share(_ count: Int) -> Double? {
    tally.count == 0 ? nil : Double(count) / Double(tally.count)
  }

  private func interval(_ count: Int) -> Interval? {
    wilsonInterval(successes: Double(count), trials: tally.count)
  }

  /// The habits of everyone who gave one of these verdicts on one aspect, in the order of ids.
  public static func all(of judgments: some Sequence<Judgment>) -> [AnnotatorHabits] {
    var tallies: [AnnotatorID: Tally] = [:]
    var means: [Ranked: [AnnotatorID: [Double]]] = [:]
    for judgment in judgments where judgment.isJudged {
      var tally = tallies[judgment.annotator] ?? Tally()
      for battle in judgment.battles { tally.add(battle.outcome) }
      tallies[judgment.annotator] = tally
      if case .ranking(let ranking) = judgment.verdict {
        let mean = Double(ranking.ranks.reduce(0, +)) / Double(ranking.ranks.count)
        means[Ranked(judgment), default: [:]][judgment.annotator, default: []].append(mean)
      }
    }
    // In a fixed order, so that sums are the same every time.
    let ordered = means.sorted { $0.key < $1.key }.map(\.value)
    return tallies.sorted { $0.key < $1.key }.map { annotator, tally in
      AnnotatorHabits(annotator: annotator, tally: tally, ranked: ordered)
    }
  }

  /// What was ranked. Not the comparison: files of rankings have none that annotators share.
  private struct Ranked: Hashable, Comparable {
    let item: ItemID
    let systems: [SystemID]

    init(_ judgment: Judgment) {
      item = judgment.item
      systems = judgment.presentation.slots.sorted()
    }

    static func < (one: Ranked, other: Ranked) -> Bool {
      one.item == other.item
        ? one.systems.lexicographicallyPrecedes(other.systems) : one.item < other.item
    }
  }

  private init(annotator: AnnotatorID, tally: Tally, ranked: [[AnnotatorID: [Double]]]) {
    var (own, distances): ([Double], [Double]) = ([], [])
    for means in ranked {
      guard let all = means[annotator], let mean = all.mean else { continue }
      own += all
      let others = means.filter { $0.key != annotator }.sorted { $0.key < $1.key }
      guard let otherMean = others.compactMap(\.value.mean).mean else { continue }
      distances.append(mean - otherMean)
    }
    self.annotator = annotator
    self.tally = tally
    rankings = own.count
    meanRank = own.mean
    severity = distances.mean
    shared = distances.count
    severityInterval = distances.mean.flatMap { mean in
      guard distances.count > 1 else { return nil }
      let n = Double(distances.count)
      let squares = distances.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return normalInterval(
        mean, variance: squares / (n - 1) / n, within: -Double.infinity...Double.infinity)
    }
  }
}

extension [Double] {
  /// Nil of nothing.
  var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
