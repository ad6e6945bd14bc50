/// What else than quality verdicts on one aspect may hang on: the place on the screen, length and
/// format, the annotator, and the time.
public struct BiasReport: Sendable {
  /// The traits of each response: item → system → what can be counted in it.
  public typealias Traits = [ItemID: [SystemID: ResponseTraits]]

  /// What is asked of responses that differ.
  public enum Trait: String, Hashable, Sendable, CaseIterable {
    /// More words.
    case longer
    /// A list where the other has none.
    case list
    /// A code block where the other has none.
    case code
  }

  /// Who judged.
  public let annotators: [Annotator]
  /// The verdicts that count, all on one aspect.
  public let judgments: [Judgment]
  /// What they are about, where a study has several verdicts.
  public let criterion: String?
  /// Whether they are on two responses each and not rankings.
  public let comparesPairs: Bool
  /// How many of them were read from a file that does not say what was shown where.
  public let imported: Int
  /// Whether the response shown first wins; of pairs.
  public let firstShown: FirstShownTally
  /// Which ranks each slot got; of rankings.
  public let slots: SlotRanks
  /// What became of pairs judged in both orders by one annotator.
  public let flips: OrderFlips
  /// Whether the response with more of each trait wins; empty where there are no texts.
  public let traits: [Trait: TraitTally]
  /// How each annotator uses the verdicts.
  public let habits: [AnnotatorHabits]
  /// Time at work against verdict.
  public let times: VerdictTimes

  /// Makes a report of judgments on one aspect.
  ///
  /// - Parameters:
  ///   - battles: what comes of them; imported ones may have been shown in a known order.
  ///   - traits: nil where there are no texts.
  public init(
    systemCount: Int, annotators: [Annotator], judgments: [Judgment],
    battles: BattleTable? = nil, criterion: String? = nil, comparesPairs: Bool, traits: Traits?
  ) {
    let judges = Set(judgments.map(\.annotator))
    self.annotators = annotators.filter { judges.contains($0.id) }
    self.judgments = judgments
    self.criterion = criterion
    self.comparesPairs = comparesPairs
    let shown = judgments.filter { $0.action != .imported }
    let table =
      battles ?? BattleTable(of: judgments.flatMap(\.battles), systemCount: systemCount)
    firstShown = FirstShownTally(of: table)
    imported = comparesPairs ? firstShown.unknown : judgments.count - shown.count
    flips = OrderFlips(of: table)
    slots = SlotRanks(
      of: shown.compactMap { judgment in
        if case .ranking(let ranking) = judgment.verdict { return ranking.ranks }
        return nil
      })
    self.traits = Dictionary(
      uniqueKeysWithValues: (traits == nil ? [] : Trait.allCases).map { trait in
        (
          trait,
          TraitTally(of: table, rows: table.all) { row in
            let ofItem = traits?[ItemID(Int(table.item[row]) + 1)]
            guard let first = ofItem?[SystemID(Int(table.first[row]) + 1)],
              let second = ofItem?[SystemID(Int(table.second[row]) + 1)]
            else { return nil }
            return trait.amount(in: first) - trait.amount(in: second)
          }
        )
      })
    habits = AnnotatorHabits.all(of: judgments)
    times = VerdictTimes(of: judgments)
  }
}

extension BiasReport.Trait {
  /// How much of it there is in a response.
  func amount(in traits: ResponseTraits) -> Double {
    switch self {
    case .longer: Double(traits.words)
    case .list: traits.hasList ? 1 : 0
    case .code: traits.hasCode ? 1 : 0
    }
  }

  /// For the first column of a table.
  var reading: String {
    switch self {
    case .longer: "the longer one"
    case .list: "the one with a list"
    case .code: "the one with code"
    }
  }
}

/// The bias reports on each of several aspects.
public struct BiasReports: Sendable {
  /// One for each aspect.
  public let reports: [BiasReport]
  /// Who judged how much, and on what.
  public let basis: String

  /// Whether nothing has been judged.
  public var isEmpty: Bool { reports.allSatisfy(\.judgments.isEmpty) }
  /// Those of each report in turn.
  public var tables: [Table] { reports.flatMap(\.tables) }
}

extension ReportSource {
  /// What else than quality the verdicts on its aspects may hang on.
  ///
  /// - Parameter traits: nil where there are no texts.
  public func biasReports(traits: BiasReport.Traits?) throws -> BiasReports {
    BiasReports(
      reports: try aspects.map { aspect in
        BiasReport(
          systemCount: systems.count, annotators: annotators,
          judgments: try judgments(on: aspect), battles: verdicts(on: aspect).battles,
          criterion: criterion(aspect),
          comparesPairs: study.judgingProtocol == .pairwise, traits: traits)
      },
      basis: CriteriaReport(report(on: aspects, rule: .half)).basis)
  }

  /// What can be counted in the responses to the items that were judged.
  public func traits(in store: any StudyStore) throws -> BiasReport.Traits {
    var traits: BiasReport.Traits = [:]
    for item in items.sorted() {
      for response in try store.responses(to: item) {
        traits[item, default: [:]][response.system] = ResponseTraits(of: response.turns)
      }
    }
    return traits
  }
}
