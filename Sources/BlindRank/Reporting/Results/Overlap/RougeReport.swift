/// How far each system's responses have the words of the items' references, by the references'
/// length.
public struct RougeReport: Sendable {
  /// One system, on the items of one band or on all.
  public struct Row: Sendable {
    /// The system's name.
    public let system: String
    /// The band; nil: all items.
    public let band: String?
    /// The mean of F over its responses, one an item.
    public let fMeasure: ItemMean
    /// The mean precision.
    public let precision: Double
    /// The mean recall.
    public let recall: Double
    /// The interval of the mean of F, or why there is none.
    public let drawn: ItemResampling.Outcome

    /// Whether it is of so few items that it says next to nothing.
    public var isFew: Bool { fMeasure.count < Tally.fewestTelling }
    /// Of the mean of F.
    public var interval: Interval? { drawn.interval }
  }

  /// How long references are, in words; the groups of "Instruction Tuning with GPT-4", Figure 6,
  /// which its authors' files call `len0-2`, `len3-5`, `len6-10` and `len10-`.
  public static let usualBands = "0-2,3-5,6-10,11+"

  /// What the references were divided by.
  public let bands: NumberBands
  /// By system, each with its bands before its row for all items.
  public let rows: [Row]
  /// How many items count.
  public let itemCount: Int
  /// How many have no reference.
  public let withoutReference: Int
  /// How many references have no word that counts.
  public let withoutWords: Int
  /// How many items are excluded from the study.
  public let excluded: Int
  /// What was seen of the study's results before its end.
  public let log: StudyLog
  /// How the intervals are made.
  public let resampling: ItemResampling

  /// Compares all responses of a study with the references of its items.
  public init(
    of store: any StudyStore, bands: NumberBands, _ resampling: ItemResampling = ItemResampling()
  ) throws {
    self.bands = bands
    self.resampling = resampling
    let systems = try store.systems()
    let left = try store.excludedItems()
    var (counted, unreferenced, wordless) = (0, 0, 0)
    var scores: [SystemID: [(band: ReportGroup, rouge: RougeL)]] = [:]
    for number in 0..<(try store.itemCount()) where !left.contains(ItemID(number + 1)) {
      let item = try store.item(ItemID(number + 1))
      guard let text = item.reference, !text.isEmpty else {
        unreferenced += 1
        continue
      }
      guard let reference = RougeL.Reference(text) else {
        wordless += 1
        continue
      }
      let band = bands.group(of: ResponseTraits(of: [text]).words)
      for response in try store.responses(to: item.id) {
        scores[response.system, default: []].append(
          (band, RougeL(of: response.turns.joined(separator: "\n\n"), with: reference)))
      }
      counted += 1
    }
    itemCount = counted
    withoutReference = unreferenced
    withoutWords = wordless
    excluded = left.count
    log = try store.log()
    rows = systems.flatMap { system in
      let all = scores[system.id] ?? []
      return Dictionary(grouping: all, by: \.band).sorted { $0.key < $1.key }.map {
        Self.row(system, $0.key.name, $0.value.map(\.rouge), resampling)
      } + [Self.row(system, nil, all.map(\.rouge), resampling)]
    }
  }

  private static func row(
    _ system: System, _ band: String?, _ scores: [RougeL], _ resampling: ItemResampling
  ) -> Row {
    var mean = ItemMean(items: scores.count)
    for (place, score) in scores.enumerated() { mean.add(score.fMeasure, to: place) }
    func average(_ figure: (RougeL) -> Double) -> Double {
      scores.reduce(0) { $0 + figure($1) } / Double(max(1, scores.count))
    }
    return Row(
      system: system.name, band: band, fMeasure: mean, precision: average(\.precision),
      recall: average(\.recall), drawn: mean.interval(resampling))
  }
}
