/// What a row of a divided table is called, and what it is ordered by.
struct ReportGroup: Hashable, Comparable {
  let order: Int
  let name: String

  static func < (left: ReportGroup, right: ReportGroup) -> Bool {
    (left.order, left.name) < (right.order, right.name)
  }

  /// Items without the label.
  static let none = ReportGroup(order: .max, name: "(none)")
  /// What no band holds.
  static let other = ReportGroup(order: .max - 1, name: "(other)")
}

extension WinTieLossReport.Grouping {
  /// Whether it is by what an item is, and not by who judged.
  var isOfItems: Bool { self != .annotator }

  /// Where what an annotator said of an item belongs; the items' labels are in the order of ids.
  func group(
    of item: ItemID, by annotator: AnnotatorID, labels: [ItemLabels], annotators: [Annotator]
  ) -> ReportGroup {
    guard isOfItems else {
      let annotator = annotators.first { $0.id == annotator }
      return annotator.map { ReportGroup(order: $0.id.rawValue, name: $0.name) } ?? .none
    }
    let labels = labels[item.rawValue - 1]
    switch self {
    case .skill: return labels.skill.map { ReportGroup(order: 0, name: $0) } ?? .none
    case .difficulty:
      return labels.difficulty.map { ReportGroup(order: $0, name: String($0)) } ?? .none
    case .bands(let bands):
      guard let difficulty = labels.difficulty else { return .none }
      return bands.group(of: difficulty)
    case .annotator: return .none
    }
  }
}

extension NumberBands {
  /// Where a number belongs.
  func group(of number: Int) -> ReportGroup {
    index(of: number).map { ReportGroup(order: $0, name: bands[$0].name) } ?? .other
  }
}
